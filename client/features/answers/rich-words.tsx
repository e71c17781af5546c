import type { ReactNode } from "react";
import styles from "./answers.module.css";

/** How the tags of this feature's messages look. */
export const rich = {
  b: (chunks: ReactNode) => <b>{chunks}</b>,
  em: (chunks: ReactNode) => <em className={styles.flag}>{chunks}</em>,
  muted: (chunks: ReactNode) => <span className={styles.muted}>{chunks}</span>,
};
