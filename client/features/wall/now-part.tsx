import type { WallPerson, WallProposal } from "@evenhand/shared/readmodels/wall-view";
import type { Scale } from "@evenhand/shared/session/scale";
import type { ReactNode } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import { rampColor } from "../../ui/ramp.ts";
import { Change } from "../../ui/scale-badge.tsx";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";

/** What is being decided about the person in focus: a poll, a proposal, or what was recorded. */
export function NowPart({ person, scale }: { person: WallPerson; scale: Scale }) {
  const { poll, proposal, decision } = person;
  if (poll && poll.counts === null) return <OpenPoll poll={poll} />;
  if (proposal) return <Proposal person={person} proposal={proposal} scale={scale} />;
  if (decision) return <Recorded person={person} decision={decision} scale={scale} />;
  return poll?.counts ? <Revealed counts={poll.counts} scale={scale} /> : null;
}

/** It stands beside the name and above everything else of the side. */
function Now({ children }: { children: ReactNode }) {
  return <div className={styles.now}>{children}</div>;
}

function OpenPoll({ poll }: { poll: NonNullable<WallPerson["poll"]> }) {
  const t = useIntl().formatMessage;
  return (
    <Now>
      <h2 className={styles.big}>{t(messages.poll)}</h2>
      <p className={styles.text}>{t(messages.pollVoted, { voted: poll.voted, voters: poll.voters })}</p>
    </Now>
  );
}

function Revealed({ counts, scale }: { counts: readonly number[]; scale: Scale }) {
  const t = useIntl().formatMessage;
  const most = Math.max(1, ...counts);
  const votes = counts.reduce((sum, count) => sum + count, 0);
  return (
    <Now>
      <h2 className={styles.big}>{t(messages.poll)}</h2>
      <p className={styles.text}>{t(messages.pollRevealed, { votes })}</p>
      <ul className={styles.poll}>
        {counts.map((count, index) => {
          const value = valueAt(scale, index + 1);
          return (
            <li key={value}>
              <VisuallyHidden>{t(messages.pollPoint, { value, count })}</VisuallyHidden>
              <b aria-hidden="true" className={styles.count}>
                {count}
              </b>
              <i
                aria-hidden="true"
                style={{ "--share": count / most, "--fill": rampColor(index + 1, counts.length) }}
              />
              <span aria-hidden="true">{value}</span>
            </li>
          );
        })}
      </ul>
    </Now>
  );
}

function Move({ from, to, label }: { from: number; to: number; label: string }) {
  return (
    <h2 className={styles.move}>
      <Change size="l" from={from} to={to} label={label} />
    </h2>
  );
}

function Proposal({ person, proposal, scale }: { person: WallPerson; proposal: WallProposal; scale: Scale }) {
  const intl = useIntl();
  const [from, to] = [valueAt(scale, proposal.from), valueAt(scale, proposal.to)];
  return (
    <Now>
      <Move from={from} to={to} label={intl.formatMessage(messages.change, { from, to })} />
      <p className={styles.outcome}>{outcome(intl, person, proposal)}</p>
      <p className={styles.text}>{stances(intl, proposal)}</p>
    </Now>
  );
}

/** "Three agree, one stands aside.": how many, never who. */
function stances(intl: IntlShape, { agree, aside, object }: WallProposal): string {
  const said = [
    { count: agree, message: messages.agree },
    { count: aside, message: messages.aside },
    { count: object, message: messages.object },
  ].filter(({ count }) => count > 0);
  const parts = said.map(({ count, message }) =>
    intl.formatMessage(message, { count, words: numberWord(intl, count) }),
  );
  const list = parts.join(", ");
  return list === "" ? "" : `${list.charAt(0).toLocaleUpperCase(intl.locale)}${list.slice(1)}.`;
}

function outcome(intl: IntlShape, { ownerName: owner }: WallPerson, proposal: WallProposal): string {
  switch (proposal.outcome) {
    case "agreed":
      return intl.formatMessage(messages.outcomeAgreed);
    case "pending":
      return intl.formatMessage(messages.outcomePending, { owner });
    case "objected":
      return intl.formatMessage(messages.outcomeObjected);
    case "owner":
      return owner === ""
        ? intl.formatMessage(messages.outcomeNobody)
        : intl.formatMessage(messages.outcomeOwner, { owner });
    case "answers":
      return intl.formatMessage(messages.outcomeAnswers);
    default: {
      const never: never = proposal.outcome;
      return never;
    }
  }
}

type Decided = NonNullable<WallPerson["decision"]>;
const RECORDED = {
  kept: messages.kept,
  "no-consensus": messages.noConsensus,
  "not-discussed": messages.notDiscussed,
  "pending-owner": messages.pendingOwner,
} as const;

function Recorded({ person, decision, scale }: { person: WallPerson; decision: Decided; scale: Scale }) {
  const t = useIntl().formatMessage;
  const { kind } = decision;
  if (kind === "changed" && decision.from !== null && decision.to !== null) {
    const [from, to] = [valueAt(scale, decision.from), valueAt(scale, decision.to)];
    return (
      <Now>
        <Move from={from} to={to} label={t(messages.changed, { from, to })} />
        <p className={styles.text} aria-hidden="true">
          {t(messages.changed, { from, to })}
        </p>
      </Now>
    );
  }
  if (kind === "changed") return null;
  const value = person.rating === null ? "–" : valueAt(scale, person.rating);
  return (
    <Now>
      <h2 className={styles.big}>{t(RECORDED[kind], { value, owner: person.ownerName })}</h2>
    </Now>
  );
}
