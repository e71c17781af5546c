import type { ReactNode } from "react";
import styles from "./wall.module.css";

/** A calm page without anybody's name. */
export function QuietPart({ title, text, side }: { title: string; text?: string; side?: ReactNode }) {
  const words = (
    <div className={styles.quiet}>
      <h1 className={styles.still}>{title}</h1>
      {text !== undefined && <p className={styles.text}>{text}</p>}
    </div>
  );
  if (!side) return words;
  return (
    <div className={styles.halves}>
      <div className={styles.left}>{words}</div>
      {side}
    </div>
  );
}
