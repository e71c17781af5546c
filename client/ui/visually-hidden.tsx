import type { ElementType, ReactNode } from "react";
import styles from "./visually-hidden.module.css";

/** Text for screen readers alone. */
export function VisuallyHidden({
  as: Tag = "span",
  id,
  children,
}: {
  as?: ElementType;
  id?: string;
  children: ReactNode;
}) {
  return (
    <Tag className={styles.hidden} id={id}>
      {children}
    </Tag>
  );
}
