import { countedRating } from "../rules/cohorts.ts";
import { type ConsentOutcome, consentOutcome, countedStances } from "../rules/consent.ts";
import { latestDecision } from "../rules/decisions.ts";
import { isOutlier } from "../rules/flags.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { distribution } from "../statistics/distribution.ts";
import type { WallSight } from "./wall-sight.ts";
import type { WallPerson, WallProposal } from "./wall-view.ts";

/** How much of a justification goes to the wall, in characters: what can be read there without scrolling. */
const JUSTIFICATION = 700;

/** A person in focus as the wall shows them. */
export function wallPerson(
  state: SessionState,
  subject: Subject,
  { sight, isRevealed }: { readonly sight: WallSight; readonly isRevealed: boolean },
): WallPerson {
  const { facts } = subject;
  const owner = subject.ownerId === null ? undefined : state.participants.get(subject.ownerId);
  const justification = facts.justification.trim();
  return {
    kind: "person",
    name: facts.name,
    level: facts.level,
    team: facts.team,
    ownerName: owner?.name ?? "",
    rating: countedRating(subject),
    notRated: subject.notRated !== null,
    cohort: cohortOf(state, subject, sight),
    far: isOutlier(state, subject),
    proposal: proposalOf(state, subject),
    poll: pollOf(state, subject),
    decision: decisionOf(state, subject),
    justification: isRevealed && justification !== "" ? beginning(justification) : null,
  };
}

function cohortOf(state: SessionState, subject: Subject, sight: WallSight): WallPerson["cohort"] {
  const cohort = state.cohorts.get(subject.cohort);
  const { whole = false, people = 0, median = null } = cohort?.reference ?? {};
  const peers = [...state.subjects.values()].filter(
    (peer) => sight.counts(peer) && (whole || peer.cohort === subject.cohort),
  );
  const counts = distribution(peers.map(countedRating), state.scale.length);
  return { label: cohort?.label ?? "", whole, people, median, counts };
}

function proposalOf(state: SessionState, subject: Subject): WallProposal | null {
  const proposal = subject.proposalId === null ? undefined : state.proposals.get(subject.proposalId);
  if (!proposal) return null;
  const counted = countedStances(state, subject, proposal);
  const count = (kind: string) => counted.filter((stance) => stance.kind === kind).length;
  return {
    from: proposal.from,
    to: proposal.to,
    agree: count("consent"),
    aside: count("stand-aside"),
    object: count("object"),
    outcome: outcomeOf(consentOutcome(state, subject, proposal)),
  };
}

function outcomeOf(outcome: ConsentOutcome): WallProposal["outcome"] {
  if (outcome.kind !== "refused") return outcome.kind;
  if (outcome.code === "objection-stands") return "objected";
  return outcome.code === "answers-missing" ? "answers" : "owner";
}

/** The open poll, else the latest that was revealed. Who voted what is nowhere, and who voted stays off the wall. */
function pollOf(state: SessionState, subject: Subject): WallPerson["poll"] {
  const polls = [...state.polls.values()].filter(({ subjectId }) => subjectId === subject.id);
  const poll =
    polls.find(({ status }) => status === "open") ?? polls.findLast(({ status }) => status === "revealed");
  if (!poll) return null;
  const voters = [...state.participants.values()].filter(
    ({ id, role }) => role === "manager" && id !== subject.ownerId && !subject.recused.has(id),
  );
  return { voted: poll.voters.size, voters: voters.length, counts: poll.counts };
}

function decisionOf(state: SessionState, subject: Subject): WallPerson["decision"] {
  const latest = latestDecision(state, subject);
  return latest?.status === "standing" ? { kind: latest.kind, from: latest.from, to: latest.to } : null;
}

/** The beginning of a text, to the end of a word. */
function beginning(text: string): { readonly text: string; readonly cut: boolean } {
  if (text.length <= JUSTIFICATION) return { text, cut: false };
  const start = text.slice(0, JUSTIFICATION);
  const space = start.search(/\s\S*$/u);
  // A text without spaces is cut where it is, but never through a character.
  const end = space > JUSTIFICATION / 2 ? space : JUSTIFICATION;
  return {
    text: start
      .slice(0, end)
      .replace(/[\uD800-\uDBFF]$/, "")
      .trimEnd(),
    cut: true,
  };
}
