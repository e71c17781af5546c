import { type Kysely, sql } from "kysely";
import type { Dialect } from "../dialect.ts";
import type { Schema } from "../schema.ts";

/** What several processes of one database have to agree on, and where Socket.IO's adapter lays large messages. */
export async function up(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  await db.schema
    .createTable("wall_codes")
    .addColumn("code_hash", "text", (column) => column.primaryKey())
    .addColumn("session_id", "text", (column) => column.notNull())
    .addColumn("issued_by", "text", (column) => column.notNull())
    .addColumn("expires_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("failures")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("failures", "integer", (column) => column.notNull())
    .addColumn("until", dialect.wholeNumber, (column) => column.notNull())
    .execute();
  if (dialect.name === "postgres") {
    // As its documentation names it; written and emptied by the adapter alone.
    await sql`create table socket_io_attachments (
      id bigserial unique, created_at timestamptz default now(), payload bytea)`.execute(db);
  }
}
