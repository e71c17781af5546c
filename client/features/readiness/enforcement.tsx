import type { Session } from "@evenhand/shared/protocol/answers";
import type { WaiverBody } from "@evenhand/shared/protocol/bodies";
import { TEXT_LENGTH } from "@evenhand/shared/protocol/commands";
import { allows } from "@evenhand/shared/session/permissions";
import { useState } from "react";
import { useIntl } from "react-intl";
import { put } from "../../state/http.ts";
import { useSending } from "../../state/use-sending.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { toast } from "../../ui/toast.tsx";
import { messages } from "./messages.ts";

/** Whether the guideline is enforced in this session, and HR's way out of it with a recorded reason. */
export function Enforcement({ session, reload }: { session: Session; reload: () => void }) {
  const t = useIntl().formatMessage;
  const [open, setOpen] = useState(false);
  if (!session.settings.enforceGuideline) return null;
  if (session.waived) return <Banner tone="info">{t(messages.waived)}</Banner>;
  return (
    <>
      <Banner
        tone="flag"
        action={
          allows("session.waive", { hr: true, role: null }, session.phase) && (
            <Button size="s" onClick={() => setOpen(true)}>
              {t(messages.waive)}
            </Button>
          )
        }
      >
        {t(messages.enforced)}
      </Banner>
      {open && <WaiverDialog session={session} reload={reload} onClose={() => setOpen(false)} />}
    </>
  );
}

type WaiverDialogProps = { session: Session; reload: () => void; onClose: () => void };

function WaiverDialog({ session, reload, onClose }: WaiverDialogProps) {
  const t = useIntl().formatMessage;
  const { sending, failure, send } = useSending();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (reason.trim() === "") return;
    const sent = await send(async () => {
      await put(`/api/sessions/${session.id}/waiver`, { reason: reason.trim() } satisfies WaiverBody);
    });
    if (!sent) return;
    toast({ title: t(messages.waived) });
    reload();
    onClose();
  };
  return (
    <FormDialog
      title={t(messages.waiveTitle)}
      description={t(messages.waiveLead)}
      closeLabel={t(messages.close)}
      cancelLabel={t(messages.cancel)}
      submitLabel={t(messages.waiveSave)}
      busy={sending}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t(messages.reason)}
        hint={t(messages.reasonHint)}
        error={tried && reason.trim() === "" && t(messages.reasonMissing)}
        maxLength={TEXT_LENGTH}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
