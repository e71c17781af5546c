import styles from "./bar-table.module.css";
import { type Bar, BarTable, TargetMark } from "./bar-table.tsx";
import { rampColor } from "./ramp.ts";

export type MarkedBar = Bar & { value: number };

type BarsWithMarksProps = {
  /** What the chart shows, one sentence: its accessible name. */
  name: string;
  /** In the order in which they stand, first on top. */
  bars: ReadonlyArray<MarkedBar>;
  /** Points of the scale, for the ramp. */
  points: number;
  tableHeads: { point: string; value: string };
  /** What the full length stands for; the largest value or target when left out. Give it to compare several charts. */
  domainMax?: number;
  size?: "m" | "l";
};

/** Horizontal bars, one a point of a scale, each with a mark for a target and words at its end. A table underneath. */
export function BarsWithMarks({ name, bars, points, tableHeads, domainMax, size }: BarsWithMarksProps) {
  return (
    <BarTable
      name={name}
      bars={bars}
      heads={tableHeads}
      domainMax={domainMax}
      size={size}
      most={(bar) => bar.value}
      draw={(bar, length) => (
        <svg className={styles.bar} aria-hidden="true">
          <rect className={styles.track} width="100%" y="15%" height="70%" rx="3" />
          <rect
            className={styles.fill}
            width={length(bar.value)}
            y="15%"
            height="70%"
            rx="3"
            style={{ "--fill": rampColor(bar.position, points) }}
          />
          {bar.target !== undefined && bar.target !== null && <TargetMark at={length(bar.target)} />}
        </svg>
      )}
    />
  );
}
