import type { WallDistribution, WallMeta, WallPerson } from "@evenhand/shared/readmodels/wall-view";
import type { Scale } from "@evenhand/shared/session/scale";
import { useIntl } from "react-intl";
import { messages } from "./messages.ts";
import { NowPart } from "./now-part.tsx";
import styles from "./wall.module.css";
import { WallBars } from "./wall-bars.tsx";
import { WallFoot } from "./wall-foot.tsx";

type SidePartProps = {
  scale: Scale;
  distribution: WallDistribution;
  /** The person in focus, where it is one. */
  person: WallPerson | null;
  meta: WallMeta;
  offset: number;
};

/** Beside what is in focus: how the session stands, what is being decided, the time. */
export function SidePart({ scale, distribution, person, meta, offset }: SidePartProps) {
  const t = useIntl().formatMessage;
  return (
    <aside className={styles.side} aria-label={t(messages.chart)}>
      <div className={styles.chart}>
        <WallBars scale={scale} distribution={distribution} />
        {distribution.guideline && <p className={styles.legend}>{t(messages.legend)}</p>}
      </div>
      <div className={styles.now}>{person && <NowPart person={person} scale={scale} />}</div>
      <WallFoot short meta={meta} offset={offset} />
    </aside>
  );
}
