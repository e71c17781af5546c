import { type Kysely, PostgresAdapter } from "kysely";
import type { Dialect } from "./dialect.ts";
import { postgres } from "./postgres.ts";
import type { Schema } from "./schema.ts";
import { sqlite } from "./sqlite.ts";

/** What the engine behind a database or a transaction does its own way. */
export const dialectOf = (db: Kysely<Schema>): Dialect =>
  db.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite;
