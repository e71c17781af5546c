import type { WallMeta } from "@evenhand/shared/readmodels/wall-view";
import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { clock } from "../../ui/clock-words.ts";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";

/** How far the room has come, and the time on the person in focus. */
export function WallFoot({ meta, offset }: { meta: WallMeta; offset: number }) {
  const t = useIntl().formatMessage;
  const { progress, timer } = meta;
  return (
    <p className={styles.foot}>
      {progress !== null && progress.total > 0 ? <span>{t(messages.progress, progress)}</span> : <span />}
      {timer !== null && <Timer timer={timer} offset={offset} />}
    </p>
  );
}

function Timer({ timer, offset }: { timer: NonNullable<WallMeta["timer"]>; offset: number }) {
  const t = useIntl().formatMessage;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(ticking);
  }, []);
  const gone = Math.max(0, (now + offset - timer.startedAt) / 1_000);
  const over = gone > timer.seconds;
  return (
    <span data-over={over || undefined}>
      {t(over ? messages.timeOver : messages.time, { gone: clock(gone), planned: clock(timer.seconds) })}
    </span>
  );
}
