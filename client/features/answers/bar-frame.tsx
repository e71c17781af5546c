import type { ReactNode } from "react";
import { oneClick } from "../../ui/one-click.ts";
import styles from "./answers.module.css";

/** How an answer stands in the bar: what it is about, the sentence, the buttons. */
export function BarFrame({
  lead,
  children,
  second,
  actions,
}: {
  lead?: ReactNode;
  children: ReactNode;
  /** A quieter line under the sentence. */
  second?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <>
      {lead && <div className={styles.lead}>{lead}</div>}
      <div className={styles.words}>
        <p className={styles.sentence}>{children}</p>
        {second && <p className={styles.second}>{second}</p>}
      </div>
      {actions && (
        <div className={styles.actions} onClickCapture={oneClick}>
          {actions}
        </div>
      )}
    </>
  );
}
