import type { SessionSummary } from "@evenhand/shared/protocol/answers";
import { uninvitedOwners } from "@evenhand/shared/rules/prework";
import type { Principal } from "../identity/principal.ts";
import { participantsOf } from "../store/participants.ts";
import type { StoredSession } from "../store/sessions.ts";
import { cycleSessions } from "../store/subjects.ts";
import type { HttpDeps } from "./deps.ts";
import { missingOwners } from "./missing-owners.ts";

interface SessionCount {
  readonly subjects: number;
  /** In prework alone. */
  readonly uninvitedOwners?: number;
}

/** Tells how many subjects a session has, and in prework how many of their owners are not invited. */
export type CountSession = (session: StoredSession) => Promise<SessionCount>;

/** Reads a cycle's people once a request, however many of its sessions are listed. */
export function sessionCounter({ db }: Pick<HttpDeps, "db">): CountSession {
  const cycles = new Map<string, ReturnType<typeof count>>();
  const count = async (cycleId: string) => {
    const { cycle, peopleIn } = await cycleSessions(db, cycleId);
    const subjects = new Map<string, number>();
    for (const id of cycle.sessionOf.values()) subjects.set(id, (subjects.get(id) ?? 0) + 1);
    return { subjects, peopleIn };
  };
  return async ({ id, cycleId, phase }) => {
    const counting = cycles.get(cycleId) ?? count(cycleId);
    cycles.set(cycleId, counting);
    const { subjects, peopleIn } = await counting;
    return {
      subjects: subjects.get(id) ?? 0,
      ...(phase === "prework" && {
        uninvitedOwners: uninvitedOwners(missingOwners(peopleIn(id).subjects)).length,
      }),
    };
  };
}

/** A session in a list, as the member sees it; null for who is none. */
export async function summariseSession(
  { db, seats }: Pick<HttpDeps, "db" | "seats">,
  principal: Principal,
  session: StoredSession,
  cycleName: string,
  count: CountSession,
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
  return { ...summary, ...(await count(session)), participants: (await participantsOf(db, id)).length };
}
