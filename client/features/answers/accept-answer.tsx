import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { rich } from "./rich-words.tsx";
import { useAnswer } from "./use-answer.ts";

/** A change that the room agreed to while its owner was away. */
export function AcceptAnswer({ decisionId, primary }: { decisionId: string; primary: boolean }) {
  const intl = useIntl();
  const answer = useAnswer();
  const decision = useRecord((view) => view.decisions.find(({ id }) => id === decisionId));
  const name = useRecord(
    (view) => (decision ? view.subjects.get(decision.subjectId)?.name : undefined),
    undefined,
  );
  const scale = useRecord((view) => view.meta.scale, []);
  if (!decision || decision.from === null || decision.to === null) return null;
  const from = valueAt(scale, decision.from);
  const to = valueAt(scale, decision.to);
  return (
    <BarFrame
      lead={<Change from={from} to={to} label={intl.formatMessage(messages.change, { from, to })} />}
      second={
        decision.internalReason && (
          <FormattedMessage {...messages.internal} values={{ reason: decision.internalReason }} />
        )
      }
      actions={
        <Button
          variant={primary ? "primary" : "plain"}
          onClick={() => void answer({ type: "decision.accept", decisionId })}
        >
          <FormattedMessage {...messages.acceptButton} values={{ to }} />
        </Button>
      }
    >
      <FormattedMessage {...messages.accept} values={{ ...rich, name, from, to }} />
    </BarFrame>
  );
}
