import type { WallDistribution, WallMeta } from "@evenhand/shared/readmodels/wall-view";
import type { Scale } from "@evenhand/shared/session/scale";
import { useIntl } from "react-intl";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";
import { WallBars } from "./wall-bars.tsx";
import { WallFoot } from "./wall-foot.tsx";

type BetweenPartProps = {
  title: string;
  scale: Scale;
  distribution: WallDistribution;
  meta: WallMeta;
  offset: number;
};

/** Between two people, and after the lock: how the ratings of the whole session stand. */
export function BetweenPart({ title, scale, distribution, meta, offset }: BetweenPartProps) {
  const t = useIntl().formatMessage;
  return (
    <div className={styles.whole}>
      <header>
        <h1 className={styles.still}>{title}</h1>
        <p className={styles.facts}>{t(messages.people, { count: distribution.people })}</p>
      </header>
      <WallBars wide scale={scale} distribution={distribution} />
      <WallFoot meta={meta} offset={offset} />
    </div>
  );
}
