import { useMemo } from "react";
import { useIntl } from "react-intl";
import { ClosingView } from "../features/distribution/closing-view.tsx";
import styles from "../features/facilitation/facilitation.module.css";
import { messages } from "../features/facilitation/messages.ts";
import { lastCall } from "../state/last-call.ts";
import { useRecord } from "../state/room-context.tsx";
import { useReaderOrder } from "../state/use-reader-order.ts";
import { Button } from "../ui/button.tsx";
import { useCommands, useKeyHint } from "../ui/commands.ts";
import { FootBar } from "../ui/foot-bar.tsx";

type ClosingScreenProps = {
  onTake: (subjectId: string) => void;
  onLastCall: () => void;
  onAdjourn: () => void;
};

/** As many are named as stand on one line. */
const NAMED = 2;

/** The end of the live room: what it changed, whom nobody has discussed, then adjourning. */
export function ClosingScreen({ onTake, onLastCall, onAdjourn }: ClosingScreenProps) {
  const t = useIntl().formatMessage;
  const view = useRecord((record) => record);
  const call = useMemo(() => (view ? lastCall(view) : null), [view]);
  const order = useReaderOrder();
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
  const kept = new Set(call.kept);
  const open = [...view.subjects]
    .filter(([id, { standing }]) => kept.has(id) || standing === "deferred" || standing === "reopened")
    .map(([id, { name }]) => ({ id, name }))
    .sort((a, b) => order(a.name, b.name));
  return (
    <div className={styles.closing}>
      <ClosingView takesFocus />
      <FootBar>
        <div className={styles.closingFoot}>
          {open.length > 0 && (
            <p className={styles.closingOpen}>
              {t(messages.closingOpen, { count: open.length })}
              {open.slice(0, NAMED).map(({ id, name }) => (
                <Button key={id} size="s" variant="quiet" onClick={() => onTake(id)}>
                  {name}
                </Button>
              ))}
              {open.length > NAMED && t(messages.closingMore, { count: open.length - NAMED })}
            </p>
          )}
          <Button variant="primary" keyHint={keyHint} onClick={act}>
            {t(undiscussed ? messages.lastCall : messages.closingAdjourn)}
          </Button>
        </div>
      </FootBar>
    </div>
  );
}
