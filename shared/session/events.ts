import type { SubjectFacts } from "./facts.ts";
import type {
  ActorId,
  AttestationId,
  DecisionId,
  GroupId,
  ParticipantId,
  PollId,
  ProposalId,
  SubjectId,
} from "./ids.ts";
import type { Attendance, Mandate, NotRatedCode, Role, StanceKind } from "./roles.ts";
import type { Guideline, Position, Scale } from "./scale.ts";
import type { CohortAttribute, Settings } from "./settings.ts";

/** Which subject or group an agenda event is about. */
export type AgendaTarget = { readonly subjectId: SubjectId } | { readonly groupId: GroupId };

/** A reference median: fixed at opening and by `agenda.refresh`, per cohort. */
export interface ReferenceMedian {
  /** The cohort's id, `c1`…; its label lies with the words. */
  readonly cohort: string;
  /** A position or half-way between two; null where nobody is rated. */
  readonly median: number | null;
  /** Rated people it was taken over. */
  readonly people: number;
  /** True where the cohort was under `minCohort` and the whole session stood in. */
  readonly whole: boolean;
}

/** A subject in an event's payload: ids and positions only. */
export interface SubjectEntry {
  readonly id: SubjectId;
  readonly employeeId: string;
  readonly ownerId: ParticipantId | null;
  readonly cohort: string;
  readonly draft: Position | null;
  readonly notRated: NotRatedCode | null;
  readonly recused: readonly ParticipantId[];
}

/** A final rating as sealed: `[employee_id, position]`, null for a not-rated person. */
export type SealedRating = readonly [employeeId: string, position: Position | null];

/** `type → payload, words`. Payloads hold ids, positions, counts and times; words are sealed apart. */
export interface EventShapes {
  "session.opened": {
    payload: {
      version: number;
      scaleValues: readonly number[];
      guideline: Guideline;
      cohortBy: readonly CohortAttribute[];
      settings: Settings;
      participants: readonly {
        id: ParticipantId;
        role: Role;
        proxy: { id: ParticipantId; mandate: Mandate } | null;
      }[];
      subjects: readonly SubjectEntry[];
      leftOut: readonly ParticipantId[];
      medians: readonly ReferenceMedian[];
      sample: readonly SubjectId[];
      seed: number;
    };
    words: {
      title: string;
      scale: Scale;
      names: Readonly<Record<string, string>>;
      cohorts: Readonly<Record<string, string>>;
    };
  };
  /** A note as the room's closing froze it, one event a note that is not empty; null is the session's own. */
  "notes.sealed": { payload: { subjectId: SubjectId | null; length: number }; words: { text: string } };
  "session.adjourned": { payload: Record<string, never>; words: never };
  "session.resumed": { payload: Record<string, never>; words: never };
  "session.locked": {
    payload: {
      version: number;
      head: string;
      digest: string;
      ratings: readonly SealedRating[];
      /** What the lock itself recorded: subjects nobody discussed, and pending changes nobody accepted. */
      notDiscussed: readonly SubjectId[];
      lapsed: readonly DecisionId[];
    };
    words: never;
  };
  "session.reopened": { payload: { version: number }; words: { reason: string } };
  "session.waived": { payload: Record<string, never>; words: { reason: string } };
  "agenda.focused": { payload: { target: AgendaTarget | null }; words: never };
  "agenda.raised": { payload: { subjectId: SubjectId; private: boolean }; words: { reason: string } };
  "agenda.pinned": { payload: { target: AgendaTarget }; words: never };
  "agenda.dropped": { payload: { target: AgendaTarget }; words: { reason: string } };
  "agenda.deferred": { payload: { target: AgendaTarget }; words: { reason: string } };
  /** A group as the room left it: at which point, and how many people off the guideline. */
  "agenda.discussed": { payload: { groupId: GroupId; position: Position; off: number }; words: never };
  "agenda.refreshed": { payload: { medians: readonly ReferenceMedian[] }; words: never };
  "agenda.restAccepted": { payload: { subjectIds: readonly SubjectId[] }; words: never };
  "facilitator.asked": { payload: { participantId: ParticipantId }; words: never };
  "attendance.marked": { payload: { participantId: ParticipantId; state: Attendance }; words: never };
  "timer.started": { payload: { seconds: number }; words: never };
  "timer.stopped": { payload: Record<string, never>; words: never };
  "rating.proposed": {
    payload: {
      proposalId: ProposalId;
      subjectId: SubjectId;
      from: Position;
      to: Position;
      by: ParticipantId;
      attestationId?: AttestationId;
    };
    words: { reason: string };
  };
  "rating.withdrawn": { payload: { proposalId: ProposalId }; words: never };
  "rating.setAside": { payload: { proposalId: ProposalId }; words: { reason: string } };
  "rating.responded": {
    payload: { proposalId: ProposalId; by: ParticipantId; stance: StanceKind; attestationId?: AttestationId };
    words: { reason: string };
  };
  "rating.defended": {
    payload: { subjectId: SubjectId; by: ParticipantId; attestationId?: AttestationId };
    words: { text: string };
  };
  "consensus.recorded": {
    payload: {
      decisionId: DecisionId;
      subjectId: SubjectId;
      proposalId: ProposalId;
      from: Position;
      to: Position;
      /** True where the rating stands until the owner accepts. */
      pending: boolean;
      attended: readonly ParticipantId[];
    };
    words: { internalReason: string; releasableReason: string };
  };
  "consensus.kept": {
    payload: {
      decisionId: DecisionId;
      subjectId: SubjectId;
      rating: Position | null;
      /** The owner's written justification was taken as the defence. */
      justificationAsDefence: boolean;
      attended: readonly ParticipantId[];
    };
    words: { internalReason: string; releasableReason: string };
  };
  "consensus.notReached": {
    payload: {
      decisionId: DecisionId;
      subjectId: SubjectId;
      rating: Position | null;
      attended: readonly ParticipantId[];
    };
    words: { internalReason: string; releasableReason: string };
  };
  "decision.undone": { payload: { decisionId: DecisionId }; words: { reason: string } };
  "decision.reopened": { payload: { decisionId: DecisionId }; words: { reason: string } };
  "decision.accepted": { payload: { decisionId: DecisionId }; words: never };
  "decision.explained": { payload: { decisionId: DecisionId }; words: { releasableReason: string } };
  "attestation.confirmed": { payload: { attestationId: AttestationId }; words: { reason: string } };
  "attestation.contested": {
    payload: {
      attestationId: AttestationId;
      /** The decision that fell with it, and whether its rating went back. */
      decisionId: DecisionId | null;
      restored: boolean;
    };
    words: { reason: string };
  };
  "poll.opened": { payload: { pollId: PollId; subjectId: SubjectId }; words: never };
  /** Who voted, never what: votes lie in a table of their own, emptied at the reveal. */
  "poll.voted": { payload: { pollId: PollId; by: ParticipantId }; words: never };
  "poll.revealed": { payload: { pollId: PollId; counts: readonly number[] }; words: never };
  "poll.cancelled": { payload: { pollId: PollId }; words: never };
  "subject.added": {
    payload: { subjects: readonly SubjectEntry[]; medians: readonly ReferenceMedian[] };
    words: { cohorts: Readonly<Record<string, string>> };
  };
  "subject.removed": { payload: { subjectIds: readonly SubjectId[] }; words: never };
  "subject.ownerAssigned": {
    payload: { subjectId: SubjectId; ownerId: ParticipantId };
    words: { reason: string };
  };
  "subject.markedNotRated": {
    payload: { subjectId: SubjectId; code: NotRatedCode | null };
    words: { text: string };
  };
  "subject.recused": {
    payload: { subjectId: SubjectId; participantIds: readonly ParticipantId[] };
    words: { reason: string };
  };
  "subject.drafted": {
    payload: { subjectId: SubjectId; rating: Position };
    words: { justification: string };
  };
  "participant.added": {
    payload: {
      participantId: ParticipantId;
      role: Role;
      proxy: { id: ParticipantId; mandate: Mandate } | null;
    };
    words: { name: string };
  };
  "participant.removed": { payload: { participantId: ParticipantId }; words: { reason: string } };
  "participant.madeFacilitator": { payload: { participantId: ParticipantId }; words: { reason: string } };
  "participant.proxySet": {
    payload: { participantId: ParticipantId; proxyId: ParticipantId | null; mandate: Mandate };
    words: { reason: string };
  };
  "participant.extended": {
    payload: { participantId: ParticipantId; until: string };
    words: { reason: string };
  };
}

export type EventType = keyof EventShapes;

/**
 * An event as `decide` makes it: no sequence, no time, no actor, which the room adds.
 * `parts` are words with commitments of their own, one a subject, so that one person can be erased.
 */
export type DraftEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    readonly type: T;
    readonly payload: Readonly<EventShapes[T]["payload"]>;
    readonly words?: Readonly<EventShapes[T]["words"]>;
    readonly parts?: Readonly<Record<string, SubjectFacts>>;
  };
}[Type];

/** An event with its place: what `evolve` folds. Words are absent where they were erased. */
export type SessionEvent<Type extends EventType = EventType> = DraftEvent<Type> & {
  readonly seq: number;
  /** ISO-8601 UTC. */
  readonly at: string;
  readonly actor: ActorId;
};
