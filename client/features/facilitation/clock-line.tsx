import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { useRoomNow } from "../../state/use-room-now.ts";
import { clock } from "../../ui/clock-words.ts";
import styles from "./clock-line.module.css";
import { messages } from "./messages.ts";
import type { Stage } from "./session-progress.tsx";

type ClockLineProps = {
  stage: Stage;
  left: number;
  /** The page has no clock of its own, however wide it is. */
  always: boolean;
  onOpen: () => void;
};

/** Where time and agenda are not in sight, as on a narrow screen: "Outliers · 1:42 of 3:00 · 24 left". */
export function ClockLine({ stage, left, always, onOpen }: ClockLineProps) {
  const t = useIntl().formatMessage;
  const timer = useRecord((view) => view.meta.timer, null);
  const planned = useRecord((view) => view.meta.settings.secondsPerPerson, 180);
  const now = useRoomNow(timer !== null);
  const seconds = timer?.seconds ?? planned;
  const gone = timer ? Math.max(0, (now - timer.startedAt) / 1000) : 0;
  const over = gone - seconds;
  return (
    <button type="button" className={styles.line} data-always={always || undefined} onClick={onOpen}>
      <span>{t(messages[stage])}</span>
      <span className={styles.time} data-over={over > 0 || undefined}>
        <b>{clock(gone)}</b>{" "}
        {over > 0
          ? t(messages.timeOver, { over: clock(over) })
          : t(messages.timeOf, { planned: clock(seconds) })}
      </span>
      <span>{t(messages.leftShort, { count: left })}</span>
    </button>
  );
}
