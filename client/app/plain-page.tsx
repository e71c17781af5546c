import type { ReactNode } from "react";
import { usePageTitle } from "../ui/use-page-title.ts";
import styles from "./plain-page.module.css";

/** A page with one thing to say and at most one thing to do: not found, signed out, the way in. */
export function PlainPage({
  title,
  tabTitle,
  action,
  children,
}: {
  title: ReactNode;
  /** Of the browser's tab. No names of people: tabs are seen on shared screens. */
  tabTitle: string;
  action?: ReactNode;
  children?: ReactNode;
}) {
  usePageTitle(tabTitle);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{title}</h1>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
