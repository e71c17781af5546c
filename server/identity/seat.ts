import { participantIdSchema, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Actor, Role } from "@evenhand/shared/session/roles";
import type { Kysely } from "kysely";
import type { Registry } from "../rooms/registry.ts";
import { seatOf } from "../store/participants.ts";
import type { Schema } from "../store/schema.ts";
import { type StoredSession, sessionById } from "../store/sessions.ts";
import { ratesInPrework } from "../store/subjects.ts";
import type { Principal } from "./principal.ts";

/** A member of a session: a participant, or HR whom the session does not rate. */
export interface Member {
  readonly actor: Actor;
  /** Null for HR without a seat. */
  readonly role: Role | null;
  readonly session: StoredSession;
}

/** Finds people's seats. */
export interface Seats {
  /** The member that the principal is in a session, or null: no seat, no session, or HR whom it rates. */
  memberIn(sessionId: string, principal: Principal): Promise<Member | null>;
  /** The same, as who acts. */
  seatIn(sessionId: string, principal: Principal): Promise<Actor | null>;
  /** Whether the session rates the principal, in whatever phase: then it does not exist for them. */
  rates(session: StoredSession, principal: Principal): Promise<boolean>;
}

export function createSeats(db: Kysely<Schema>, registry: Pick<Registry, "get">): Seats {
  const rates = async (session: StoredSession, { email }: Principal): Promise<boolean> => {
    if (session.phase === "prework") return ratesInPrework(db, session, email);
    const { state } = await registry.get(sessionIdSchema.parse(session.id));
    return [...state.subjects.values()].some(({ facts }) => facts.email.toLowerCase() === email);
  };
  const memberIn = async (sessionId: string, principal: Principal): Promise<Member | null> => {
    const session = await sessionById(db, sessionId);
    if (!session || session.deletedAt !== null) return null;
    const found = await seatOf(db, sessionId, principal.accountId);
    const seat = found?.active ? found : undefined;
    if (!seat && !principal.hr) return null;
    const hr = principal.hr && !(await rates(session, principal));
    if (seat) {
      const id = participantIdSchema.parse(seat.id);
      return { actor: { id, hr, participantId: id }, role: seat.role, session };
    }
    if (!hr) return null;
    return { actor: { id: `hr:${principal.accountId}`, hr, participantId: null }, role: null, session };
  };
  return {
    memberIn,
    rates,
    seatIn: async (sessionId, principal) => (await memberIn(sessionId, principal))?.actor ?? null,
  };
}
