import type { NoteName } from "@evenhand/shared/rules/notes";
import { type SessionId, type SubjectId, sessionIdSchema } from "@evenhand/shared/session/ids";
import type { Kysely } from "kysely";
import { dialectOf } from "./engine.ts";
import type { Schema } from "./schema.ts";

/** A notes document as it is stored. */
export interface StoredNote {
  /** Yjs updates, V1, in the order in which they were accepted. */
  readonly updates: readonly Uint8Array[];
  /** Who writes under which Yjs client id. */
  readonly authors: ReadonlyMap<number, string>;
  /** The number of the last update; 0 where there is none. */
  readonly last: number;
}

/** One batch of writing, stored whole or not at all. */
export interface NoteBatch {
  readonly updates: readonly Uint8Array[];
  /** Client ids that wrote for the first time. */
  readonly authors: ReadonlyMap<number, string>;
}

/** How far a notes document goes. */
export interface NoteLength {
  readonly sessionId: SessionId;
  readonly note: NoteName;
  readonly last: number;
}

/** Stored updates of notes documents. Callers take turns on one document: the room's queue sees to it. */
export interface NoteLog {
  /** What is stored, or only what has come after an update's number; all authors in any case. */
  read(sessionId: SessionId, note: NoteName, since?: number): Promise<StoredNote>;
  /** How far all notes of these sessions go. */
  lengths(sessionIds: readonly SessionId[]): Promise<NoteLength[]>;
  /** Names of the session's notes that have any update. */
  names(sessionId: SessionId): Promise<NoteName[]>;
  /** Durable when it returns; answers the number of the last update. */
  append(sessionId: SessionId, note: NoteName, batch: NoteBatch): Promise<number>;
  /** Puts one update in the place of all, under the last one's number: whoever has read so far has missed nothing. */
  compact(sessionId: SessionId, note: NoteName, whole: Uint8Array): Promise<void>;
}

/** The notes tables as a log. */
export function createNoteLog(db: Kysely<Schema>): NoteLog {
  const dialect = dialectOf(db);
  return {
    read: async (sessionId, note, since = 0) => {
      const document = note ?? "";
      const updates = await db
        .selectFrom("note_updates")
        .select(["n", "bytes"])
        .where("session_id", "=", sessionId)
        .where("document", "=", document)
        .where("n", ">", since)
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
        last: updates.at(-1)?.n ?? since,
      };
    },

    lengths: async (sessionIds) => {
      if (sessionIds.length === 0) return [];
      const rows = await db
        .selectFrom("note_updates")
        .select((from) => ["session_id", "document", from.fn.max("n").as("last")])
        .where("session_id", "in", [...sessionIds])
        .groupBy(["session_id", "document"])
        .execute();
      return rows.map(({ session_id, document, last }) => ({
        sessionId: sessionIdSchema.parse(session_id),
        note: noteNamed(document),
        last,
      }));
    },

    names: async (sessionId) => {
      const rows = await db
        .selectFrom("note_updates")
        .select("document")
        .distinct()
        .where("session_id", "=", sessionId)
        .orderBy("document")
        .execute();
      return rows.map(({ document }) => noteNamed(document));
    },

    append: (sessionId, note, { updates, authors }) =>
      db.transaction().execute(async (trx) => {
        const document = note ?? "";
        await dialect.takeTurn(trx, `note:${sessionId}:${document}`);
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
        const n = next + updates.length - 1;
        await dialect.announce(trx, { session: sessionId, note: document, n });
        return n;
      }),

    compact: (sessionId, note, whole) =>
      db.transaction().execute(async (trx) => {
        const document = note ?? "";
        await dialect.takeTurn(trx, `note:${sessionId}:${document}`);
        const last = await trx
          .selectFrom("note_updates")
          .select((from) => from.fn.max("n").as("n"))
          .where("session_id", "=", sessionId)
          .where("document", "=", document)
          .executeTakeFirst();
        await trx
          .deleteFrom("note_updates")
          .where("session_id", "=", sessionId)
          .where("document", "=", document)
          .execute();
        await trx
          .insertInto("note_updates")
          .values({ session_id: sessionId, document, n: last?.n ?? 1, bytes: whole })
          .execute();
      }),
  };
}

/** A note's name, from what it is stored under. */
export const noteNamed = (document: string): NoteName => (document === "" ? null : (document as SubjectId));
