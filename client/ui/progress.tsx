import styles from "./progress.module.css";

type ProgressProps = {
  /** What is progressing. */
  label: string;
  value: number;
  max: number;
  /** Said instead of a percentage: "9 of 23 discussed". */
  valueText?: string;
  /** `flag` when time or room has run out. */
  tone?: "plain" | "accent" | "flag" | "ok";
};

/** How far something is, as a thin bar. The words beside it are the caller's. */
export function Progress({ label, value, max, valueText, tone = "plain" }: ProgressProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      className={styles.track}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={Math.min(max, Math.max(0, value))}
      aria-valuetext={valueText}
    >
      <div className={styles.fill} data-tone={tone} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
