import type { ErrorCode } from "../protocol/errors.ts";
import type { Phase } from "../session/roles.ts";

/** What decides whether an owner may write a draft before the room opens. Times in milliseconds since the epoch. */
export interface DraftWindow {
  readonly phase: Phase;
  /** The cycle's deadline; null freezes nothing before opening. */
  readonly deadline: number | null;
  /** What HR extended it to for this owner, recorded; null where it did not. */
  readonly extendedUntil: number | null;
}

/** When drafts freeze for an owner; null: not before opening. An extension never shortens. */
export function freezesAt({ deadline, extendedUntil }: Omit<DraftWindow, "phase">): number | null {
  if (deadline === null) return null;
  return Math.max(deadline, extendedUntil ?? deadline);
}

/**
 * Whether an owner may write drafts and submit now: null, or `frozen` (DOMAIN.md, prework). Opening freezes
 * them all; what is missing then is entered through the room, where `subject.draft` decides.
 */
export function draftsRefused(window: DraftWindow, now: number): Extract<ErrorCode, "frozen"> | null {
  if (window.phase !== "prework") return "frozen";
  const freezes = freezesAt(window);
  return freezes !== null && now >= freezes ? "frozen" : null;
}

/** How far an owner's pre-work is: what HR and the facilitator see of it. */
export type Readiness = "submitted" | "late" | "in-progress" | "not-started";

/**
 * @param people how many the owner answers for
 * @param drafted how many of them have a draft or are not rated
 */
export function readinessOf(
  owner: { readonly submitted: boolean; readonly people: number; readonly drafted: number } & Omit<
    DraftWindow,
    "phase"
  >,
  now: number,
): Readiness {
  if (owner.submitted || owner.people === 0) return "submitted";
  const freezes = freezesAt(owner);
  if (freezes !== null && now >= freezes) return "late";
  return owner.drafted === 0 ? "not-started" : "in-progress";
}

/** A subject's manager as the import names them; both are empty where it names nobody. */
interface NamedManager {
  readonly managerName: string;
  readonly managerEmail: string;
}

/** Owners whom HR has yet to invite: of the managers without a seat, those whom the import names. */
export const uninvitedOwners = <M extends NamedManager>(missing: readonly M[]): readonly M[] =>
  missing.filter(({ managerName, managerEmail }) => managerName !== "" || managerEmail !== "");
