import { max } from "d3-array";
import type { ReactNode } from "react";
import styles from "./bars-with-marks.module.css";
import { rampColor } from "./ramp.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type MarkedBar = {
  key: string;
  /** The number or word that names the point. */
  label: string;
  /** Read out after the label. */
  caption?: string;
  /** From 1, lowest first: its colour on the ramp. */
  position: number;
  value: number;
  /** Where the mark stands; no mark without it. */
  target?: number | null;
  /** Words at the end: "16, guideline 12". They say all that the picture shows. */
  text: ReactNode;
  /** The words want attention. */
  flagged?: boolean;
};

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
export function BarsWithMarks({ name, bars, points, tableHeads, domainMax, size = "m" }: BarsWithMarksProps) {
  const most = domainMax ?? max(bars, (bar) => Math.max(bar.value, bar.target ?? 0)) ?? 0;
  const full = Math.max(1, most) * 1.02;
  const length = (value: number): number => Math.min(100, Math.max(0, (value / full) * 100));
  return (
    <table className={styles.chart} data-size={size} style={{ "--bars": bars.length }}>
      <caption>
        <VisuallyHidden>{name}</VisuallyHidden>
      </caption>
      <thead className={styles.heads}>
        <tr>
          <th scope="col">
            <VisuallyHidden>{tableHeads.point}</VisuallyHidden>
          </th>
          <td />
          <th scope="col">
            <VisuallyHidden>{tableHeads.value}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key}>
            <th scope="row" className={styles.label}>
              {bar.label}
              {bar.caption !== undefined && <VisuallyHidden> {bar.caption}</VisuallyHidden>}
            </th>
            <td className={styles.cell} aria-hidden="true">
              <svg className={styles.bar} aria-hidden="true">
                <rect className={styles.track} width="100%" y="15%" height="70%" rx="3" />
                <rect
                  className={styles.fill}
                  width={`${length(bar.value)}%`}
                  y="15%"
                  height="70%"
                  rx="3"
                  style={{ "--fill": rampColor(bar.position, points) }}
                />
                {bar.target !== undefined && bar.target !== null && <Mark at={`${length(bar.target)}%`} />}
              </svg>
            </td>
            <td className={styles.text} data-flagged={bar.flagged || undefined}>
              {bar.text}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line with a gap around it, so that it stands out from any colour of bar. */
function Mark({ at }: { at: string }) {
  return (
    <>
      <line className={styles.gap} x1={at} x2={at} y1="10%" y2="90%" />
      <line className={styles.mark} x1={at} x2={at} y1="1" y2="100%" />
    </>
  );
}
