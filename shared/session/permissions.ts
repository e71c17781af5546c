import type { ErrorCode } from "../protocol/errors.ts";
import type { Signal } from "../protocol/signals.ts";
import type { CommandType } from "./commands.ts";
import type { Grantee, Phase, Role } from "./roles.ts";

/**
 * How the actor must stand to what the action is about.
 * `own-people`: owns the subject · `other-people`: does not own it · `own-act`: made what it takes back ·
 * `named`: is the one in whose name it was written · `any`: no condition.
 */
export type Relation = "any" | "own-people" | "other-people" | "own-act" | "named";

export interface Permission {
  readonly roles: readonly Grantee[];
  readonly relation: Relation;
  readonly phases: readonly Phase[];
  /** A facilitator may do it in the name of the person who said it aloud. */
  readonly attestable?: true;
}

/** What HTTP routes let people do, beside the commands. */
export type RouteAction =
  | "cycle.manage"
  | "people.import"
  | "session.create"
  | "session.configure"
  | "session.delete"
  | "session.read"
  | "invitation.manage"
  | "draft.read"
  | "draft.write"
  | "submission.write"
  | "case.read"
  | "potential.read"
  | "agenda.read"
  | "distribution.read"
  | "airtime.read"
  | "journal.read"
  | "results.read"
  | "result.export"
  | "room.enter"
  | "notes.write"
  | "wall.show"
  | "wall.end";

/** What people signal in a live room without changing anything (protocol/signals.ts). */
export type SignalAction = Signal["type"];

export type Action = CommandType | RouteAction | SignalAction;

const UNTIL_LOCK: readonly Phase[] = ["prework", "live", "settling"];
const OPEN: readonly Phase[] = ["live", "settling"];
const LIVE: readonly Phase[] = ["live"];
const EVERY: readonly Phase[] = ["prework", "live", "settling", "locked"];
const PREWORK: readonly Phase[] = ["prework"];
const LOCKED: readonly Phase[] = ["locked"];

const row = (
  roles: readonly Grantee[],
  phases: readonly Phase[],
  relation: Relation = "any",
  extra: Pick<Permission, "attestable"> = {},
): Permission => ({ roles, phases, relation, ...extra });
const attestable = { attestable: true } as const;

/**
 * Who may do what, when: the one table (DOMAIN.md, Who may do what; PROTOCOL.md, head).
 * `decide`, the HTTP routes and the screens all ask it.
 */
export const PERMISSIONS: Readonly<Record<Action, Permission>> = {
  "session.open": row(["facilitator"], PREWORK),
  "session.adjourn": row(["facilitator"], LIVE),
  "session.resume": row(["facilitator"], ["settling"]),
  "session.lock": row(["facilitator"], OPEN),
  "session.reopen": row(["hr"], LOCKED),
  "session.waive": row(["hr"], UNTIL_LOCK),

  "agenda.focus": row(["facilitator"], LIVE),
  "agenda.raise": row(["hr", "facilitator", "manager", "sponsor"], LIVE),
  "agenda.pin": row(["facilitator"], LIVE),
  "agenda.drop": row(["facilitator"], LIVE),
  "agenda.defer": row(["facilitator"], LIVE),
  "agenda.discuss": row(["facilitator"], LIVE),
  "agenda.refresh": row(["facilitator"], LIVE),
  "agenda.acceptRest": row(["facilitator"], LIVE),

  "facilitator.ask": row(["manager"], OPEN),
  "attendance.mark": row(["facilitator"], LIVE),
  "timer.start": row(["facilitator"], LIVE),
  "timer.stop": row(["facilitator"], LIVE),

  "rating.propose": row(["manager"], LIVE, "any", attestable),
  "rating.respond": row(["manager"], LIVE, "any", attestable),
  "rating.defend": row(["manager"], LIVE, "own-people", attestable),
  "rating.withdraw": row(["manager", "facilitator"], LIVE, "own-act"),
  "rating.setAside": row(["facilitator"], OPEN),

  "consensus.record": row(["facilitator"], LIVE),
  "consensus.keep": row(["facilitator"], OPEN),
  "consensus.none": row(["facilitator"], OPEN),

  "decision.undo": row(["facilitator"], OPEN, "own-act"),
  "decision.reopen": row(["facilitator"], LIVE),
  "decision.accept": row(["manager"], OPEN, "own-people"),
  "decision.explain": row(["manager", "facilitator"], OPEN, "own-people"),

  "attestation.confirm": row(["manager"], OPEN, "named"),
  "attestation.contest": row(["manager"], OPEN, "named"),

  "poll.open": row(["facilitator"], LIVE),
  "poll.vote": row(["manager"], LIVE, "other-people"),
  "poll.reveal": row(["facilitator"], LIVE),
  "poll.cancel": row(["facilitator"], OPEN),

  "hand.raise": row(["manager", "sponsor", "observer"], LIVE),
  "hand.lower": row(["manager", "sponsor", "observer"], LIVE, "own-act"),
  "hand.clear": row(["facilitator"], LIVE),
  "ready.ask": row(["facilitator"], LIVE),
  "ready.answer": row(["manager", "sponsor", "observer"], LIVE),
  "ready.close": row(["facilitator"], LIVE),
  "lastCall.open": row(["facilitator"], LIVE),
  "lastCall.close": row(["facilitator"], LIVE),
  "pause.raise": row(["facilitator", "manager", "sponsor", "observer"], LIVE),
  "pause.dismiss": row(["facilitator"], LIVE),
  "follow.set": row(["manager", "sponsor", "observer"], LIVE),

  "subject.add": row(["hr"], UNTIL_LOCK),
  "subject.remove": row(["hr"], UNTIL_LOCK),
  "subject.assignOwner": row(["hr"], UNTIL_LOCK),
  "subject.markNotRated": row(["hr"], UNTIL_LOCK),
  "subject.recuse": row(["hr"], UNTIL_LOCK),
  "subject.draft": row(["manager"], LIVE, "own-people"),
  "participant.add": row(["hr"], UNTIL_LOCK),
  "participant.remove": row(["hr"], UNTIL_LOCK),
  "participant.makeFacilitator": row(["hr", "facilitator"], UNTIL_LOCK),
  "participant.setProxy": row(["hr"], UNTIL_LOCK),
  "participant.extend": row(["hr"], UNTIL_LOCK),

  "cycle.manage": row(["hr"], EVERY),
  "people.import": row(["hr"], EVERY),
  "session.create": row(["hr"], EVERY),
  "session.configure": row(["hr"], PREWORK),
  "session.delete": row(["hr"], ["prework", "locked"]),
  "session.read": row(["hr", "facilitator", "manager", "sponsor", "observer"], EVERY),
  "invitation.manage": row(["hr"], EVERY),
  "draft.read": row(["hr", "facilitator", "manager"], EVERY),
  "draft.write": row(["manager"], ["prework", "live"], "own-people"),
  "submission.write": row(["manager"], PREWORK),
  "case.read": row(["hr", "facilitator", "manager", "sponsor", "observer"], EVERY),
  "potential.read": row(
    ["hr", "facilitator", "manager", "sponsor", "observer"],
    ["live", "settling", "locked"],
  ),
  "agenda.read": row(["hr", "facilitator"], EVERY),
  "distribution.read": row(["hr", "facilitator"], EVERY),
  "airtime.read": row(["hr", "facilitator"], EVERY),
  "journal.read": row(["hr", "facilitator"], EVERY),
  "results.read": row(["hr", "manager"], LOCKED, "own-people"),
  "result.export": row(["hr"], LOCKED),
  "room.enter": row(["hr", "facilitator", "manager", "sponsor", "observer"], ["live", "settling", "locked"]),
  "notes.write": row(["hr", "facilitator", "manager"], LIVE),
  "wall.show": row(["facilitator"], LIVE),
  "wall.end": row(["facilitator"], EVERY),
};

/** Whether a text from the wire names something that the table knows. */
export const isAction = (type: unknown): type is Action =>
  typeof type === "string" && Object.hasOwn(PERMISSIONS, type);

/** The grants that somebody holds in a session: hr of the organisation, and their role. */
export interface Standpoint {
  readonly hr: boolean;
  readonly role: Role | null;
}

/**
 * Whether the table lets them, relation aside: null, or the code of the refusal.
 * The right is asked before the phase, so that a refusal tells a stranger nothing about the session.
 */
export function refusedBy(
  action: Action,
  { hr, role }: Standpoint,
  phase: Phase,
  attesting = false,
): ErrorCode | null {
  const permission = PERMISSIONS[action];
  const granted =
    (hr && permission.roles.includes("hr")) ||
    (role !== null && !attesting && permission.roles.includes(role)) ||
    (attesting && permission.attestable === true && role === "facilitator");
  if (!granted) return "forbidden";
  if (permission.phases.includes(phase)) return null;
  if (phase === "locked") return "session-locked";
  return permission.phases.every((allowed) => allowed === "locked") ? "not-locked" : "wrong-phase";
}

/** Whether somebody may do it now, relation aside: what screens ask before they offer a button. */
export const allows = (action: Action, who: Standpoint, phase: Phase, attesting = false): boolean =>
  refusedBy(action, who, phase, attesting) === null;
