import type { SessionSummary } from "@evenhand/shared/protocol/answers";

type Staged = Pick<SessionSummary, "phase" | "subjects" | "participants" | "uninvitedOwners">;

/**
 * What is on now first, then what waits for HR itself, then what waits for others: for its lock, or for its opening.
 * What is locked is over.
 */
const STAGES = ["live", "yours", "settling", "prework", "locked"] as const;
export type Stage = (typeof STAGES)[number];

/** What only HR can bring on in a session that is prepared; null where it waits for others. */
export function waitsForHr(session: Staged): "people" | "invitations" | "owners" | null {
  const { phase, subjects, participants, uninvitedOwners = 0 } = session;
  if (phase !== "prework") return null;
  if (subjects === 0) return "people";
  if (uninvitedOwners > 0) return "owners";
  return participants === 0 ? "invitations" : null;
}

const stageOf = (session: Staged): Stage => (waitsForHr(session) === null ? session.phase : "yours");
const rank = (session: Staged): number => STAGES.indexOf(stageOf(session));

/** Sessions by how much they ask of HR today; alike ones keep their order. */
export const byUrgency = <S extends Staged>(sessions: readonly S[]): readonly S[] =>
  sessions.toSorted((a, b) => rank(a) - rank(b));

/** Those that are not over, by how much they ask of HR today. */
export const underWay = <S extends Staged>(sessions: readonly S[]): readonly S[] =>
  byUrgency(sessions).filter(({ phase }) => phase !== "locked");

/** What is to be said of some sessions in one breath: their most urgent stage, and how many are at it. */
export function standOf(sessions: readonly Staged[]): { readonly stage: Stage; readonly count: number } {
  const [first] = byUrgency(sessions);
  const stage = first ? stageOf(first) : "locked";
  return { stage, count: sessions.filter((session) => stageOf(session) === stage).length };
}
