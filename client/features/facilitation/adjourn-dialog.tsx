import { useIntl } from "react-intl";
import { useCommand } from "../../state/use-command.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { messages } from "./messages.ts";

/** Closes the room for settling, once it was asked. */
export function AdjournDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { run, busy, failure } = useCommand();
  return (
    <AlertDialog
      open
      title={t(messages.adjournTitle)}
      description={t(messages.adjournText)}
      cancelLabel={t(messages.cancel)}
      confirmLabel={t(messages.adjournConfirm)}
      busy={busy}
      onConfirm={() => void run({ type: "session.adjourn" }).then((done) => done && onClose())}
      onClose={onClose}
    >
      {failure !== null && <p role="alert">{t(messages.failed, { why: failure })}</p>}
    </AlertDialog>
  );
}
