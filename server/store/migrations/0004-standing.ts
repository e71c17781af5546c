import type { Kysely } from "kysely";
import type { Dialect } from "../dialect.ts";
import type { Schema } from "../schema.ts";

/** A lock that the engine itself keeps, and a row that is written to see whether anything can be. */
export async function up(db: Kysely<Schema>, dialect: Dialect): Promise<void> {
  await dialect.refuseAfterLock(db);
  await db.schema
    .createTable("probe")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
}
