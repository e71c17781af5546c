import type { SubjectId } from "../session/ids.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { servedTo } from "./audience.ts";
import { type Audience, audienceKey, type RecordView, type WallAudience } from "./record.ts";
import {
  decisionView,
  metaOf,
  participantView,
  pollView,
  proposalView,
  stanceViews,
} from "./record-parts.ts";
import { changesSince, countsAsBefore, isSurroundedAlike, NOBODY, peopleOf } from "./record-people.ts";
import { projectWall } from "./wall.ts";
import type { WallView } from "./wall-view.ts";

/** What an audience was last served, and of which state: what the next projection goes on from. */
export interface Projection {
  readonly state: SessionState;
  readonly audience: Audience | WallAudience;
  readonly view: RecordView | WallView;
  /** The subjects that the audience is served; none for a wall. */
  readonly served: ReadonlyMap<SubjectId, Subject>;
}

/**
 * The record document of an audience, as plain values: the one mapping from state to what is served.
 * It holds no justification, no evidence, no private raise, no contest, no vote and no not-rated reason, whoever
 * the audience is; but a wall shows the justification of the person in focus while a facilitator reveals it.
 */
export function project(state: SessionState, audience: Audience): RecordView;
export function project(state: SessionState, audience: Audience | WallAudience): RecordView | WallView;
export function project(state: SessionState, audience: Audience | WallAudience): RecordView | WallView {
  return projectOn(null, state, audience).view;
}

/**
 * The same, from what the audience was served before: what has not changed is not projected again, and keeps its
 * identity. Answers what `project` answers, whatever `before` is.
 */
export function projectOn(
  before: Projection | null,
  state: SessionState,
  audience: Audience | WallAudience,
): Projection {
  if (audience.kind === "wall")
    return { state, audience, view: projectWall(state, audience.stage), served: new Map() };
  const last = before && isRecordOf(before, audience) ? before : null;
  return projectRecord(last, state, audience);
}

type RecordProjection = Projection & { readonly view: RecordView };

const isRecordOf = (before: Projection, audience: Audience): before is RecordProjection =>
  before.audience.kind !== "wall" && audienceKey(before.audience) === audienceKey(audience);

function servedBy(state: SessionState, audience: Audience): ReadonlyMap<SubjectId, Subject> {
  if (audience.kind === "room") return state.subjects;
  return new Map([...state.subjects].filter(([, subject]) => servedTo(audience, subject)));
}

function projectRecord(
  last: RecordProjection | null,
  state: SessionState,
  audience: Audience,
): RecordProjection {
  const before = last?.view;
  const served = last && last.state.subjects === state.subjects ? last.served : servedBy(state, audience);
  const changed = last && changesSince(last.served, served);
  // Medians are the whole session's: somebody whom this audience is not served moves them too.
  const everyone = last && changesSince(last.state.subjects, state.subjects);
  const recount = !everyone?.every((subject) =>
    countsAsBefore(last?.state.subjects.get(subject.id), subject),
  );
  const people =
    last && changed && everyone && isSurroundedAlike(last.state, state)
      ? changed.length === 0 && !recount
        ? last.view
        : peopleOf(last.view, state, { audience, served, changed, recount })
      : peopleOf(NOBODY, state, { audience, served, changed: [...served.values()], recount: true });
  /** Whether a part that names subjects is what it was: it, whom the audience is served, and what it rests on. */
  const stands = (part: "proposals" | "polls" | "decisions" | "participants"): boolean =>
    last !== null &&
    changed !== null &&
    last.state[part] === state[part] &&
    last.state.attestations === state.attestations;
  const isServed = ({ subjectId }: { readonly subjectId: SubjectId }) => served.has(subjectId);
  const proposals = () => [...state.proposals.values()].filter(isServed);
  const participants = audience.kind === "none" ? [] : [...state.participants.values()];
  const view: RecordView = {
    meta: metaOf(state, audience, (id) => served.has(id as SubjectId)),
    subjects: people.subjects,
    ratings: people.ratings,
    cohorts: people.cohorts,
    agenda: people.agenda,
    defences: people.defences,
    ...(before && stands("proposals")
      ? { proposals: before.proposals, stances: before.stances }
      : {
          proposals: new Map(
            proposals().map((proposal) => [proposal.id, proposalView(state, proposal)] as const),
          ),
          stances: new Map(proposals().flatMap((proposal) => stanceViews(state, proposal))),
        }),
    polls:
      before && stands("polls")
        ? before.polls
        : new Map(
            [...state.polls.values()]
              .filter(isServed)
              .map((poll) => [poll.id, pollView(state, poll)] as const),
          ),
    participants:
      before && stands("participants")
        ? before.participants
        : new Map(participants.map((one) => [one.id, participantView(state, one)] as const)),
    decisions:
      before && stands("decisions")
        ? before.decisions
        : [...state.decisions.values()].filter(isServed).map((decision) => decisionView(state, decision)),
  };
  return { state, audience, view, served };
}
