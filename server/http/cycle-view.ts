import type { Cycle, LockedSummary } from "@evenhand/shared/protocol/answers";
import type { Principal } from "../identity/principal.ts";
import type { StoredCycle } from "../store/cycles.ts";
import type { LockedResultRow } from "../store/directory-tables.ts";
import { undoableImport } from "../store/imports.ts";
import { countPeople } from "../store/people.ts";
import { listSessions, lockedResults, type StoredSession } from "../store/sessions.ts";
import type { HttpDeps } from "./deps.ts";
import { sessionCounter, summariseSession } from "./session-summary.ts";

/** A cycle as HR sees it. Sessions that rate the reader are not in it. */
export async function viewCycle(
  deps: Pick<HttpDeps, "db" | "seats">,
  principal: Principal,
  cycle: StoredCycle,
): Promise<Cycle> {
  const { db } = deps;
  const sessions: StoredSession[] = [];
  for (const session of await listSessions(db, cycle.id)) {
    if (!(await deps.seats.rates(session, principal))) sessions.push(session);
  }
  const count = sessionCounter(deps);
  const summaries = [];
  for (const session of sessions) {
    const summary = await summariseSession(deps, principal, session, cycle.name, count);
    if (summary) summaries.push(summary);
  }
  const { people, drafts } = await countPeople(db, cycle.id);
  const locked = await lockedResults(db, { cycleId: cycle.id });
  return {
    id: cycle.id,
    name: cycle.name,
    scale: cycle.scale,
    guideline: cycle.guideline,
    deadline: cycle.deadline,
    createdAt: cycle.createdAt,
    people,
    drafts,
    sessions: summaries,
    results: locked.flatMap((row) => {
      const session = sessions.find(({ id }) => id === row.session_id);
      return session ? [summariseResult(row, session)] : [];
    }),
    undoableImport: await undoableImport(db, cycle.id),
  };
}

/** One locked version of a session. */
export const summariseResult = (row: LockedResultRow, session: StoredSession): LockedSummary => ({
  sessionId: row.session_id,
  title: session.title,
  version: row.version,
  lockedAt: row.locked_at,
  digest: row.digest,
  deleted: session.deletedAt !== null,
});
