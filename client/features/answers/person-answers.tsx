import { FormattedMessage, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { openPolls, openProposals, stancesByProposal } from "../../state/indexes.ts";
import { shortNames } from "../../state/person-names.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { Chip, ChipRow } from "../../ui/chip.tsx";
import { Row, Section, Stack } from "../../ui/layout.tsx";
import { oneClick } from "../../ui/one-click.ts";
import { Change } from "../../ui/scale-badge.tsx";
import styles from "./answers.module.css";
import { DefencePart } from "./defence-part.tsx";
import { EnterPart } from "./enter-answer.tsx";
import { messages } from "./messages.ts";
import { PollAnswer } from "./poll-answer.tsx";
import { PollResultPart } from "./poll-result.tsx";
import { ProposalButtons } from "./proposal-answer.tsx";
import { ProposalSentence } from "./proposal-sentence.tsx";

/** What is open about one person, for the panel beside the board: proposal, stances, poll, case. */
export function PersonAnswers({ subjectId }: { subjectId: string }) {
  const hasPoll = useRecord((view) => openPolls(view.polls).has(subjectId), false);
  return (
    <>
      <EnterPart subjectId={subjectId} />
      <PollResultPart subjectId={subjectId} />
      <OpenProposal subjectId={subjectId} />
      {hasPoll && (
        <div className={styles.inPanel}>
          <PollAnswer subjectId={subjectId} />
        </div>
      )}
      <DefencePart subjectId={subjectId} />
    </>
  );
}

function OpenProposal({ subjectId }: { subjectId: string }) {
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
    <Section small level={3} title={<FormattedMessage {...messages.proposal} />}>
      <Stack gap={3}>
        <div className={styles.open}>
          <Change from={from} to={to} label={intl.formatMessage(messages.change, { from, to })} />
          <p>
            <FormattedMessage {...messages.reason} values={{ by, reason: proposal.reason }} />
          </p>
        </div>
        <p>
          <ProposalSentence proposal={proposal} />
        </p>
        <Stances proposalId={proposal.id} subjectId={subjectId} />
        <div onClickCapture={oneClick}>
          <Row gap={2}>
            <ProposalButtons proposal={proposal} />
          </Row>
        </div>
      </Stack>
    </Section>
  );
}

function Stances({ proposalId, subjectId }: { proposalId: string; subjectId: string }) {
  const intl = useIntl();
  const stances = useRecord((view) => stancesByProposal(view.stances).get(proposalId));
  const owner = useRecord((view) => view.subjects.get(subjectId)?.owner);
  const names = useRecord((view) => shortNames(view.participants));
  const { participantId } = useViewpoint();
  const nameOf = (id: string): string => names?.get(id) ?? "";
  const ownerAnswered = owner == null || (stances ?? []).some(({ by }) => by === owner);
  return (
    <ChipRow label={intl.formatMessage(messages.who)}>
      {(stances ?? []).map(({ by, stance, attestationId }) => {
        const name = nameOf(by);
        if (stance === "object") {
          return (
            <Chip key={by} tone="no">
              <FormattedMessage {...messages.chipObject} values={{ name }} />
            </Chip>
          );
        }
        if (stance === "stand-aside") {
          return (
            <Chip key={by} tone="neutral">
              <FormattedMessage {...messages.chipAside} values={{ name }} />
            </Chip>
          );
        }
        return (
          <Chip key={by} tone="yes">
            {attestationId ? <FormattedMessage {...messages.chipSaid} values={{ name }} /> : name}
          </Chip>
        );
      })}
      {!ownerAnswered && owner && (
        <Chip key="owner" tone="pending">
          <FormattedMessage
            {...(owner === participantId ? messages.chipMe : messages.chipOwner)}
            values={{ name: nameOf(owner) }}
          />
        </Chip>
      )}
    </ChipRow>
  );
}
