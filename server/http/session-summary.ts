import type { SessionSummary } from "@evenhand/shared/protocol/answers";
import type { Principal } from "../identity/principal.ts";
import { participantsOf } from "../store/participants.ts";
import type { StoredSession } from "../store/sessions.ts";
import { cyclePeople } from "../store/subjects.ts";
import type { HttpDeps } from "./deps.ts";

/** Tells how many subjects each session of a cycle has. */
export type SubjectCounts = (cycleId: string) => Promise<ReadonlyMap<string, number>>;

/** Counts a cycle's subjects once a request, however many of its sessions are listed. */
export function countSubjects({ db }: Pick<HttpDeps, "db">): SubjectCounts {
  const cycles = new Map<string, Promise<ReadonlyMap<string, number>>>();
  const count = async (cycleId: string) => {
    const { sessionOf } = await cyclePeople(db, cycleId);
    const counts = new Map<string, number>();
    for (const sessionId of sessionOf.values()) counts.set(sessionId, (counts.get(sessionId) ?? 0) + 1);
    return counts;
  };
  return (cycleId) => {
    const counting = cycles.get(cycleId) ?? count(cycleId);
    cycles.set(cycleId, counting);
    return counting;
  };
}

/** A session in a list, as the member sees it; null for who is none. */
export async function summariseSession(
  { db, seats }: Pick<HttpDeps, "db" | "seats">,
  principal: Principal,
  session: StoredSession,
  cycleName: string,
  counts: SubjectCounts,
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
  const subjects = (await counts(cycleId)).get(id) ?? 0;
  return { ...summary, subjects, participants: (await participantsOf(db, id)).length };
}
