import { TEXT_LENGTH } from "@evenhand/shared/protocol/commands";
import { type ReactNode, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Stack } from "../../ui/layout.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";
import { useSending } from "./use-sending.ts";

type ActDialogProps = {
  title: string;
  lead?: ReactNode;
  /** Says what it does. */
  submitLabel: string;
  danger?: boolean;
  /** Whether a reason is asked for, and whether it has to say something. */
  reason: "required" | "optional" | "none";
  /** Another label for the reason, where it is one in particular. */
  reasonLabel?: string;
  /** Whether the fields of the dialog can be sent; they show their own errors once `tried`. */
  valid?: boolean;
  onTried?: () => void;
  /** Sends; what it throws is shown, and the dialog stays. */
  onSubmit: (reason: string) => Promise<void>;
  onClose: () => void;
  size?: "s" | "m";
  children?: ReactNode;
};

/** One recorded act of HR: its fields, its reason, and what the server says to it. */
export function ActDialog({
  title,
  lead,
  submitLabel,
  danger = false,
  reason,
  reasonLabel,
  valid = true,
  onTried,
  onSubmit,
  onClose,
  size = "s",
  children,
}: ActDialogProps) {
  const t = useIntl().formatMessage;
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { sending, failure, send } = useSending();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason === "required" && text.trim() === "";

  const submit = async () => {
    setTried(true);
    onTried?.();
    if (missing || !valid) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (await send(() => onSubmit(text.trim()))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size={size}
      title={title}
      description={lead}
      closeLabel={t(messages.close)}
      actions={
        <>
          <Button onClick={onClose}>{t(messages.cancel)}</Button>
          <Button type="submit" form={formId} variant={danger ? "danger" : "primary"} busy={sending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap={4}>
          {children}
          {reason !== "none" && (
            <TextArea
              label={reasonLabel ?? t(messages.reason)}
              aside={reason === "optional" ? t(messages.optional) : undefined}
              hint={t(messages.reasonHint)}
              error={tried && missing && t(messages.reasonMissing)}
              maxLength={TEXT_LENGTH}
              value={text}
              onChange={setText}
            />
          )}
          {failure !== undefined && (
            <Banner tone="danger" role="alert">
              {failure}
            </Banner>
          )}
        </Stack>
      </form>
    </Dialog>
  );
}
