import type { FlagRule } from "../session/flag-rules.ts";
import type { ParticipantId, SubjectId } from "../session/ids.ts";
import type { Attendance, Mandate, Phase, Role, StanceKind } from "../session/roles.ts";
import type { Guideline, Position, Scale } from "../session/scale.ts";
import type { CohortAttribute, Settings } from "../session/settings.ts";
import type { DecisionKind, Standing } from "../session/state.ts";
import type { WallStage } from "./wall-view.ts";

/**
 * Who a record document is built for (PROTOCOL.md, Document plane).
 * `room` is everybody's while live; `own` is an owner's people while the room is closed; `none` is its shell.
 */
export type Audience =
  | { readonly kind: "room" }
  | { readonly kind: "recused"; readonly participantId: ParticipantId }
  | { readonly kind: "own"; readonly participantId: ParticipantId }
  | { readonly kind: "none" };

/** The walls of a session: what they show follows from the room and from what the facilitators make of them. */
export interface WallAudience {
  readonly kind: "wall";
  readonly stage: WallStage;
}

/** A stable name of an audience: connections that share it share one document. */
export const audienceKey = (audience: Audience | WallAudience): string =>
  "participantId" in audience ? `${audience.kind}:${audience.participantId}` : audience.kind;

/** One fired rule with the numbers that fired it. Flat and plain: it crosses the wire as it is. */
export interface FlagView {
  readonly rule: FlagRule;
  /** Arose in the room, not at opening. */
  readonly new?: true;
  /** outlier: |position − median| in steps; its side; the reference median and the rated people behind it. */
  readonly distance?: number;
  readonly above?: boolean;
  readonly median?: number;
  readonly people?: number;
  readonly whole?: boolean;
  readonly settled?: "defended" | "no-consensus";
  readonly position?: Position;
  /** jump: the previous position. */
  readonly previous?: Position;
  /** split: the poll's lowest and highest vote. */
  readonly low?: Position;
  readonly high?: Position;
  /** raised: who and why, the latest; how often. */
  readonly by?: string;
  readonly reason?: string;
  readonly count?: number;
  /** role-change: the ISO date of the promotion. */
  readonly date?: string;
}

export interface RecordMeta {
  readonly title: string;
  readonly phase: Phase;
  readonly scale: Scale;
  readonly guideline: Guideline;
  readonly cohortBy: readonly CohortAttribute[];
  readonly settings: Settings;
  /** A subject's or a group's id. */
  readonly focus: string | null;
  /** `startedAt` in milliseconds since the epoch. */
  readonly timer: { readonly startedAt: number; readonly seconds: number } | null;
  readonly version: number;
  readonly seq: number;
  readonly digest: string | null;
  readonly openedAt: number | null;
  readonly lockedAt: number | null;
  /** Until when the silence of each owner who has something to settle holds up the lock, by participant. */
  readonly settling: Readonly<Record<string, number>>;
  readonly waived: boolean;
  readonly facilitatorRequest: string | null;
  readonly leftOut: readonly string[];
}

export interface SubjectView {
  readonly employeeId: string;
  readonly name: string;
  readonly team: string;
  readonly department: string;
  readonly level: string;
  readonly jobFamily: string;
  readonly jobTitle: string;
  readonly location: string;
  readonly owner: string | null;
  /** The owner's name, or the manager's as imported where no owner is in the room. */
  readonly ownerName: string;
  /** The cohort's label, a key of `cohorts`. */
  readonly cohort: string;
  readonly draft: Position | null;
  readonly previous: Position | null;
  /** Whether, never why: the room sees only "not rated". */
  readonly notRated: boolean;
  readonly justified: boolean;
  readonly standing: Standing;
}

export interface CohortView {
  readonly label: string;
  /** The reference median: duties hang on it. */
  readonly median: number | null;
  readonly people: number;
  /** The cohort was too small: the whole session stood in. */
  readonly whole: boolean;
  /** The live median, shown beside it. */
  readonly live: number | null;
}

export interface AgendaSubjectView {
  readonly kind: "subject";
  readonly flags: readonly FlagView[];
  readonly status: Standing;
  readonly pinned: number | null;
  readonly dropped: boolean;
}

export interface AgendaGroupView {
  readonly kind: "cohort" | "team" | "owner";
  /** The cohort's label, the team's name, or the owner's participant id. */
  readonly key: string;
  /** How the key reads on a screen. */
  readonly label: string;
  /** The people at `position`, by name. */
  readonly members: readonly string[];
  /** Rated people of the whole group. */
  readonly people: number;
  readonly position: Position;
  readonly count: number;
  readonly guideline: number;
  readonly status: "undiscussed" | "deferred" | "discussed";
  readonly pinned: number | null;
  readonly dropped: boolean;
}

export interface ProposalView {
  readonly subjectId: string;
  readonly from: Position;
  readonly to: Position;
  readonly by: string;
  readonly reason: string;
  /** What was contested reads as withdrawn: contests are in no document. */
  readonly status: "open" | "withdrawn" | "set-aside" | "recorded" | "closed";
  readonly at: number;
  readonly attestationId?: string;
  readonly confirmed?: boolean;
}

/** Keyed `<proposalId>:<participantId>`. */
export interface StanceView {
  readonly proposalId: string;
  readonly by: string;
  readonly stance: StanceKind;
  readonly reason: string;
  readonly at: number;
  readonly attestationId?: string;
  readonly confirmed?: boolean;
}

/** Keyed by subject. */
export interface DefenceView {
  readonly by: string;
  readonly text: string;
  readonly rating: Position;
  readonly at: number;
  readonly fromJustification: boolean;
  readonly attestationId?: string;
  readonly confirmed?: boolean;
}

export interface PollView {
  readonly subjectId: string;
  readonly status: "open" | "revealed" | "cancelled";
  /** Participants who voted; never what. */
  readonly voted: readonly string[];
  /** Per position, lowest first, after the reveal. */
  readonly counts: readonly number[] | null;
}

export interface ParticipantView {
  readonly name: string;
  readonly role: Role;
  readonly attendance: Attendance;
  readonly proxy: string | null;
  readonly mandate: Mandate | null;
}

export interface DecisionView {
  readonly id: string;
  readonly subjectId: string;
  readonly kind: DecisionKind;
  readonly from: Position | null;
  readonly to: Position | null;
  readonly by: string;
  readonly at: number;
  readonly proposalId: string | null;
  readonly attended: number;
  readonly attested: boolean;
  readonly internalReason: string;
  readonly releasableReason: string;
  readonly dissent: readonly { readonly by: string; readonly reason: string }[];
  /** What fell to a contest reads as undone: contests are in no document. */
  readonly status: "standing" | "undone" | "reopened";
}

/** The whole record document as plain values, one field a root type. Keys are ids unless said otherwise. */
export interface RecordView {
  readonly meta: RecordMeta;
  readonly subjects: ReadonlyMap<SubjectId | string, SubjectView>;
  readonly ratings: ReadonlyMap<SubjectId | string, Position>;
  /** Keyed by label. */
  readonly cohorts: ReadonlyMap<string, CohortView>;
  readonly agenda: ReadonlyMap<string, AgendaSubjectView | AgendaGroupView>;
  readonly proposals: ReadonlyMap<string, ProposalView>;
  readonly stances: ReadonlyMap<string, StanceView>;
  readonly defences: ReadonlyMap<string, DefenceView>;
  readonly polls: ReadonlyMap<string, PollView>;
  readonly participants: ReadonlyMap<string, ParticipantView>;
  readonly decisions: readonly DecisionView[];
}
