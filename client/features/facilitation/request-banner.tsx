import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { patch } from "../../state/http.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useSending } from "../../state/use-sending.ts";
import { Banner } from "../../ui/banner.tsx";
import { Button } from "../../ui/button.tsx";
import { FormDialog } from "../../ui/form-dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { messages } from "./messages.ts";

/** A manager asks to facilitate, since nobody did: a facilitator or HR confirms it. */
export function RequestBanner() {
  const intl = useIntl();
  const asking = useRecord((view) => view.meta.facilitatorRequest, null);
  const name = useRecord((view) => (asking === null ? "" : view.participants.get(asking)?.name), "");
  const [open, setOpen] = useState(false);
  if (asking === null || !name) return null;
  return (
    <>
      <Banner
        flush
        tone="flag"
        role="status"
        action={
          <Button size="s" onClick={() => setOpen(true)}>
            <FormattedMessage {...messages.requestConfirm} values={{ name }} />
          </Button>
        }
      >
        {intl.formatMessage(messages.requestText, { name })}
      </Banner>
      {open && <RequestDialog participantId={asking} name={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function RequestDialog({
  participantId,
  name,
  onClose,
}: {
  participantId: string;
  name: string;
  onClose: () => void;
}) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { sessionId } = useRoom();
  const { sending, failure, send } = useSending();
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const path = `/api/sessions/${encodeURIComponent(sessionId)}/participants/${encodeURIComponent(participantId)}`;

  async function submit(): Promise<void> {
    setTried(true);
    if (reason.trim() === "") return;
    const done = await send(async () => {
      await patch(path, { role: "facilitator", reason: reason.trim() });
    });
    if (done) onClose();
  }
  return (
    <FormDialog
      title={t(messages.requestTitle, { name })}
      description={t(messages.requestLead)}
      closeLabel={t(messages.close)}
      cancelLabel={t(messages.cancel)}
      submitLabel={t(messages.requestSubmit)}
      busy={sending}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextArea
        label={t(messages.requestReason)}
        error={tried && reason.trim() === "" ? t(messages.requestReasonMissing) : undefined}
        maxLength={20_000}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
