import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Button } from "../../ui/button.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { rich } from "./rich-words.tsx";
import { useAnswer } from "./use-answer.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** A lowered rating that still lacks what the employee may read of it. */
export function ExplainAnswer({ decisionId, primary }: { decisionId: string; primary: boolean }) {
  const intl = useIntl();
  const answer = useAnswer();
  const [writing, setWriting] = useState(false);
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
      lead={<Change from={from} to={to} label={intl.formatMessage(messages.changed, { from, to })} />}
      second={
        decision.internalReason && (
          <FormattedMessage {...messages.internal} values={{ reason: decision.internalReason }} />
        )
      }
      actions={
        <>
          <Button variant={primary ? "primary" : "plain"} onClick={() => setWriting(true)}>
            <FormattedMessage {...messages.explainButton} />
          </Button>
          {writing && (
            <WordsDialog
              title={<FormattedMessage {...messages.explainTitle} values={{ name }} />}
              lead={<FormattedMessage {...messages.explainLead} values={{ from, to }} />}
              label={intl.formatMessage(messages.explainReason)}
              hint={intl.formatMessage(messages.explainHint)}
              submit={<FormattedMessage {...messages.explainSubmit} />}
              onClose={() => setWriting(false)}
              onSubmit={(releasableReason) => {
                setWriting(false);
                void answer({ type: "decision.explain", decisionId, releasableReason });
              }}
            />
          )}
        </>
      }
    >
      <FormattedMessage {...messages.explain} values={{ ...rich, name, to }} />
    </BarFrame>
  );
}
