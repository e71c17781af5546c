import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { openMatters } from "../../state/settling-tasks.ts";
import { useCommand } from "../../state/use-command.ts";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { Banner } from "../../ui/banner.tsx";
import { messages } from "./messages.ts";

/** Closes the room for settling, once it was asked. */
export function AdjournDialog({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const t = intl.formatMessage;
  const { run, busy, failure } = useCommand();
  const record = useRecord((view) => view);
  const order = useReaderOrder();
  const matters = record ? openMatters(record, order) : [];
  const names = [...new Set(matters.map(({ subjectId }) => record?.subjects.get(subjectId)?.name ?? ""))];
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
      {names.length > 0 && (
        <Banner tone="flag" title={t(messages.adjournOpen, { count: names.length })}>
          {intl.formatList(names)}
        </Banner>
      )}
      {failure !== null && <p role="alert">{t(messages.failed, { why: failure })}</p>}
    </AlertDialog>
  );
}
