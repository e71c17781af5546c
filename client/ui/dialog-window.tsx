import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import { classNames } from "./class-names.ts";
import styles from "./dialog.module.css";
import { IconButton } from "./icon-button.tsx";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title; read out when the dialog opens. */
  description?: ReactNode;
  /** The name of the button that closes it. */
  closeLabel: string;
  /** Buttons at the foot, the primary one last. */
  actions?: ReactNode;
  size?: "s" | "m" | "l";
  /** Where the focus goes first; without it to the first control of the body, else to the dialog. */
  initialFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
};

/** A window over the page, for one short task. Escape, the veil and the cross close it. */
export function DialogWindow({
  open,
  onClose,
  title,
  description,
  closeLabel,
  actions,
  size = "m",
  initialFocus,
  children,
}: DialogProps) {
  const body = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.veil} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup
            className={classNames(styles.popup, styles[size])}
            initialFocus={initialFocus ?? (() => firstControl(body.current) ?? true)}
          >
            <header className={styles.head}>
              <div>
                <Base.Title className={styles.title}>{title}</Base.Title>
                {description && <Base.Description className={styles.lead}>{description}</Base.Description>}
              </div>
              <Base.Close
                render={<IconButton label={closeLabel} icon={<X />} size="s" className={styles.close} />}
              />
            </header>
            {children !== undefined && (
              <div className={styles.body} ref={body}>
                {children}
              </div>
            )}
            {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The first thing in the body that takes the focus, so that it does not land on the cross. */
function firstControl(body: HTMLElement | null): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>(
      "input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href]",
    ) ?? null
  );
}
