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

/** Beside what is in focus: what is being decided, how the session stands, the time. */
export function SidePart({ scale, distribution, person, meta, offset }: SidePartProps) {
  const t = useIntl().formatMessage;
  return (
    <aside className={styles.side} aria-label={t(messages.chart)}>
      {person && <NowPart person={person} scale={scale} />}
      <div className={styles.chart}>
        <h2 className={styles.legend}>{t(messages.everyone, { count: distribution.people })}</h2>
        <WallBars scale={scale} distribution={distribution} />
        {distribution.guideline && <p className={styles.legend}>{t(messages.legend)}</p>}
      </div>
      <WallFoot meta={meta} offset={offset} />
    </aside>
  );
}
