import { Hand } from "lucide-react";
import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { useControl, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { announce } from "../../ui/announce.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { messages } from "./messages.ts";
import { useSignal } from "./use-signal.ts";

/** My own hand: whether it is up, whether I may raise one at all, and the act that turns it over. */
export function useOwnHand(): { readonly up: boolean; readonly may: boolean; readonly turn: () => void } {
  const { participantId: me } = useViewpoint();
  const may = useAllows("hand.raise");
  const up = useControl((state) => state.signals.hands.some((id) => id === me));
  const signal = useSignal();
  return { up, may, turn: () => void signal({ type: up ? "hand.lower" : "hand.raise" }) };
}

/** Raises and lowers my own hand. */
export function HandButton() {
  const intl = useIntl();
  const { up, may, turn } = useOwnHand();
  if (!may) return null;
  return (
    <IconButton
      label={intl.formatMessage(up ? messages.lowerOwn : messages.raise)}
      icon={<Hand />}
      pressed={up}
      onClick={turn}
    />
  );
}

/** Says it when my own hand has gone up or down, by whoever; and who leads hears of each hand that goes up. */
export function useHandNews(): void {
  const intl = useIntl();
  const { participantId: me } = useViewpoint();
  const leads = useAllows("hand.clear");
  const hands: readonly string[] = useControl((state) => state.signals.hands);
  const participants = useRecord((view) => view.participants);
  const known = useRef(hands);
  useEffect(() => {
    const before = known.current;
    known.current = hands;
    const [place, was] = me === null ? [0, 0] : [hands.indexOf(me) + 1, before.indexOf(me) + 1];
    if (place > 0 && was === 0) announce(intl.formatMessage(messages.raised, { place }));
    if (place === 0 && was > 0) announce(intl.formatMessage(messages.lowered));
    const raised = hands.filter((id) => !before.includes(id)).at(-1);
    const name = raised !== undefined && participants?.get(raised)?.name;
    if (leads && name) announce(intl.formatMessage(messages.theirHand, { name }), { remote: true });
  }, [hands, me, participants, leads, intl]);
}
