import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";
import styles from "./dialog.module.css";
import { DialogFrame } from "./dialog-frame.tsx";

export type AlertDialogProps = {
  open: boolean;
  onClose: () => void;
  /** The question, with what it is about ("Delete the session Engineering?"). */
  title: ReactNode;
  /** What will happen and that it cannot be undone. */
  description: ReactNode;
  cancelLabel: string;
  /** Says what it does ("Delete the session"), never "OK". */
  confirmLabel: string;
  onConfirm: () => void;
  danger?: boolean;
  busy?: boolean;
  /** Why it cannot be confirmed yet. */
  confirmDisabledReason?: ReactNode;
  /** A field for a reason, a list of what is affected. */
  children?: ReactNode;
};

/** Asks before what cannot be undone. Only its buttons and Escape close it; the focus starts on the safe one. */
export function AlertDialogWindow({
  open,
  onClose,
  title,
  description,
  cancelLabel,
  confirmLabel,
  onConfirm,
  danger = false,
  busy = false,
  confirmDisabledReason,
  children,
}: AlertDialogProps) {
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <DialogFrame
        size="s"
        title={title}
        description={description}
        initialFocus={children ? undefined : safe}
        foot={
          <>
            <Button ref={safe} onClick={onClose}>
              {cancelLabel}
            </Button>
            <Button
              variant={danger ? "danger" : "primary"}
              busy={busy}
              disabledReason={confirmDisabledReason}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </>
        }
      >
        {children !== undefined && <div className={styles.body}>{children}</div>}
      </DialogFrame>
    </Base.Root>
  );
}
