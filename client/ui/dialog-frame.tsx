import { Dialog as Base } from "@base-ui/react/dialog";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";

export type DialogFrameProps = {
  title: ReactNode;
  description?: ReactNode;
  size: "s" | "m" | "l";
  /** At the end of the head: the way out. */
  end?: ReactNode;
  /** Buttons at the foot. */
  foot?: ReactNode;
  initialFocus: ComponentProps<typeof Base.Popup>["initialFocus"];
  children?: ReactNode;
};

/** What stands inside the root of every window over the page: veil, frame, head, body, foot. */
export function DialogFrame({
  title,
  description,
  size,
  end,
  foot,
  initialFocus,
  children,
}: DialogFrameProps) {
  return (
    <Base.Portal>
      <Base.Backdrop className={styles.veil} />
      <Base.Viewport className={styles.viewport}>
        <Base.Popup className={classNames(styles.popup, styles[size])} initialFocus={initialFocus}>
          <header className={styles.head}>
            <div>
              <Base.Title className={styles.title}>{title}</Base.Title>
              {description && <Base.Description className={styles.lead}>{description}</Base.Description>}
            </div>
            {end}
          </header>
          {children}
          {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
        </Base.Popup>
      </Base.Viewport>
    </Base.Portal>
  );
}
