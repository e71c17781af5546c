import { BIASES } from "@evenhand/shared/protocol/signal-words";
import { CirclePause, Hand } from "lucide-react";
import { FormattedMessage, useIntl } from "react-intl";
import { useControl } from "../../state/room-context.tsx";
import { useAllows } from "../../state/standpoint.ts";
import { Button } from "../../ui/button.tsx";
import { type Command, useCommands } from "../../ui/commands.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { HandButton, useOwnHand } from "./hand-button.tsx";
import { biasMessages, messages } from "./messages.ts";
import { PauseMenu } from "./pause-menu.tsx";
import styles from "./together.module.css";
import { useAskPause } from "./use-ask-pause.ts";
import { useSignal } from "./use-signal.ts";

/** In the bar of the room: my hand, and the request to pause. Who leads has both in the list of the room. */
export function RoomSignalButtons() {
  const intl = useIntl();
  const may = useAllows("hand.raise");
  if (!may) return null;
  return (
    <span className={styles.signals}>
      <HandButton />
      <PauseMenu trigger={<IconButton label={intl.formatMessage(messages.pause)} icon={<CirclePause />} />} />
    </span>
  );
}

/** What can be signalled here, for the lists of commands. */
export function useSignalCommands(): void {
  const t = useIntl().formatMessage;
  const { up, may, turn } = useOwnHand();
  const mayAsk = useAllows("ready.ask");
  const open = useControl((state) => state.signals.ready !== null);
  const mayPause = useAllows("pause.raise");
  const ask = useAskPause();
  const signal = useSignal();
  useCommands([
    ...(mayPause
      ? [...BIASES, undefined].map(
          (bias): Command => ({
            id: `together.pause.${bias ?? "any"}`,
            group: "whole",
            label: t(messages.pauseCommand, { bias: t(bias ? biasMessages[bias].name : messages.pauseAny) }),
            also: t(messages.pause),
            run: () => void ask(bias),
          }),
        )
      : []),
    ...(may
      ? [
          {
            id: "together.hand",
            group: "here",
            label: t(up ? messages.lowerOwn : messages.raise),
            run: turn,
          } satisfies Command,
        ]
      : []),
    ...(mayAsk
      ? [
          {
            id: "together.ready",
            group: "whole",
            label: t(messages.readyAsk),
            run: open ? undefined : () => void signal({ type: "ready.ask" }),
          } satisfies Command,
        ]
      : []),
  ]);
}

/** The same in words, at the foot of the list of the room; for who leads the question "ready?". */
export function RoomActs() {
  const { up, may, turn } = useOwnHand();
  const mayAsk = useAllows("ready.ask");
  const open = useControl((state) => state.signals.ready !== null);
  const signal = useSignal();
  return (
    <div className={styles.acts}>
      {mayAsk && (
        <Button
          disabledReason={open ? <FormattedMessage {...messages.readyOpen} /> : null}
          onClick={() => void signal({ type: "ready.ask" })}
        >
          <FormattedMessage {...messages.readyAskShort} />
        </Button>
      )}
      {may && (
        <Button icon={<Hand />} aria-pressed={up} onClick={turn}>
          <FormattedMessage {...(up ? messages.lowerOwn : messages.raise)} />
        </Button>
      )}
      <PauseMenu
        trigger={
          <Button icon={<CirclePause />}>
            <FormattedMessage {...messages.pause} />
          </Button>
        }
      />
    </div>
  );
}
