import type { SessionSummary } from "@evenhand/shared/protocol/answers";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Principal } from "../identity/principal.ts";
import { participantsOf } from "../store/participants.ts";
import type { StoredSession } from "../store/sessions.ts";
import { sessionPeople } from "../store/subjects.ts";
import type { HttpDeps } from "./deps.ts";

/** A session in a list, as the member sees it; null for who is none. */
export async function summariseSession(
  { db, seats, registry }: Pick<HttpDeps, "db" | "seats"> & Partial<Pick<HttpDeps, "registry">>,
  principal: Principal,
  session: StoredSession,
  cycleName: string,
): Promise<SessionSummary | null> {
  const member = await seats.memberIn(session.id, principal);
  if (!member) return null;
  const { id, cycleId, title, phase, version, createdAt } = session;
  const summary: SessionSummary = {
    id,
    cycleId,
    cycleName,
    title,
    phase,
    version,
    createdAt,
    role: member.role ?? "hr",
    participantId: member.actor.participantId,
  };
  if (!member.actor.hr && member.role !== "facilitator") return summary;
  const subjects =
    phase === "prework" || !registry
      ? (await sessionPeople(db, session)).subjects.length
      : (await registry.get(sessionIdSchema.parse(id))).state.subjects.size;
  return { ...summary, subjects, participants: (await participantsOf(db, id)).length };
}
