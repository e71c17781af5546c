import type { SubjectId } from "../session/ids.ts";
import { refusedBy } from "../session/permissions.ts";
import type { Actor } from "../session/roles.ts";
import type { SessionState } from "../session/state.ts";

/** Which note: a subject's, or null for the session's own. */
export type NoteName = SubjectId | null;

/**
 * What somebody may do with a note now (DOMAIN.md, Who may do what; PROTOCOL.md, Document plane): write it while
 * the room is open, read it afterwards as far as the record still serves them, or null: neither.
 */
export function notesAccess(state: SessionState, actor: Actor, note: NoteName): "write" | "read" | null {
  const { phase } = state;
  if (phase === "prework") return null;
  const seat = actor.participantId === null ? undefined : state.participants.get(actor.participantId);
  const who = { hr: actor.hr, role: seat?.role ?? null };
  if (refusedBy("notes.write", who, "live") !== null) return null;
  const subject = note === null ? null : state.subjects.get(note);
  if (subject === undefined) return null;
  if (actor.participantId !== null && subject?.recused.has(actor.participantId)) return null;
  if (refusedBy("notes.write", who, phase) === null) return "write";
  if (actor.hr || who.role === "facilitator") return "read";
  return subject !== null && subject.ownerId === actor.participantId ? "read" : null;
}
