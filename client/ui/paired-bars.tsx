import styles from "./bar-table.module.css";
import { type Bar, BarTable, TargetMark } from "./bar-table.tsx";
import paired from "./paired-bars.module.css";
import { rampColor } from "./ramp.ts";

export type PairedBar = Bar & { before: number; after: number };

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
  return (
    <figure className={paired.figure}>
      <figcaption className={paired.legend} aria-hidden="true">
        <span data-before="">{legend.before}</span>
        <span data-after="">{legend.after}</span>
      </figcaption>
      <BarTable
        name={name}
        bars={bars}
        heads={{ point: heads.point, value: `${heads.before}, ${heads.after}` }}
        most={(bar) => Math.max(bar.before, bar.after)}
        draw={(bar, length) => (
          <svg className={styles.bar} data-paired="" aria-hidden="true">
            <rect className={paired.before} width={length(bar.before)} y="2" height="6" rx="2" />
            <rect
              className={styles.fill}
              width={length(bar.after)}
              y="10"
              height="14"
              rx="3"
              style={{ "--fill": rampColor(bar.position, points) }}
            />
            {bar.target !== undefined && bar.target !== null && <TargetMark at={length(bar.target)} />}
          </svg>
        )}
      />
    </figure>
  );
}
