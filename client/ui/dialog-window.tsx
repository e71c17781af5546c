import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, type RefObject, useRef } from "react";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";
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
      <DialogFrame
        size={size}
        title={title}
        description={description}
        initialFocus={
          initialFocus ?? (() => firstControl(body.current) ?? body.current?.parentElement ?? true)
        }
        end={
          <Base.Close
            render={<IconButton label={closeLabel} icon={<X />} size="s" className={styles.close} />}
          />
        }
        foot={actions}
      >
        {children !== undefined && (
          <div className={styles.body} ref={body}>
            {children}
          </div>
        )}
      </DialogFrame>
    </Base.Root>
  );
}

/** The first thing in the body that takes the focus; without one the window itself has it, never the cross. */
function firstControl(body: HTMLElement | null): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>(
      "input:not(:disabled), textarea:not(:disabled), select:not(:disabled), button:not(:disabled), a[href]",
    ) ?? null
  );
}
