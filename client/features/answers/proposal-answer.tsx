import type { ProposalView } from "@evenhand/shared/readmodels/record";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { type Identified, openProposals } from "../../state/indexes.ts";
import { pendingOf } from "../../state/pending.ts";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Button } from "../../ui/button.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import styles from "./answers.module.css";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { ProposalSentence, useMyStance } from "./proposal-sentence.tsx";
import { useAnswer } from "./use-answer.ts";
import { WordsDialog } from "./words-dialog.tsx";

/** An open proposal in the bar. */
export function ProposalAnswer({ subjectId }: { subjectId: string }) {
  const intl = useIntl();
  const proposal = useRecord((view) => openProposals(view.proposals).get(subjectId));
  const by = useRecord(
    (view) => (proposal ? view.participants.get(proposal.by)?.name : undefined),
    undefined,
  );
  const scale = useRecord((view) => view.meta.scale, []);
  if (!proposal) return null;
  const from = valueAt(scale, proposal.from);
  const to = valueAt(scale, proposal.to);
  return (
    <BarFrame
      lead={<Change from={from} to={to} label={intl.formatMessage(messages.change, { from, to })} />}
      second={<FormattedMessage {...messages.reason} values={{ by, reason: proposal.reason }} />}
      actions={<ProposalButtons proposal={proposal} />}
    >
      <ProposalSentence proposal={proposal} />
    </BarFrame>
  );
}

/** What a manager can answer; nothing for those who only read. The answer given already is not offered again. */
export function ProposalButtons({ proposal }: { proposal: Identified<ProposalView> }) {
  const { participantId: me } = useViewpoint();
  const mayAnswer = useAllows("rating.respond");
  const mine = useMyStance(proposal.id);
  const withdrawing = usePending((state) =>
    pendingOf(state.pending, "rating.withdraw").some(({ proposalId }) => proposalId === proposal.id),
  );
  const answer = useAnswer();
  const [objecting, setObjecting] = useState(false);
  const scale = useRecord((view) => view.meta.scale, []);
  const name = useRecord((view) => view.subjects.get(proposal.subjectId)?.name, "");
  const intl = useIntl();
  if (!mayAnswer || me === null) return null;
  const to = valueAt(scale, proposal.to);
  const { id: proposalId } = proposal;
  const stance = mine?.stance ?? null;

  if (proposal.by === me) {
    return (
      <Button busy={withdrawing} onClick={() => void answer({ type: "rating.withdraw", proposalId })}>
        <FormattedMessage {...messages.withdrawButton} />
      </Button>
    );
  }
  return (
    <>
      {stance !== "object" && (
        <Button onClick={() => setObjecting(true)}>
          <span className={styles.long}>
            <FormattedMessage {...messages.objectButton} />
          </span>
          <span className={styles.short}>
            <FormattedMessage {...messages.objectShort} />
          </span>
        </Button>
      )}
      {stance !== "stand-aside" && (
        <Button onClick={() => void answer({ type: "rating.respond", proposalId, stance: "stand-aside" })}>
          <FormattedMessage {...messages.asideButton} />
        </Button>
      )}
      {stance !== "consent" && (
        <Button
          variant={stance === null ? "primary" : "plain"}
          onClick={() => void answer({ type: "rating.respond", proposalId, stance: "consent" })}
        >
          <FormattedMessage {...messages.agreeButton} values={{ to }} />
        </Button>
      )}
      {objecting && (
        <WordsDialog
          title={<FormattedMessage {...messages.objectTitle} values={{ to, name }} />}
          lead={<FormattedMessage {...messages.objectLead} />}
          label={intl.formatMessage(messages.objectReason)}
          hint={intl.formatMessage(messages.readable)}
          submit={<FormattedMessage {...messages.objectSubmit} />}
          onClose={() => setObjecting(false)}
          onSubmit={(reason) => {
            setObjecting(false);
            void answer({ type: "rating.respond", proposalId, stance: "object", reason });
          }}
        />
      )}
    </>
  );
}
