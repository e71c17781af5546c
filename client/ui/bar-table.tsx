import { max } from "d3-array";
import type { ReactNode } from "react";
import styles from "./bar-table.module.css";
import { VisuallyHidden } from "./visually-hidden.tsx";

export type Bar = {
  key: string;
  /** The number or word that names the point. */
  label: string;
  /** Read out after the label. */
  caption?: string;
  /** From 1, lowest first: its colour on the ramp. */
  position: number;
  /** Where the mark stands; no mark without it. */
  target?: number | null;
  /** Words at the end: "16, guideline 12". They say all that the picture shows. */
  text: ReactNode;
  /** The words want attention. */
  flagged?: boolean;
};

type BarTableProps<Row extends Bar> = {
  /** What the chart shows, one sentence: its accessible name. */
  name: string;
  /** In the order in which they stand, first on top. */
  bars: ReadonlyArray<Row>;
  heads: { point: string; value: ReactNode };
  /** The largest number that a bar of this row shows. */
  most: (bar: Row) => number;
  /** What the full length stands for; the largest of all rows when left out. */
  domainMax?: number;
  size?: "m" | "l";
  /** The bar of a row in its SVG; `length` makes a number a share of the full length, with its sign: "42%". */
  draw: (bar: Row, length: (value: number) => string) => ReactNode;
};

/** What every chart of horizontal bars stands in: a table, one row a point of a scale, words at the end of each. */
export function BarTable<Row extends Bar>({
  name,
  bars,
  heads,
  most,
  domainMax,
  size = "m",
  draw,
}: BarTableProps<Row>) {
  const largest = domainMax ?? max(bars, (bar) => Math.max(most(bar), bar.target ?? 0)) ?? 0;
  const full = Math.max(1, largest) * 1.02;
  const length = (value: number): string => `${Math.min(100, Math.max(0, (value / full) * 100))}%`;
  return (
    <table className={styles.chart} data-size={size} style={{ "--bars": bars.length }}>
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
            <VisuallyHidden>{heads.value}</VisuallyHidden>
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
              {draw(bar, length)}
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

/** The target: a line with a gap around it, so that it stands out from any colour of bar. */
export function TargetMark({ at }: { at: string }) {
  return (
    <>
      <line className={styles.gap} x1={at} x2={at} y1="10%" y2="90%" />
      <line className={styles.mark} x1={at} x2={at} y1="1" y2="100%" />
    </>
  );
}
