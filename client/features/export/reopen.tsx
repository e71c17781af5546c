import type { Session } from "@evenhand/shared/protocol/answers";
import { TEXT_LENGTH } from "@evenhand/shared/protocol/commands";
import { useState } from "react";
import { useIntl } from "react-intl";
import { useSending } from "../../state/use-sending.ts";
import { Button } from "../../ui/button.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { toast } from "../../ui/toast.tsx";
import styles from "./export.module.css";
import { messages } from "./messages.ts";
import { sendOnce } from "./send-once.ts";

type ReopenProps = { session: Session; onChanged: () => void };

/** HR's way back into a locked session, with a reason; the result that stood stays readable. */
export function Reopen({ session, onChanged }: ReopenProps) {
  const t = useIntl().formatMessage;
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.reopen}>
      <p className={styles.quiet}>{t(messages.reopenLead)}</p>
      <Button size="s" onClick={() => setOpen(true)}>
        {t(messages.reopen)}
      </Button>
      {open && <ReopenDialog session={session} onChanged={onChanged} onClose={() => setOpen(false)} />}
    </div>
  );
}

function ReopenDialog({ session, onChanged, onClose }: ReopenProps & { onClose: () => void }) {
  const t = useIntl().formatMessage;
  const { sending, failure, send } = useSending();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason.trim() === "") return;
    if (!(await send(() => sendOnce(session.id, { type: "session.reopen", reason: reason.trim() })))) return;
    toast({ title: t(messages.liveAgain, { title: session.title }) });
    onClose();
    onChanged();
  };
  return (
    <FormDialog
      title={t(messages.reopenTitle, { title: session.title })}
      description={t(messages.reopenText)}
      closeLabel={t(messages.close)}
      cancelLabel={t(messages.cancel)}
      submitLabel={t(messages.reopenSave)}
      danger
      busy={sending}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t(messages.why)}
        hint={t(messages.whyHint)}
        error={tried && reason.trim() === "" && t(messages.whyMissing)}
        maxLength={TEXT_LENGTH}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
