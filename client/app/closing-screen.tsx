import { useMemo } from "react";
import { useIntl } from "react-intl";
import { lastCall } from "../features/agenda/last-call.ts";
import { ClosingView } from "../features/distribution/closing-view.tsx";
import styles from "../features/facilitation/facilitation.module.css";
import { messages } from "../features/facilitation/messages.ts";
import { useRecord } from "../state/room-context.tsx";
import { Button } from "../ui/button.tsx";
import { useCommands, useKeyHint } from "../ui/commands.ts";

type ClosingScreenProps = { onLastCall: () => void; onAdjourn: () => void };

/** The end of the live room: what it changed, whom nobody has discussed, then adjourning. */
export function ClosingScreen({ onLastCall, onAdjourn }: ClosingScreenProps) {
  const t = useIntl().formatMessage;
  const view = useRecord((record) => record);
  const call = useMemo(() => (view ? lastCall(view) : null), [view]);
  const undiscussed = (call?.rest ?? 0) > 0;
  const act = undiscussed ? onLastCall : onAdjourn;
  useCommands([
    {
      id: "facilitation.primary",
      group: "here",
      keys: ["Enter", "r"],
      label: t(messages.keyPrimary),
      keysOnly: true,
      run: act,
    },
  ]);
  const keyHint = useKeyHint("facilitation.primary");
  if (!view || !call) return null;
  const open =
    call.kept +
    [...view.subjects.values()].filter(({ standing }) => standing === "deferred" || standing === "reopened")
      .length;
  return (
    <div className={styles.closing}>
      <ClosingView takesFocus />
      <div className={styles.closingFoot}>
        <Button variant="primary" keyHint={keyHint} onClick={act}>
          {t(undiscussed ? messages.lastCall : messages.closingAdjourn)}
        </Button>
        {open > 0 && <p className={styles.quiet}>{t(messages.closingOpen, { count: open })}</p>}
      </div>
    </div>
  );
}
