import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import { lockedResult } from "@evenhand/shared/readmodels/results";
import { evolve } from "@evenhand/shared/session/evolve";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { emptySession, type SessionState, type Subject } from "@evenhand/shared/session/state";
import type { LockedResultRow } from "../store/directory-tables.ts";
import { eventOf } from "../store/journal.ts";
import type { HttpDeps } from "./deps.ts";

/**
 * The room as it stood at one of its locks. After a lock nothing changes but by a reopening, which begins the next
 * version: while it is locked, the room itself stands there. Earlier versions are the fold of its journal.
 */
async function stateAtLock(
  { journal, registry }: Pick<HttpDeps, "journal" | "registry">,
  { session_id, seq, version }: LockedResultRow,
): Promise<SessionState> {
  const sessionId = sessionIdSchema.parse(session_id);
  const room = await registry.get(sessionId);
  if (room.state.lock !== null && room.state.version === version) return room.state;
  const lines = await journal.read(sessionId);
  let state = emptySession(sessionId);
  for (const line of lines) {
    if (line.seq <= seq) state = evolve(state, eventOf(line));
  }
  return state;
}

/**
 * A locked result.
 *
 * @param visible which subjects to take; all without it
 * @throws Error where the journal holds no lock at the row's place
 */
export async function resultAtLock(
  deps: Pick<HttpDeps, "journal" | "registry">,
  row: LockedResultRow,
  visible?: (subject: Subject) => boolean,
): Promise<LockedResult> {
  const result = lockedResult(await stateAtLock(deps, row), visible);
  if (!result) throw new Error("the journal holds no lock where the directory has one");
  return result;
}
