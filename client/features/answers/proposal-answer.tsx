import type { ProposalView } from "@evenhand/shared/readmodels/record";
import { useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { type Identified, openProposals } from "../../state/indexes.ts";
import { pendingOf } from "../../state/pending.ts";
import { firstWord } from "../../state/person-names.ts";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { Button } from "../../ui/button.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import styles from "./answers.module.css";
import { BarFrame } from "./bar-frame.tsx";
import { messages } from "./messages.ts";
import { ObjectDialog } from "./object-dialog.tsx";
import { ProposalSentence, useMyStance } from "./proposal-sentence.tsx";
import { useAnswer } from "./use-answer.ts";

/** An open proposal in the bar. */
export function ProposalAnswer({
  subjectId,
  primary,
  named,
}: {
  subjectId: string;
  primary: boolean;
  named: boolean;
}) {
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
      actions={<ProposalButtons proposal={proposal} primary={primary} named={named} />}
    >
      <ProposalSentence proposal={proposal} />
    </BarFrame>
  );
}

/** What a manager can answer; nothing for those who only read. The answer given already is not offered again. */
export function ProposalButtons({
  proposal,
  primary = true,
  named = false,
}: {
  proposal: Identified<ProposalView>;
  primary?: boolean;
  named?: boolean;
}) {
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
          variant={primary && stance === null ? "primary" : "plain"}
          onClick={() => void answer({ type: "rating.respond", proposalId, stance: "consent" })}
        >
          <FormattedMessage
            {...(named ? messages.agreeFor : messages.agreeButton)}
            values={{ to, name: firstWord(name ?? "") }}
          />
        </Button>
      )}
      {objecting && <ObjectDialog proposalId={proposalId} onClose={() => setObjecting(false)} />}
    </>
  );
}
