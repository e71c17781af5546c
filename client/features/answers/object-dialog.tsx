import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { messages } from "./messages.ts";
import { useAnswer } from "./use-answer.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** Asks why not, and objects; nothing once the proposal is gone. */
export function ObjectDialog({ proposalId, onClose }: { proposalId: string; onClose: () => void }) {
  const intl = useIntl();
  const answer = useAnswer();
  const proposal = useRecord((view) => view.proposals.get(proposalId));
  const name = useRecord((view) => (proposal ? view.subjects.get(proposal.subjectId)?.name : undefined), "");
  const scale = useRecord((view) => view.meta.scale, []);
  if (!proposal) return null;
  const to = valueAt(scale, proposal.to);
  return (
    <WordsDialog
      title={<FormattedMessage {...messages.objectTitle} values={{ to, name }} />}
      lead={<FormattedMessage {...messages.objectLead} />}
      label={intl.formatMessage(messages.objectReason)}
      hint={intl.formatMessage(messages.readable)}
      submit={<FormattedMessage {...messages.objectSubmit} />}
      onClose={onClose}
      onSubmit={(reason) => {
        onClose();
        void answer({ type: "rating.respond", proposalId, stance: "object", reason });
      }}
    />
  );
}
