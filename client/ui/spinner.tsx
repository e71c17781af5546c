import styles from "./spinner.module.css";

/** Something is under way. With a `label` it is named for screen readers, without one it is decoration. */
export function Spinner({ label, size = 16 }: { label?: string; size?: number }) {
  return (
    <span
      className={styles.box}
      data-loading=""
      {...(label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label })}
    >
      <svg className={styles.spinner} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <circle
          cx="8"
          cy="8"
          r="6.5"
          fill="none"
          stroke="currentColor"
          strokeOpacity="0.22"
          strokeWidth="2"
        />
        <path
          d="M14.5 8A6.5 6.5 0 0 0 8 1.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </svg>
    </span>
  );
}
