import type { AdminCommand } from "@evenhand/shared/session/commands";
import {
  type ParticipantId,
  participantIdSchema,
  type SubjectId,
  sessionIdSchema,
  subjectIdSchema,
} from "@evenhand/shared/session/ids";
import type { Action } from "@evenhand/shared/session/permissions";
import type { Member } from "../identity/seat.ts";
import type { Room } from "../rooms/room.ts";
import { recordSetup, type StoredSession, sessionById } from "../store/sessions.ts";
import { type PreworkSubject, type SessionPeople, sessionPeople } from "../store/subjects.ts";
import { mustBePossible } from "./access.ts";
import type { HttpDeps } from "./deps.ts";
import { refuseWith, unlessRefused } from "./problem.ts";

type RoomDeps = Pick<HttpDeps, "db" | "registry" | "now">;

/** The room of a member's session. */
export const roomOf = ({ registry }: Pick<HttpDeps, "registry">, { session }: Member): Promise<Room> =>
  registry.get(sessionIdSchema.parse(session.id));

/**
 * Runs a task on the pre-work tables in the room's queue, where it cannot race the opening. The session is read
 * anew in there.
 *
 * @returns the task's answer; `false` where the session is not in prework
 */
export async function inPrework<T extends object>(
  deps: RoomDeps,
  member: Member,
  task: (session: StoredSession) => Promise<T>,
): Promise<T | false> {
  const room = await roomOf(deps, member);
  return room.exclusive(async (state) => {
    if (state.phase !== "prework") return false;
    const session = (await sessionById(deps.db, member.session.id)) ?? refuseWith("not-found");
    return task(session);
  });
}

/** Like `inPrework`, and the end of the request where the table does not let the member do it in another phase. */
export async function onlyInPrework<T extends object>(
  deps: RoomDeps,
  member: Member,
  action: Action,
  task: (session: StoredSession) => Promise<T>,
): Promise<T> {
  const done = await inPrework(deps, member, task);
  if (done !== false) return done;
  mustBePossible(action, member, (await roomOf(deps, member)).state.phase);
  return refuseWith("wrong-phase");
}

/**
 * An act of HR that has a table in prework and a command in the open room.
 *
 * @param task what to do in prework, given the session's people as they are
 * @param command what to ask of the room once it has opened
 */
export async function setUp(
  deps: RoomDeps,
  member: Member,
  task: (people: SessionPeople, session: StoredSession) => Promise<void>,
  command: () => AdminCommand | Promise<AdminCommand>,
): Promise<void> {
  const done = await inPrework(deps, member, async (session) => {
    await task(await sessionPeople(deps.db, session), session);
    return {};
  });
  if (done === false) await submit(deps, member, await command());
}

/** Asks the open room, and ends the request with its refusal. */
export async function submit(deps: RoomDeps, member: Member, command: AdminCommand): Promise<void> {
  const room = await roomOf(deps, member);
  unlessRefused(await room.submit(member.actor, command));
}

/** A subject in prework by id, or the end of the request. */
export const subjectIn = ({ subjects }: SessionPeople, id: string): PreworkSubject =>
  subjects.find(({ person }) => person.id === id) ?? refuseWith("not-found");

/** A participant in prework by id, or the end of the request. */
export const participantIn = ({ participants }: SessionPeople, id: string) =>
  participants.find((participant) => participant.id === id) ?? refuseWith("not-found");

/** A subject's id of an address; what is no id names nobody. */
export function subjectIdOf(text: string): SubjectId {
  const { success, data } = subjectIdSchema.safeParse(text);
  return success ? data : refuseWith("not-found");
}

/** An id of an address or body as a participant's; what is no id names nobody. */
export function participantIdOf(text: string): ParticipantId {
  const { success, data } = participantIdSchema.safeParse(text);
  return success ? data : refuseWith("not-found");
}

/** A reason that says something, or the end of the request. */
export const mustSay = (reason: string | undefined): string =>
  reason !== undefined && reason.trim() !== "" ? reason : refuseWith("reason-required");

/** Writes HR's act of prework down, with its reason. */
export function record(
  { db, now }: Pick<HttpDeps, "db" | "now">,
  member: Member,
  type: AdminCommand["type"] | "participant.setRole" | "result.exported",
  payload: Readonly<Record<string, unknown>>,
  reason = "",
): Promise<void> {
  const { actor, session } = member;
  const at = new Date(now()).toISOString();
  return recordSetup(db, { sessionId: session.id, at, actor: actor.id, type, payload, reason });
}
