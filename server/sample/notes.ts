import type { ParticipantId, SessionId } from "@evenhand/shared/session/ids";
import * as Y from "yjs";
import { noteRoot } from "../rooms/note-texts.ts";
import type { NoteLog, NoteName } from "../store/note-log.ts";

/** A note as one person typed it. */
export interface SampleNote {
  readonly note: NoteName;
  readonly author: ParticipantId;
  readonly text: string;
}

/**
 * Writes notes of the sample's session as if they had been typed, before anyone is connected to them.
 */
export async function writeNotes(
  log: NoteLog,
  sessionId: SessionId,
  notes: readonly SampleNote[],
): Promise<void> {
  for (const { note, author, text } of notes) {
    const doc = new Y.Doc();
    doc.getText(noteRoot(note)).insert(0, text);
    const batch = { updates: [Y.encodeStateAsUpdate(doc)], authors: new Map([[doc.clientID, author]]) };
    doc.destroy();
    await log.append(sessionId, note, batch);
  }
}
