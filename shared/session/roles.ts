import type { ActorId, ParticipantId } from "./ids.ts";

/** What a participant may be in a session. `hr` is a role in the organisation, not a participant. */
export const ROLES = ["facilitator", "manager", "sponsor", "observer"] as const;
export type Role = (typeof ROLES)[number];

export const PHASES = ["prework", "live", "settling", "locked"] as const;
export type Phase = (typeof PHASES)[number];

export const ATTENDANCES = ["room", "remote", "away"] as const;
export type Attendance = (typeof ATTENDANCES)[number];

export const MANDATES = ["speaks", "decides"] as const;
/** What a proxy may do for an absent owner: speak for them, or decide as they would. */
export type Mandate = (typeof MANDATES)[number];

export const STANCES = ["consent", "object", "stand-aside"] as const;
export type StanceKind = (typeof STANCES)[number];

export const NOT_RATED_CODES = ["too-new", "absent", "other"] as const;
export type NotRatedCode = (typeof NOT_RATED_CODES)[number];

/** Who is acting, taken from the connection and never from a payload. */
export interface Actor {
  /** As the journal names them. */
  readonly id: ActorId;
  /** Holds the organisation's hr role, and is not rated in this session. */
  readonly hr: boolean;
  /** Their seat in this session, where they have one. */
  readonly participantId: ParticipantId | null;
}

/** What `permissions.ts` grants rights to. */
export type Grantee = Role | "hr";
