import type { ReactNode } from "react";
import styles from "./badge.module.css";

type BadgeProps = {
  tone?: "plain" | "accent" | "flag" | "danger" | "ok";
  /** A dot before the word, as for a state that is going on. */
  dot?: boolean;
  children: ReactNode;
};

/** One or two words that say what state a thing is in. */
export function Badge({ tone = "plain", dot = false, children }: BadgeProps) {
  return (
    <span className={styles.badge} data-tone={tone}>
      {dot && <i className={styles.dot} />}
      {children}
    </span>
  );
}

/** A state in words with a coloured dot before them, without a ground: "Connected". */
export function StatusDot({ tone = "plain", children }: BadgeProps) {
  return (
    <span className={styles.status} data-tone={tone}>
      <i className={styles.dot} />
      {children}
    </span>
  );
}
