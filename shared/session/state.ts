import type { AgendaTarget, ReferenceMedian, SealedRating } from "./events.ts";
import type { SubjectFacts } from "./facts.ts";
import type { FlagRule } from "./flag-rules.ts";
import type {
  ActorId,
  AttestationId,
  DecisionId,
  GroupId,
  ParticipantId,
  PollId,
  ProposalId,
  SessionId,
  SubjectId,
} from "./ids.ts";
import type { Attendance, Mandate, NotRatedCode, Phase, Role, StanceKind } from "./roles.ts";
import { DEFAULT_SCALE, type Guideline, type Position, type Scale } from "./scale.ts";
import { type CohortAttribute, DEFAULT_SETTINGS, type Settings } from "./settings.ts";

export interface Participant {
  readonly id: ParticipantId;
  readonly name: string;
  readonly role: Role;
  readonly attendance: Attendance;
  readonly proxy: { readonly id: ParticipantId; readonly mandate: Mandate } | null;
  /** Milliseconds since the epoch to which HR extended their settling; null where it did not. */
  readonly extendedUntil: number | null;
}

/** Where a subject stands on its way to a decision (DOMAIN.md, decision). */
export type Standing =
  | "undiscussed"
  | "reopened"
  | "deferred"
  | "pending-owner"
  | "changed"
  | "kept"
  | "no-consensus"
  | "not-discussed";

export interface Raise {
  readonly by: ActorId;
  readonly reason: string;
  readonly private: boolean;
  readonly at: number;
}

/** The owner's case for a rating; valid while that rating stands. */
export interface Defence {
  readonly by: ParticipantId;
  readonly text: string;
  readonly rating: Position;
  readonly at: number;
  /** The written justification, taken as the case by `consensus.keep`. */
  readonly fromJustification: boolean;
  readonly attestationId: AttestationId | null;
}

export interface Subject {
  readonly id: SubjectId;
  readonly employeeId: string;
  readonly ownerId: ParticipantId | null;
  /** The cohort's id, a key of `SessionState.cohorts`. */
  readonly cohort: string;
  readonly draft: Position | null;
  readonly rating: Position | null;
  readonly notRated: NotRatedCode | null;
  readonly recused: ReadonlySet<ParticipantId>;
  readonly facts: SubjectFacts;
  readonly standing: Standing;
  readonly raises: readonly Raise[];
  readonly defence: Defence | null;
  /** The one open proposal. */
  readonly proposalId: ProposalId | null;
  readonly pollId: PollId | null;
  /** The latest revealed poll's lowest and highest vote. */
  readonly pollRange: readonly [low: Position, high: Position] | null;
  /** Recorded decisions, oldest first, undone ones included. */
  readonly decisionIds: readonly DecisionId[];
  /** Rules that fired at opening; a flag by any other is `new`. */
  readonly openingFlags: ReadonlySet<FlagRule>;
}

export interface Stance {
  readonly by: ParticipantId;
  readonly kind: StanceKind;
  readonly reason: string;
  readonly at: number;
  readonly attestationId: AttestationId | null;
}

export interface Proposal {
  readonly id: ProposalId;
  readonly subjectId: SubjectId;
  readonly from: Position;
  readonly to: Position;
  readonly by: ParticipantId;
  readonly reason: string;
  readonly at: number;
  readonly attestationId: AttestationId | null;
  /** `recorded` became a change, `closed` fell to keep, none or defer, `contested` was never said. */
  readonly status: "open" | "withdrawn" | "set-aside" | "recorded" | "closed" | "contested";
  readonly stances: ReadonlyMap<ParticipantId, Stance>;
}

export const DECISION_KINDS = ["changed", "kept", "no-consensus", "not-discussed", "pending-owner"] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface Decision {
  readonly id: DecisionId;
  readonly subjectId: SubjectId;
  readonly kind: DecisionKind;
  readonly from: Position | null;
  readonly to: Position | null;
  readonly proposalId: ProposalId | null;
  readonly by: ActorId;
  readonly seq: number;
  readonly at: number;
  readonly attended: readonly ParticipantId[];
  /** Something that it rests on was said aloud and written down by the facilitator. */
  readonly attested: boolean;
  readonly internalReason: string;
  readonly releasableReason: string;
  /** Objections as they stood when no consensus was recorded. */
  readonly dissent: readonly { readonly by: ParticipantId; readonly reason: string }[];
  /** `undone` by its recorder, `contested` by a person named in it, `reopened` by a facilitator. */
  readonly status: "standing" | "undone" | "contested" | "reopened";
  /** What stood before it: what undo and contest put back. */
  readonly before: {
    readonly rating: Position | null;
    readonly standing: Standing;
    readonly defence: Defence | null;
    readonly proposalId: ProposalId | null;
  };
}

export interface Attestation {
  readonly id: AttestationId;
  readonly kind: "proposal" | "stance" | "defence";
  readonly subjectId: SubjectId;
  readonly proposalId: ProposalId | null;
  readonly named: ParticipantId;
  readonly by: ActorId;
  readonly seq: number;
  readonly at: number;
  readonly status: "open" | "confirmed" | "contested";
  readonly contestReason: string;
}

export interface Poll {
  readonly id: PollId;
  readonly subjectId: SubjectId;
  readonly status: "open" | "revealed" | "cancelled";
  readonly voters: ReadonlySet<ParticipantId>;
  /** Per position, lowest first, once revealed. */
  readonly counts: readonly number[] | null;
}

export interface Cohort {
  readonly id: string;
  /** What its people share, as shown: `L4`, or `L4 · Platform`. */
  readonly label: string;
  readonly reference: ReferenceMedian;
}

/** What the facilitator did to an agenda item beyond its flags. */
export interface AgendaMark {
  /** Order of pinning; null where not pinned. */
  readonly pinned: number | null;
  readonly dropped: boolean;
  readonly deferred: boolean;
  /** A group as it stood when the room was done with it; null before. */
  readonly discussed: { readonly position: Position; readonly off: number } | null;
}

/** One calibration session as the fold of its journal. In prework it is the empty room: see `emptySession`. */
export interface SessionState {
  readonly id: SessionId;
  readonly phase: Phase;
  /** Seq of the last folded event; 0 before the first. */
  readonly seq: number;
  readonly title: string;
  readonly scale: Scale;
  readonly guideline: Guideline;
  readonly cohortBy: readonly CohortAttribute[];
  readonly settings: Settings;
  /** Version of the result: 1 until the first reopen. */
  readonly version: number;
  readonly subjects: ReadonlyMap<SubjectId, Subject>;
  readonly participants: ReadonlyMap<ParticipantId, Participant>;
  readonly cohorts: ReadonlyMap<string, Cohort>;
  readonly proposals: ReadonlyMap<ProposalId, Proposal>;
  readonly decisions: ReadonlyMap<DecisionId, Decision>;
  readonly attestations: ReadonlyMap<AttestationId, Attestation>;
  readonly polls: ReadonlyMap<PollId, Poll>;
  readonly marks: ReadonlyMap<SubjectId | GroupId, AgendaMark>;
  readonly sample: ReadonlySet<SubjectId>;
  readonly leftOut: readonly ParticipantId[];
  readonly focus: AgendaTarget | null;
  readonly timer: { readonly startedAt: number; readonly seconds: number } | null;
  /** Milliseconds that the timer has run on each subject, the running stretch left out. */
  readonly airtime: ReadonlyMap<SubjectId, number>;
  readonly adjournments: readonly { readonly seq: number; readonly at: number }[];
  readonly waived: boolean;
  readonly openedAt: number | null;
  /** A manager's standing request to facilitate. */
  readonly facilitatorRequest: ParticipantId | null;
  readonly lock: {
    readonly at: number;
    readonly head: string;
    readonly digest: string;
    readonly ratings: readonly SealedRating[];
  } | null;
}

/** The room before its first event. */
export const emptySession = (id: SessionId): SessionState => ({
  id,
  phase: "prework",
  seq: 0,
  title: "",
  scale: DEFAULT_SCALE,
  guideline: null,
  cohortBy: ["level"],
  settings: DEFAULT_SETTINGS,
  version: 1,
  subjects: new Map(),
  participants: new Map(),
  cohorts: new Map(),
  proposals: new Map(),
  decisions: new Map(),
  attestations: new Map(),
  polls: new Map(),
  marks: new Map(),
  sample: new Set(),
  leftOut: [],
  focus: null,
  timer: null,
  airtime: new Map(),
  adjournments: [],
  waived: false,
  openedAt: null,
  facilitatorRequest: null,
  lock: null,
});
