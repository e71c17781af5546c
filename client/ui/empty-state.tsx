import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** A place with nothing in it yet: what it is for, and the next step. */
export function EmptyState({
  title,
  icon,
  action,
  level = 2,
  children,
}: {
  title: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  /** Of its heading. */
  level?: 1 | 2 | 3;
  children?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <Heading className={styles.title}>{title}</Heading>
      {children && <div className={styles.words}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
