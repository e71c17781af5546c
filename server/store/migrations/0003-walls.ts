import type { Kysely } from "kysely";
import type { Schema } from "../schema.ts";

/** Screens on the wall of a room: see `walls.ts`. */
export async function up(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable("walls")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("session_id", "text", (c) => c.notNull())
    .addColumn("paired_by", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("expires_at", "text", (c) => c.notNull())
    .addColumn("blank", "integer", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("walls_session").on("walls").column("session_id").execute();
}
