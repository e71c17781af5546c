import type { SessionSummary } from "@evenhand/shared/protocol/answers";

type Staged = Pick<SessionSummary, "phase">;

/** What is on now first, then what waits for its lock, then what is prepared; what is locked is over. */
const STAGES = ["live", "settling", "prework", "locked"] as const;
const rank = ({ phase }: Staged): number => STAGES.indexOf(phase);

/** Sessions by how much they ask of HR today; alike ones keep their order. */
export const byUrgency = <S extends Staged>(sessions: readonly S[]): readonly S[] =>
  sessions.toSorted((a, b) => rank(a) - rank(b));

/** Those that are not over, by how much they ask of HR today. */
export const underWay = <S extends Staged>(sessions: readonly S[]): readonly S[] =>
  byUrgency(sessions).filter(({ phase }) => phase !== "locked");

/** What is to be said of some sessions in one breath: their most urgent stage, and how many are at it. */
export function standOf(sessions: readonly Staged[]): {
  readonly stage: (typeof STAGES)[number];
  readonly count: number;
} {
  const stage = byUrgency(sessions)[0]?.phase ?? "locked";
  return { stage, count: sessions.filter(({ phase }) => phase === stage).length };
}
