import { type ReactNode, useId } from "react";
import { Banner } from "./banner.tsx";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Stack } from "./layout.tsx";

type FormDialogProps = {
  title: ReactNode;
  description?: ReactNode;
  closeLabel: string;
  cancelLabel: string;
  /** Says what it does. */
  submitLabel: string;
  danger?: boolean;
  busy?: boolean;
  /** What the last try failed with, in one sentence. */
  failure?: string;
  size?: "s" | "m";
  /** Sends the form. When its fields are wrong, the caller marks them: the first is then focused. */
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A window with a form: Enter sends, the first wrong field takes the focus, a failure stands above the buttons. */
export function FormDialog({
  title,
  description,
  closeLabel,
  cancelLabel,
  submitLabel,
  danger = false,
  busy = false,
  failure,
  size = "s",
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const id = useId();
  return (
    <Dialog
      open
      onClose={onClose}
      size={size}
      title={title}
      description={description}
      closeLabel={closeLabel}
      actions={
        <>
          <Button onClick={onClose}>{cancelLabel}</Button>
          <Button type="submit" form={id} variant={danger ? "danger" : "primary"} busy={busy}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          onSubmit();
          focusFirstError(form);
        }}
      >
        <Stack gap={4}>
          {children}
          {failure !== undefined && (
            // A long form may have scrolled away from it.
            <div ref={(node) => node?.scrollIntoView({ block: "nearest" })}>
              <Banner tone="danger" role="alert">
                {failure}
              </Banner>
            </div>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}

/** Moves the focus to the first field that is marked as wrong, once the marks are on the page. */
export function focusFirstError(form: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const wrong = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // It may stand in a part that is folded away.
    wrong?.closest("details")?.setAttribute("open", "");
    // In the middle of the page, clear of what sticks to its edges.
    wrong?.focus({ preventScroll: true });
    wrong?.scrollIntoView({ block: "center" });
  });
}
