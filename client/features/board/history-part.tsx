import type { DecisionView } from "@evenhand/shared/readmodels/record";
import { useMemo } from "react";
import { FormattedMessage, FormattedTime, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { useRecord } from "../../state/room-context.tsx";
import { Section } from "../../ui/layout.tsx";
import { Change } from "../../ui/scale-badge.tsx";
import { messages } from "./messages.ts";
import styles from "./panel.module.css";
import { decisionMessages, panelMessages, proposalStatusMessages } from "./panel-messages.ts";
import { type HistoryEntry, personHistory, revealedPolls } from "./person-history.ts";

/** What happened about a person in this session: proposals, decisions, polls, each with its words. */
export function HistoryPart({ id }: { id: string }) {
  const proposals = useRecord((view) => view.proposals);
  const decisions = useRecord((view) => view.decisions);
  const polls = useRecord((view) => view.polls);
  const scale = useRecord((view) => view.meta.scale, []);
  const entries = useMemo(
    () => (proposals && decisions ? personHistory({ proposals, decisions }, id) : []),
    [proposals, decisions, id],
  );
  const counted = useMemo(() => (polls ? revealedPolls(polls, id) : []), [polls, id]);
  return (
    <Section small level={3} title={<FormattedMessage {...panelMessages.history} />}>
      {entries.length + counted.length === 0 ? (
        <p className={styles.quiet}>
          <FormattedMessage {...panelMessages.noHistory} />
        </p>
      ) : (
        <ol className={styles.history}>
          {entries.map((entry) => (
            <li key={entry.key}>
              <Entry entry={entry} />
            </li>
          ))}
          {counted.map((poll) => (
            <li key={poll.id}>
              <p className={styles.event}>
                <FormattedMessage {...panelMessages.poll} />{" "}
                <span className={styles.quiet}>
                  {(poll.counts ?? [])
                    .map((count, index) => ({ count, value: valueAt(scale, index + 1) }))
                    .filter(({ count }) => count > 0)
                    .map(({ count, value }) => (
                      <span key={value} className={styles.pollCount}>
                        <FormattedMessage {...panelMessages.pollCount} values={{ value, count }} />
                      </span>
                    ))}
                </span>
              </p>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const scale = useRecord((view) => view.meta.scale, []);
  const participants = useRecord((view) => view.participants);
  const nameOf = (by: string): string => participants?.get(by)?.name ?? "";
  if (entry.kind === "proposal") {
    const { proposal } = entry;
    return (
      <>
        <p className={styles.event}>
          <FormattedMessage {...panelMessages.proposedBy} values={{ by: nameOf(proposal.by) }} />{" "}
          <Move from={valueAt(scale, proposal.from)} to={valueAt(scale, proposal.to)} />
          <Aside at={proposal.at} said={proposal.attestationId !== undefined}>
            <FormattedMessage {...proposalStatusMessages[proposal.status]} />
          </Aside>
        </p>
        {proposal.reason && <p className={styles.reason}>{proposal.reason}</p>}
      </>
    );
  }
  return <Decision decision={entry.decision} nameOf={nameOf} />;
}

const FATES = {
  undone: panelMessages.undone,
  reopened: panelMessages.reopened,
} as const;

function Decision({ decision, nameOf }: { decision: DecisionView; nameOf: (id: string) => string }) {
  const scale = useRecord((view) => view.meta.scale, []);
  const { from, to, status } = decision;
  return (
    <>
      <p className={styles.event}>
        <b>
          <FormattedMessage {...decisionMessages[decision.kind]} />
        </b>{" "}
        {from !== null && to !== null && from !== to && (
          <Move from={valueAt(scale, from)} to={valueAt(scale, to)} />
        )}
        <Aside at={decision.at} said={decision.attested}>
          {status !== "standing" && <FormattedMessage {...FATES[status]} />}
        </Aside>
      </p>
      {decision.internalReason && <p className={styles.reason}>{decision.internalReason}</p>}
      {decision.releasableReason && (
        <p className={styles.reason}>
          <FormattedMessage {...panelMessages.releasable} values={{ reason: decision.releasableReason }} />
        </p>
      )}
      {decision.dissent.map(({ by, reason }) => (
        <p key={by} className={styles.reason}>
          <FormattedMessage {...panelMessages.dissent} values={{ by: nameOf(by), reason }} />
        </p>
      ))}
    </>
  );
}

function Move({ from, to }: { from: number; to: number }) {
  const intl = useIntl();
  return (
    <Change size="s" from={from} to={to} label={intl.formatMessage(messages.changedFrom, { from, to })} />
  );
}

function Aside({ at, said, children }: { at: number; said: boolean; children: React.ReactNode }) {
  return (
    <span className={styles.aside}>
      {said && (
        <>
          <FormattedMessage {...panelMessages.attested} />
          {" · "}
        </>
      )}
      {children && (
        <>
          {children}
          {" · "}
        </>
      )}
      <FormattedTime value={at} timeStyle="short" />
    </span>
  );
}
