import type { AgendaView } from "../readmodels/agenda-view.ts";
import type { Readiness } from "../rules/prework.ts";
import type { Mandate, NotRatedCode, Phase, Role } from "../session/roles.ts";
import type { Guideline, Position, Scale } from "../session/scale.ts";
import type { CohortAttribute, Settings } from "../session/settings.ts";
import type { SubjectSelection } from "./bodies.ts";
import type { ErrorCode } from "./errors.ts";
import type { ColumnMatch } from "./import-fields.ts";
import type { ImportProblem } from "./import-problem.ts";

/**
 * What the HTTP API answers. Times are ISO-8601 UTC, ratings are positions, lists are plain arrays.
 * Fields that only some may see are absent for the others, never empty.
 */

/** Every error: RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: "about:blank";
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail?: string;
  /** What helps to repair it: `{path, message}` of each bad field, `blockers`, `problems` … */
  readonly details?: Readonly<Record<string, unknown>>;
}

export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly hr: boolean;
}

/** A seat of the signed-in account in a session. */
export interface Participantship {
  readonly sessionId: string;
  readonly participantId: string;
  readonly role: Role;
  readonly title: string;
  readonly phase: Phase;
  readonly cycleId: string;
  readonly cycleName: string;
}

/** `GET /api/me`. */
export interface Me {
  readonly account: Account;
  readonly participantships: readonly Participantship[];
}

/** `POST /api/join`: who is signed in now, and the session the link was made for. */
export interface Joined {
  readonly account: Account;
  readonly sessionId: string | null;
}

/** `POST /api/join/preview`: whom the link would sign in. It uses nothing up. */
export interface JoinPreview {
  readonly name: string;
  readonly email: string;
  /** The session's title; null for a link of HR's own. */
  readonly title: string | null;
  /** The signed-in account's email where somebody else would be signed out. */
  readonly signedInAs: string | null;
}

/** A session in a list. */
export interface SessionSummary {
  readonly id: string;
  readonly cycleId: string;
  readonly cycleName: string;
  readonly title: string;
  readonly phase: Phase;
  readonly version: number;
  readonly createdAt: string;
  /** The reader's own role; `hr` for HR without a seat. */
  readonly role: Role | "hr";
  readonly participantId: string | null;
  /** For HR and facilitators. */
  readonly subjects?: number;
  readonly participants?: number;
  /** For them, in prework: owners whom the import names and nobody has invited. */
  readonly uninvitedOwners?: number;
}

/** A locked result that is still readable, also of a deleted session. */
export interface LockedSummary {
  readonly sessionId: string;
  readonly title: string;
  readonly version: number;
  readonly lockedAt: string;
  readonly digest: string;
  readonly deleted: boolean;
}

export interface Cycle {
  readonly id: string;
  readonly name: string;
  readonly scale: Scale;
  readonly guideline: Guideline;
  readonly deadline: string | null;
  readonly createdAt: string;
  readonly people: number;
  readonly drafts: number;
  readonly sessions: readonly SessionSummary[];
  readonly results: readonly LockedSummary[];
  /** The latest import, while it can be undone. */
  readonly undoableImport: { readonly at: string; readonly created: number; readonly changed: number } | null;
}

/** `POST /api/cycles/:id/import`: counts, every problem, and what each column was taken for. */
export interface ImportAnswer {
  readonly rows: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** `value` is what stands in the cell, shortened; absent where it is blank or about no cell. */
  readonly problems: readonly (ImportProblem & { readonly message: string; readonly value?: string })[];
  /** In the file's order, with confidence and samples: what HR checks before confirming. */
  readonly columns: readonly ColumnMatch[];
}

/** `POST /api/cycles/:id/import/inspect`: how a file reads, before anything is asked of its rows. */
export interface ImportInspection {
  readonly headers: readonly string[];
  readonly rows: number;
  readonly columns: readonly ColumnMatch[];
  readonly problems: readonly (ImportProblem & { readonly message: string })[];
  /** Of a text file: `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`, and what stands between its cells. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Of a workbook: the sheet that was read, and all there are. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
}

/** A person of a cycle, for HR: everything imported, restricted columns included. */
export interface Person {
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  readonly email: string;
  readonly managerId: string;
  readonly managerName: string;
  /** The manager's account, as imported or found among the people; empty where unknown. */
  readonly managerEmail: string;
  readonly team: string;
  readonly department: string;
  readonly level: string;
  readonly jobFamily: string;
  readonly jobTitle: string;
  readonly location: string;
  readonly hireDate: string;
  readonly lastPromotionDate: string;
  readonly lastFeedbackDate: string;
  readonly previousRating: Position | null;
  readonly draft: Position | null;
  readonly notRated: NotRatedCode | null;
  readonly justified: boolean;
  readonly potential: string;
  readonly promotionRecommended: boolean;
  readonly extras: Readonly<Record<string, string>>;
  readonly sessionId: string | null;
  /** The person sits in a session that rates the reader: its ratings are withheld here. */
  readonly withheld?: true;
}

/** An imported column that is no known field. */
export interface Column {
  readonly key: string;
  readonly restricted: boolean;
  readonly shown: boolean;
  /** People who have a value in it. */
  readonly filled: number;
}

/** Pre-work of one owner, for HR and facilitators. */
export interface OwnerReadiness {
  readonly participantId: string;
  readonly name: string;
  readonly people: number;
  /** With a rating or a not-rated reason. */
  readonly drafted: number;
  readonly justified: number;
  readonly submittedAt: string | null;
  /** The deadline that holds for this owner. */
  readonly deadline: string | null;
  readonly readiness: Readiness;
  /** The deadline has passed and nothing was submitted. */
  readonly late: boolean;
}

export interface SessionCounts {
  readonly subjects: number;
  readonly participants: number;
  /** With a rating. */
  readonly rated: number;
  readonly notRated: number;
  readonly withoutDraft: number;
  readonly withoutOwner: number;
}

/** `GET /api/sessions/:id`, for every member. */
export interface Session {
  readonly id: string;
  readonly cycleId: string;
  readonly cycleName: string;
  readonly title: string;
  readonly phase: Phase;
  readonly version: number;
  readonly scale: Scale;
  readonly guideline: Guideline;
  readonly deadline: string | null;
  readonly cohortBy: readonly CohortAttribute[];
  readonly settings: Settings;
  readonly createdAt: string;
  readonly role: Role | "hr";
  readonly participantId: string | null;
  readonly me: { readonly name: string; readonly email: string; readonly hr: boolean };
  /** Of the whole session for HR and facilitators, of their own people for managers. */
  readonly counts: SessionCounts;
  /** HR: how the subjects were chosen. */
  readonly selection?: SubjectSelection;
  /** HR and facilitators, in prework. */
  readonly readiness?: readonly OwnerReadiness[];
  /** HR and facilitators: participants whom the selection matched; they are not rated here. */
  readonly leftOut?: readonly { readonly participantId: string; readonly name: string }[];
  /** HR and facilitators: managers of subjects who are not invited. */
  readonly missingOwners?: readonly {
    readonly managerName: string;
    readonly managerEmail: string;
    readonly people: number;
  }[];
  /** HR and facilitators, in prework: facilitators whose people are in it. HR names other owners before it opens. */
  readonly conflicts?: readonly {
    readonly participantId: string;
    readonly name: string;
    readonly subjectIds: readonly string[];
  }[];
  /** Managers, in prework. */
  readonly submittedAt?: string | null;
  readonly frozen?: boolean;
  /** HR has waived enforcement. */
  readonly waived?: boolean;
  /** Once open: potential was imported for somebody whom this member may see. What it is, `GET …/potential` says. */
  readonly hasPotential?: boolean;
  /** HR, once locked: every version that can be exported. */
  readonly versions?: readonly LockedSummary[];
}

/** `GET …/participants`, for HR and facilitators. */
export interface ParticipantDetail {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** HR only. */
  readonly email?: string;
  /** Has signed in at least once. */
  readonly joined: boolean;
  /** Subjects they answer for. */
  readonly people: number;
  readonly proxy: { readonly participantId: string; readonly mandate: Mandate } | null;
  readonly extendedUntil: string | null;
  readonly submittedAt: string | null;
}

/** `POST …/participants`: the link is shown this once. */
export interface Invited {
  readonly id: string;
  readonly participantId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly link: string;
}

/** `GET …/drafts`. */
export interface Draft {
  readonly subjectId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly team: string;
  readonly department: string;
  readonly level: string;
  readonly jobFamily: string;
  readonly jobTitle: string;
  readonly location: string;
  readonly hireDate: string;
  readonly ownerId: string | null;
  /** The owner's name, or the manager's as imported where nobody invited owns the subject. */
  readonly ownerName: string;
  readonly previousRating: Position | null;
  readonly rating: Position | null;
  /** The code is for HR and the owner; others learn that there is one. */
  readonly notRated: NotRatedCode | "withheld" | null;
  /** HR and the owner. */
  readonly notRatedText?: string;
  readonly justification: string;
  readonly promotionRecommended: boolean;
  readonly updatedAt: string | null;
  /** The reader may write it now. */
  readonly writable: boolean;
  /** HR: who is kept from this subject. */
  readonly recused?: readonly string[];
}

/** `GET …/subjects/:sid`: the case, as far as the reader may see it. */
export interface SubjectCase {
  readonly subjectId: string;
  readonly employeeId: string;
  readonly name: string;
  readonly email: string;
  readonly managerName: string;
  readonly team: string;
  readonly department: string;
  readonly level: string;
  readonly jobFamily: string;
  readonly jobTitle: string;
  readonly location: string;
  readonly hireDate: string;
  readonly lastPromotionDate: string;
  readonly lastFeedbackDate: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly previousRating: Position | null;
  readonly draft: Position | null;
  readonly rating: Position | null;
  readonly notRated: boolean;
  /** HR and the owner. */
  readonly notRatedCode?: NotRatedCode | null;
  readonly notRatedText?: string;
  readonly justification: string;
  readonly potential: string;
  readonly promotionRecommended: boolean;
  /** Imported columns that HR marked "shown in the room". */
  readonly shown: Readonly<Record<string, string>>;
  /** HR: every other imported column, restricted ones included. */
  readonly hrOnly?: Readonly<Record<string, string>>;
}

/** `GET …/agenda`: in agenda order, private raises and contests included. */
export type AgendaAnswer = AgendaView;

/** `GET …/potential`: as imported, by subject id, of those whom the member may see. */
export interface PotentialAnswer {
  readonly potential: Readonly<Record<string, string>>;
}
