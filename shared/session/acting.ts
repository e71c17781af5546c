import { type Refusal, refuse } from "../protocol/errors.ts";
import type { AttestationId, ParticipantId, SubjectId } from "./ids.ts";
import type { Actor, Role } from "./roles.ts";
import type { Participant, SessionState, Subject } from "./state.ts";

/** The actor of a command with their seat looked up. */
export interface Acting {
  readonly actor: Actor;
  readonly participant: Participant | null;
  readonly role: Role | null;
}

/** Seats the actor: a removed participant has no role any more. */
export function seat(state: SessionState, actor: Actor): Acting {
  const participant = (actor.participantId && state.participants.get(actor.participantId)) || null;
  return { actor, participant, role: participant?.role ?? null };
}

/** An id for what the next event makes: short, unique in the session, and the same on every replay. */
export const nextId = (state: SessionState, prefix: string): string => `${prefix}${state.seq + 1}`;

/** Whether a text says anything. */
export const said = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

/**
 * Whether the actor is served this subject now: not when recused, and not other owners' people once the
 * room is closed (DOMAIN.md, Access to a room ends with it).
 */
export function sees(state: SessionState, who: Acting, subject: Subject): boolean {
  const id = who.participant?.id;
  if (id && subject.recused.has(id)) return false;
  if (state.phase === "live" || who.actor.hr || who.role === "facilitator") return true;
  return who.role === "manager" && subject.ownerId === id;
}

/** The subject, or `not-found` where it does not exist or is not the actor's to see: the two look alike. */
export function subjectFor(state: SessionState, who: Acting, subjectId: SubjectId): Subject | Refusal {
  const subject = state.subjects.get(subjectId);
  return subject && sees(state, who, subject) ? subject : refuse("not-found");
}

export const isRefusal = (value: object): value is Refusal => "ok" in value && value.ok === false;

/** In whose name a command counts: the manager's own, or one whom the facilitator heard. */
export interface Speaker {
  readonly by: ParticipantId;
  /** The id of the attestation, where it was said aloud and written down by the facilitator. */
  readonly attestationId: AttestationId | null;
}

/**
 * Who speaks (DOMAIN.md, Consensus 3). Only a facilitator attests, and only for a manager who attends and
 * is not recused from the subject; a facilitator has no voice of their own.
 */
export function speakerOf(
  state: SessionState,
  who: Acting,
  subject: Subject,
  onBehalfOf: ParticipantId | undefined,
): Speaker | Refusal {
  if (onBehalfOf === undefined) {
    return who.participant ? { by: who.participant.id, attestationId: null } : refuse("forbidden");
  }
  const named = state.participants.get(onBehalfOf);
  if (!named) return refuse("not-found");
  if (named.role !== "manager" || subject.recused.has(named.id)) return refuse("forbidden");
  if (named.attendance === "away") return refuse("invalid", { reason: "away" });
  return { by: named.id, attestationId: nextId(state, "a") as AttestationId };
}
