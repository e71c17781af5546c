import type { NoteName } from "@evenhand/shared/rules/notes";
import type { DraftEvent } from "@evenhand/shared/session/events";
import type { SessionId } from "@evenhand/shared/session/ids";
import * as Y from "yjs";
import type { NoteLog } from "../store/note-log.ts";

/** The root type of a note's document (PROTOCOL.md, Document plane). */
export const noteRoot = (note: NoteName): string => (note === null ? "note:session" : "note");

/** Replays stored updates into a document: in one transaction, so that what was deleted is let go of. */
export function replayNote(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}

/**
 * What every note of a session reads, as events that seal it in the journal; empty notes have none.
 * Called in the room's queue, where no update can come in between.
 */
export async function sealNotes(log: NoteLog, sessionId: SessionId): Promise<DraftEvent<"notes.sealed">[]> {
  const events: DraftEvent<"notes.sealed">[] = [];
  for (const subjectId of await log.names(sessionId)) {
    const doc = new Y.Doc();
    replayNote(doc, (await log.read(sessionId, subjectId)).updates);
    // Half of a surrogate pair can be typed apart, and has no spelling in the journal.
    const text = doc
      .getText(noteRoot(subjectId))
      .toString()
      .replace(/\p{Surrogate}/gu, "\uFFFD");
    doc.destroy();
    if (text.trim() !== "")
      events.push({ type: "notes.sealed", payload: { subjectId, length: text.length }, words: { text } });
  }
  return events;
}
