import { noteRoot } from "@evenhand/server/rooms/note-texts";
import type { NoteLog, StoredNote } from "@evenhand/server/store/note-log";
import type { NoteName } from "@evenhand/shared/rules/notes";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import type { SessionState } from "@evenhand/shared/session/state";
import * as Y from "yjs";
import type { SharedJournal } from "./shared-journal.ts";
import { SESSION } from "./sim-session.ts";
import { Violation } from "./violation.ts";

/** What the notes of the session are stored as, and what they read. */
interface Stored {
  updates: { readonly n: number; readonly bytes: Uint8Array }[];
  readonly authors: Map<number, string>;
  readonly doc: Y.Doc;
  last: number;
}

/** The notes that several processes share, in memory, and in step with the journal that they share. */
export class StoredNotes {
  /** How many updates were ever stored. */
  writes = 0;
  readonly #notes = new Map<NoteName, Stored>();
  readonly #sealed = new Map<NoteName, string>();
  readonly #room: () => SessionState;
  readonly #onStored: (by: number, note: NoteName, n: number) => void;

  /** @param room as the journal has it now */
  constructor(room: () => SessionState, onStored: (by: number, note: NoteName, n: number) => void) {
    this.#room = room;
    this.#onStored = onStored;
  }

  /** What a note reads, as it is stored. */
  textOf(note: NoteName): string {
    return this.#of(note).doc.getText(noteRoot(note)).toString();
  }

  /** @throws Violation where an update, as somebody is shown it, holds what is not stored */
  mustHold(note: NoteName, update: Uint8Array): void {
    const { store } = this.#of(note).doc;
    for (const { id, length } of Y.decodeUpdate(update).structs)
      if (id.clock + length > Y.getState(store, id.client))
        throw new Violation("shown before it was durable", `${note ?? "the session's"} note`);
  }

  /** Looks at an event before it is stored: what it seals must be what is stored, and nothing may be missing. */
  sealedBy({ type, payload, words, seq }: JournalLine): void {
    if (type === "notes.sealed") {
      const { subjectId, text } = { ...Object(payload), ...Object(words) };
      this.#sealed.set(subjectId, text);
    }
    const closes = type === "session.adjourned" || type === "session.locked";
    if (!closes || this.#room().phase !== "live") return;
    for (const note of this.#notes.keys()) {
      const text = this.textOf(note);
      if (text.trim() !== "" && this.#sealed.get(note) !== text)
        throw new Violation("the seal is not what was written", `${note ?? "the session's"} note at ${seq}`);
    }
  }

  /** The notes as one process has them. */
  of(owner: number, journal: SharedJournal): NoteLog {
    return {
      read: async (_session, note, since = 0): Promise<StoredNote> => {
        const { updates, authors, last } = this.#of(note);
        return {
          updates: updates.filter(({ n }) => n > since).map(({ bytes }) => bytes),
          authors: new Map(authors),
          last,
        };
      },
      lengths: async () => [...this.#notes].map(([note, { last }]) => ({ sessionId: SESSION, note, last })),
      names: async () => [...this.#notes].flatMap(([note, { last }]) => (last > 0 ? [note] : [])),
      append: (_session, note, batch) =>
        journal.stored(owner, () => {
          if (this.#room().phase !== "live")
            throw new Violation("written after the seal", `${note ?? "the session's"} note`);
          const stored = this.#of(note);
          for (const bytes of batch.updates) {
            stored.updates.push({ n: ++stored.last, bytes });
            Y.applyUpdate(stored.doc, bytes);
            this.writes++;
          }
          for (const [clientId, actor] of batch.authors) stored.authors.set(clientId, actor);
          this.#onStored(owner, note, stored.last);
          return stored.last;
        }),
      compact: async (_session, note, whole) => {
        const stored = this.#of(note);
        stored.updates = [{ n: stored.last, bytes: whole }];
      },
    };
  }

  #of(note: NoteName): Stored {
    const stored = this.#notes.get(note) ?? { updates: [], authors: new Map(), doc: new Y.Doc(), last: 0 };
    this.#notes.set(note, stored);
    return stored;
  }
}
