import type { Kysely } from "kysely";
import type { Dialect } from "../dialect.ts";
import type { Schema } from "../schema.ts";

/** The journal, the words beside it, votes and notes. */
export async function up(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  const whole = dialect.wholeNumber;
  await db.schema
    .createTable("events")
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("seq", whole, (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("payload", "text", (column) => column.notNull())
    .addColumn("commitment", "text", (column) => column.notNull())
    .addColumn("prev_hash", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("events_key", ["session_id", "seq"])
    .execute();
  await dialect.refuseRewriting(db, "events");
  await dialect.refuseGaps(db);

  await db.schema
    .createTable("sealed_words")
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("seq", whole, (column) => column.notNull())
    .addColumn("part", "text", (column) => column.notNull())
    .addColumn("salt", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("sealed_words_key", ["session_id", "seq", "part"])
    .execute();

  await db.schema
    .createTable("accepted_commands")
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("command_id", "text", (column) => column.notNull())
    .addColumn("first_seq", whole, (column) => column.notNull())
    .addColumn("last_seq", whole, (column) => column.notNull())
    .addPrimaryKeyConstraint("accepted_commands_key", ["session_id", "actor", "command_id"])
    .execute();

  await db.schema
    .createTable("votes")
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("poll_id", "text", (column) => column.notNull())
    .addColumn("voter", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("votes_key", ["session_id", "poll_id", "voter"])
    .execute();

  await db.schema
    .createTable("note_updates")
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("n", whole, (column) => column.notNull())
    .addColumn("bytes", dialect.bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("note_updates_key", ["session_id", "document", "n"])
    .execute();

  await db.schema
    .createTable("note_authors")
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("client_id", whole, (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("note_authors_key", ["session_id", "document", "client_id"])
    .execute();
}
