import { useIntl } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { AlertDialog } from "../../ui/alert-dialog.tsx";
import { batchMessages } from "./batch-messages.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { returnFocus } from "./board-store.ts";
import { RefusedList } from "./refused-list.tsx";

/** Asks before a proposal is withdrawn that others have answered since. */
export function UndoDialog() {
  const intl = useIntl();
  const { store, actions } = useBoard();
  const confirming = useBoardUi((ui) => ui.confirming);
  const subjects = useRecord((view) => view.subjects);
  const participants = useRecord((view) => view.participants);
  if (!confirming || !subjects || !participants) return null;
  const { step, plan } = confirming;
  const nameOf = (id: string): string => subjects.get(id)?.name ?? "";
  const [first] = plan.open;
  const answered = plan.open.filter((move) => move.answered.length > 0);
  return (
    <AlertDialog
      open
      onClose={() => {
        store.setState({ confirming: null });
        if (first) returnFocus(store, first.id);
      }}
      title={intl.formatMessage(batchMessages.confirmTitle, {
        count: plan.open.length,
        name: nameOf(first?.id ?? ""),
      })}
      description={intl.formatMessage(batchMessages.confirmLead)}
      cancelLabel={intl.formatMessage(batchMessages.confirmKeep)}
      confirmLabel={intl.formatMessage(batchMessages.confirmWithdraw)}
      onConfirm={() => actions.takeBack(step, plan)}
    >
      <RefusedList
        label={intl.formatMessage(batchMessages.confirmWho)}
        people={answered.map((move) => ({
          id: move.id,
          name: nameOf(move.id),
          why: intl.formatMessage(batchMessages.confirmAnswered, {
            people: intl.formatList(move.answered.map((id) => participants.get(id)?.name ?? "")),
          }),
        }))}
      />
    </AlertDialog>
  );
}
