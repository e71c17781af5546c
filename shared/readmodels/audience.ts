import type { Acting } from "../session/acting.ts";
import { seat } from "../session/acting.ts";
import type { ParticipantId } from "../session/ids.ts";
import type { Actor } from "../session/roles.ts";
import type { SessionState, Subject } from "../session/state.ts";
import type { Audience } from "./record.ts";

/** Who is recused from anybody, looked up once for people as they stand: every connection asks at every change. */
const recusedIn = new WeakMap<SessionState["subjects"], ReadonlySet<ParticipantId>>();

function isRecusedSomewhere({ subjects }: SessionState, { participant }: Acting): boolean {
  if (participant === null) return false;
  let everyone = recusedIn.get(subjects);
  if (!everyone) {
    everyone = new Set([...subjects.values()].flatMap(({ recused }) => [...recused]));
    recusedIn.set(subjects, everyone);
  }
  return everyone.has(participant.id);
}

/**
 * Which record an actor is served now (PROTOCOL.md, Document plane): the room while it is live, less what they
 * are recused from; once it is closed facilitators and HR keep the room, managers get their own people, sponsors
 * and observers nothing. null: nobody's document, because they hold no seat or the room has not opened.
 */
export function audienceOf(state: SessionState, actor: Actor): Audience | null {
  if (state.phase === "prework") return null;
  const who = seat(state, actor);
  if (who.participant === null) return actor.hr ? { kind: "room" } : null;
  const { id: participantId, role } = who.participant;
  if (state.phase === "live" || role === "facilitator" || actor.hr) {
    return isRecusedSomewhere(state, who) ? { kind: "recused", participantId } : { kind: "room" };
  }
  return role === "manager" ? { kind: "own", participantId } : { kind: "none" };
}

/** Whether an audience is served a subject. */
export function servedTo(audience: Audience, subject: Subject): boolean {
  switch (audience.kind) {
    case "room":
      return true;
    case "recused":
      return !subject.recused.has(audience.participantId);
    case "own":
      return subject.ownerId === audience.participantId && !subject.recused.has(audience.participantId);
    case "none":
      return false;
    default:
      return audience satisfies never;
  }
}
