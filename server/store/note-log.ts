import type { NoteName } from "@evenhand/shared/rules/notes";
import type { SessionId, SubjectId } from "@evenhand/shared/session/ids";
import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** A notes document as it is stored. */
export interface StoredNote {
  /** Yjs updates, V1, in the order in which they were accepted. */
  readonly updates: readonly Uint8Array[];
  /** Who writes under which Yjs client id. */
  readonly authors: ReadonlyMap<number, string>;
}

/** One batch of writing, stored whole or not at all. */
export interface NoteBatch {
  readonly updates: readonly Uint8Array[];
  /** Client ids that wrote for the first time. */
  readonly authors: ReadonlyMap<number, string>;
}

/** Stored updates of notes documents. Callers take turns on one document: the room's queue sees to it. */
export interface NoteLog {
  read(sessionId: SessionId, note: NoteName): Promise<StoredNote>;
  /** Names of the session's notes that have any update. */
  names(sessionId: SessionId): Promise<NoteName[]>;
  /** Durable when it returns. */
  append(sessionId: SessionId, note: NoteName, batch: NoteBatch): Promise<void>;
  /** Puts one update in the place of all. */
  compact(sessionId: SessionId, note: NoteName, whole: Uint8Array): Promise<void>;
}

/** The notes tables as a log. */
export function createNoteLog(db: Kysely<Schema>): NoteLog {
  return {
    read: async (sessionId, note) => {
      const document = note ?? "";
      const updates = await db
        .selectFrom("note_updates")
        .select("bytes")
        .where("session_id", "=", sessionId)
        .where("document", "=", document)
        .orderBy("n")
        .execute();
      const authors = await db
        .selectFrom("note_authors")
        .select(["client_id", "actor"])
        .where("session_id", "=", sessionId)
        .where("document", "=", document)
        .execute();
      return {
        updates: updates.map((row) => new Uint8Array(row.bytes)),
        authors: new Map(authors.map((row) => [row.client_id, row.actor])),
      };
    },

    names: async (sessionId) => {
      const rows = await db
        .selectFrom("note_updates")
        .select("document")
        .distinct()
        .where("session_id", "=", sessionId)
        .orderBy("document")
        .execute();
      return rows.map(({ document }) => (document === "" ? null : (document as SubjectId)));
    },

    append: (sessionId, note, { updates, authors }) =>
      db.transaction().execute(async (trx) => {
        const document = note ?? "";
        const last = await trx
          .selectFrom("note_updates")
          .select((from) => from.fn.max("n").as("n"))
          .where("session_id", "=", sessionId)
          .where("document", "=", document)
          .executeTakeFirst();
        const next = (last?.n ?? 0) + 1;
        for (const [index, bytes] of updates.entries()) {
          await trx
            .insertInto("note_updates")
            .values({ session_id: sessionId, document, n: next + index, bytes })
            .execute();
        }
        for (const [clientId, actor] of authors) {
          await trx
            .insertInto("note_authors")
            .values({ session_id: sessionId, document, client_id: clientId, actor })
            .execute();
        }
      }),

    compact: (sessionId, note, whole) =>
      db.transaction().execute(async (trx) => {
        const document = note ?? "";
        await trx
          .deleteFrom("note_updates")
          .where("session_id", "=", sessionId)
          .where("document", "=", document)
          .execute();
        await trx
          .insertInto("note_updates")
          .values({ session_id: sessionId, document, n: 1, bytes: whole })
          .execute();
      }),
  };
}
