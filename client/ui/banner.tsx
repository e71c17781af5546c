import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import styles from "./banner.module.css";
import { IconButton } from "./icon-button.tsx";

// Asked for at every rendering: while files are still being fetched, an icon may come after this one.
const icons = () => ({ info: Info, flag: TriangleAlert, danger: CircleAlert, ok: CircleCheck }) as const;

type BannerProps = {
  tone?: "info" | "flag" | "danger" | "ok";
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  onDismiss?: () => void;
  /** The name of the cross; needed with `onDismiss`. */
  dismissLabel?: string;
  /** `status` when it appears by itself, `alert` when it must interrupt. */
  role?: "status" | "alert";
  /** The whole width of the page, without corners. */
  flush?: boolean;
};

/** A message that stays until it no longer holds. */
export function Banner({
  tone = "info",
  title,
  children,
  action,
  onDismiss,
  dismissLabel = "",
  role,
  flush = false,
}: BannerProps) {
  const Icon = icons()[tone];
  return (
    <div className={styles.banner} data-tone={tone} data-flush={flush || undefined} role={role}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div className={styles.text}>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
      {onDismiss && (
        <IconButton className={styles.close} label={dismissLabel} icon={<X />} size="s" onClick={onDismiss} />
      )}
    </div>
  );
}
