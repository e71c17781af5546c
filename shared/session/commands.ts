import type { RoomCommand, RoomCommandType } from "../protocol/commands.ts";
import type { SubjectFacts } from "./facts.ts";
import type { ParticipantId, PollId, SubjectId } from "./ids.ts";
import type { Mandate, NotRatedCode, Role } from "./roles.ts";
import type { Guideline, Position, Scale } from "./scale.ts";
import type { CohortAttribute, Settings } from "./settings.ts";

/** A subject as the room's snapshot takes it in. */
export interface SnapshotSubject {
  readonly id: SubjectId;
  readonly employeeId: string;
  readonly ownerId: ParticipantId | null;
  readonly draft: Position | null;
  readonly notRated: NotRatedCode | null;
  readonly recused: readonly ParticipantId[];
  readonly facts: SubjectFacts;
}

export interface SnapshotParticipant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly proxy: { readonly id: ParticipantId; readonly mandate: Mandate } | null;
}

/** What the room stands on, read from the pre-work tables at opening. Later imports do not reach the room. */
export interface Snapshot {
  readonly title: string;
  readonly scale: Scale;
  readonly guideline: Guideline;
  readonly cohortBy: readonly CohortAttribute[];
  readonly settings: Settings;
  readonly participants: readonly SnapshotParticipant[];
  readonly subjects: readonly SnapshotSubject[];
  /** Participants whom the filter matched as subjects: left out of the subjects, and listed. */
  readonly leftOut: readonly ParticipantId[];
}

/**
 * What HTTP routes ask of a live room: HR's and owners' acts that have a route of their own.
 * They go through the room's queue like any command of the control plane.
 */
export type AdminCommand =
  | { readonly type: "subject.add"; readonly subjects: readonly SnapshotSubject[] }
  | { readonly type: "subject.remove"; readonly subjectIds: readonly SubjectId[] }
  | {
      readonly type: "subject.assignOwner";
      readonly subjectId: SubjectId;
      readonly participantId: ParticipantId;
      readonly reason?: string;
    }
  | {
      readonly type: "subject.markNotRated";
      readonly subjectId: SubjectId;
      /** null takes the mark back. */
      readonly code: NotRatedCode | null;
      readonly text?: string;
    }
  | {
      readonly type: "subject.recuse";
      readonly subjectId: SubjectId;
      readonly participantIds: readonly ParticipantId[];
      readonly reason?: string;
    }
  | {
      /** An owner gives the draft that was missing when the room opened. */
      readonly type: "subject.draft";
      readonly subjectId: SubjectId;
      readonly rating: Position;
      readonly justification: string;
    }
  | { readonly type: "participant.add"; readonly participant: SnapshotParticipant }
  | { readonly type: "participant.remove"; readonly participantId: ParticipantId; readonly reason?: string }
  | {
      readonly type: "participant.makeFacilitator";
      readonly participantId: ParticipantId;
      readonly reason?: string;
    }
  | {
      readonly type: "participant.setProxy";
      readonly participantId: ParticipantId;
      readonly proxyId: ParticipantId | null;
      readonly mandate: Mandate;
      readonly reason?: string;
    }
  | {
      readonly type: "participant.extend";
      readonly participantId: ParticipantId;
      /** ISO-8601 UTC. */
      readonly until: string;
      readonly reason?: string;
    }
  | { readonly type: "session.waive"; readonly reason?: string };

export type Command = RoomCommand | AdminCommand;
export type CommandType = RoomCommandType | AdminCommand["type"];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** What a decision may need beyond the state: brought in from outside, so that `decide` stays pure. */
export interface DecideContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Hash of the journal's last event: what a lock seals. */
  readonly head: string;
  /** For `session.open` and nothing else. */
  readonly snapshot?: Snapshot;
  /** 32 bits, for the sample drawn at opening; recorded with it. */
  readonly seed?: number;
  /** For `poll.reveal`: the votes of that poll, without names. */
  readonly votes?: readonly Position[];
  /** Milliseconds since the epoch when the last facilitator's connection ended; null while one is connected. */
  readonly facilitatorsGoneSince?: number | null;
}

/** What is stored with the events, in the same transaction, and never enters the journal. */
export type Effect =
  | {
      readonly type: "vote.put";
      readonly pollId: PollId;
      readonly voter: ParticipantId;
      readonly rating: Position;
    }
  | { readonly type: "votes.clear"; readonly pollId: PollId };
