import { max } from "d3-array";
import type { ReactNode } from "react";
import styles from "./paired-bars.module.css";
import { rampColor } from "./ramp.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type PairedBar = {
  key: string;
  /** The number or word that names the point. */
  label: string;
  /** Read out after the label. */
  caption?: string;
  /** From 1, lowest first: its colour on the ramp. */
  position: number;
  before: number;
  after: number;
  /** Where the mark stands; no mark without it. */
  target?: number | null;
  /** Words at the end: they say all that the picture shows. */
  text: ReactNode;
};

type PairedBarsProps = {
  /** What the chart shows, one sentence: its accessible name. */
  name: string;
  /** In the order in which they stand, first on top. */
  bars: ReadonlyArray<PairedBar>;
  points: number;
  heads: { point: string; before: string; after: string };
  /** What the thin bar and the thick one stand for. */
  legend: { before: string; after: string };
};

/**
 * Before and after over each other: a thin bar for what was, a thick one under it for what is, words at their end.
 * Length and thickness tell them apart, never colour alone. Screen readers get a table.
 */
export function PairedBars({ name, bars, points, heads, legend }: PairedBarsProps) {
  const most = max(bars, (bar) => Math.max(bar.before, bar.after, bar.target ?? 0)) ?? 0;
  const full = Math.max(1, most) * 1.02;
  const length = (value: number): number => Math.min(100, Math.max(0, (value / full) * 100));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.legend} aria-hidden="true">
        <span data-before="">{legend.before}</span>
        <span data-after="">{legend.after}</span>
      </figcaption>
      <table className={styles.chart}>
        <caption>
          <VisuallyHidden>{name}</VisuallyHidden>
        </caption>
        <thead className={styles.heads}>
          <tr>
            <th scope="col">
              <VisuallyHidden>{heads.point}</VisuallyHidden>
            </th>
            <td />
            <th scope="col">
              <VisuallyHidden>
                {heads.before}, {heads.after}
              </VisuallyHidden>
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
                <svg className={styles.bars} aria-hidden="true">
                  <rect className={styles.before} width={`${length(bar.before)}%`} y="2" height="6" rx="2" />
                  <rect
                    className={styles.after}
                    width={`${length(bar.after)}%`}
                    y="10"
                    height="14"
                    rx="3"
                    style={{ "--fill": rampColor(bar.position, points) }}
                  />
                  {bar.target !== undefined && bar.target !== null && (
                    <line
                      className={styles.mark}
                      x1={`${length(bar.target)}%`}
                      x2={`${length(bar.target)}%`}
                      y1="0"
                      y2="26"
                    />
                  )}
                </svg>
              </td>
              <td className={styles.text}>{bar.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
