import { TEXT_LENGTH } from "@evenhand/shared/protocol/commands";
import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { useSending } from "../../state/use-sending.ts";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";

type ActDialogProps = {
  title: string;
  lead?: ReactNode;
  /** Says what it does. */
  submitLabel: string;
  danger?: boolean;
  /** Whether a reason is asked for, and whether it has to say something. */
  reason: "required" | "optional";
  /** Another label for the reason, where it is one in particular. */
  reasonLabel?: string;
  /** Whether the fields of the dialog can be sent; they show their own errors once `onTried` was called. */
  valid?: boolean;
  onTried?: () => void;
  /** Words for refusals that mean something in particular here. */
  explain?: (error: unknown) => string | undefined;
  /** Sends; what it throws is shown, and the dialog stays. */
  onSubmit: (reason: string) => Promise<void>;
  onClose: () => void;
  size?: "s" | "m";
  children?: ReactNode;
};

/** One recorded act of HR: its fields, its reason, and what the server says to it. */
export function ActDialog({
  lead,
  reason,
  reasonLabel,
  valid = true,
  onTried,
  explain,
  onSubmit,
  onClose,
  children,
  ...words
}: ActDialogProps) {
  const t = useIntl().formatMessage;
  const { sending, failure, send } = useSending(explain);
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const missing = reason === "required" && text.trim() === "";

  const submit = async () => {
    setTried(true);
    onTried?.();
    if (missing || !valid) return;
    if (await send(() => onSubmit(text.trim()))) onClose();
  };
  return (
    <FormDialog
      {...words}
      description={lead}
      closeLabel={t(messages.close)}
      cancelLabel={t(messages.cancel)}
      busy={sending}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {children}
      <TextArea
        label={reasonLabel ?? t(messages.reason)}
        aside={reason === "optional" ? t(messages.optional) : undefined}
        hint={t(messages.reasonHint)}
        error={tried && missing && t(messages.reasonMissing)}
        maxLength={TEXT_LENGTH}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  );
}
