import styles from "./mark.module.css";

/** The product's mark: the signature picture in small. Decoration; the name stands beside it. */
export function Mark({ size = 22 }: { size?: number }) {
  return (
    <svg className={styles.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 28.5h26" fill="none" strokeWidth="2" strokeLinecap="round" />
      <circle cx="7" cy="21.5" r="3.5" />
      <circle cx="16" cy="21.5" r="3.5" />
      <circle cx="25" cy="21.5" r="3.5" />
      <circle cx="16" cy="13" r="3.5" />
      <circle className={styles.accent} cx="25" cy="9" r="5.5" />
    </svg>
  );
}
