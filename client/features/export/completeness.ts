import type { Cycle, Person } from "@evenhand/shared/protocol/answers";

/** How much of a cycle the file for pay holds. */
export interface Completeness {
  /** With a result that stands, also one without a rating. */
  readonly withResult: number;
  readonly people: number;
  /** Sessions that are not locked, in which somebody waits for a result. */
  readonly openSessions: number;
  readonly inNoSession: number;
}

/**
 * Who is in the cycle's export, as the server makes it: people of sessions that are locked now, deleted ones included.
 * People of a session that rates the reader are in none of its counts.
 */
export function completeness(
  { sessions, results }: Pick<Cycle, "sessions" | "results">,
  all: readonly Person[],
): Completeness {
  const people = all.filter(({ withheld }) => !withheld);
  const listed = new Map(sessions.map(({ id, phase }) => [id, phase]));
  const standing = new Set([
    ...sessions.filter(({ phase }) => phase === "locked").map(({ id }) => id),
    // A deleted session may be in no list any more; what it was locked with counts on.
    ...results
      .filter(({ sessionId, deleted }) => deleted && !listed.has(sessionId))
      .map(({ sessionId }) => sessionId),
  ]);
  const waiting = new Set(people.flatMap(({ sessionId }) => (sessionId === null ? [] : [sessionId])));
  return {
    withResult: people.filter(({ sessionId }) => sessionId !== null && standing.has(sessionId)).length,
    people: people.length,
    openSessions: sessions.filter(({ id, phase }) => phase !== "locked" && waiting.has(id)).length,
    inNoSession: people.filter(({ sessionId }) => sessionId === null).length,
  };
}
