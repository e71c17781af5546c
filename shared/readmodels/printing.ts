import { allows, type Standpoint } from "../session/permissions.ts";
import type { Phase } from "../session/roles.ts";

/**
 * What somebody may put on paper of a session. It grants nothing: the document they are served holds no more.
 * `room`: everybody of the room, with the log of decisions, also while nothing is final ·
 * `own`: the people they answer for, once the session is locked.
 */
export type PrintScope = "room" | "own";

/** Why there is nothing to print: not for this role, before the opening, before the lock. */
export type PrintRefusal = "role" | "not-open" | "not-locked";

/** Whoever may read the journal may print the room; owners print what they may read of their results (DOMAIN.md). */
export function printScope(
  who: Standpoint,
  phase: Phase,
): { readonly scope: PrintScope } | { readonly refusal: PrintRefusal } {
  if (allows("journal.read", who, phase)) {
    return phase === "prework" ? { refusal: "not-open" } : { scope: "room" };
  }
  if (allows("results.read", who, phase)) return { scope: "own" };
  return { refusal: allows("results.read", who, "locked") ? "not-locked" : "role" };
}
