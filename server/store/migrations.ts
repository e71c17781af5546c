import type { Kysely } from "kysely";
import type { Dialect } from "./dialect.ts";
import * as journal from "./migrations/0001-journal.ts";
import * as directory from "./migrations/0002-directory.ts";
import * as walls from "./migrations/0003-walls.ts";
import * as standing from "./migrations/0004-standing.ts";
import * as many from "./migrations/0005-many.ts";
import * as taken from "./migrations/0006-taken.ts";
import type { Schema } from "./schema.ts";

/** One step of the database's shape. It runs once, in a transaction with the row that says so. */
export interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<Schema>, dialect: Dialect) => Promise<void>;
}

/** In order: a migration's version is its place, from 1. Append only: what has run somewhere never changes. */
const MIGRATIONS: readonly Migration[] = [
  { name: "journal", up: journal.up },
  { name: "directory", up: directory.up },
  { name: "walls", up: walls.up },
  { name: "standing", up: standing.up },
  { name: "many", up: many.up },
  { name: "taken", up: taken.up },
];

/**
 * Brings a database to the newest shape. A process that dies in between leaves the last whole migration.
 *
 * @throws Error for a database that a newer version of the program has already migrated further
 */
export async function migrate(
  db: Kysely<Schema>,
  dialect: Dialect,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  await db.schema
    .createTable("migrations")
    .ifNotExists()
    .addColumn("version", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("applied_at", "text", (column) => column.notNull())
    .execute();
  const applied = await db.selectFrom("migrations").select("version").orderBy("version").execute();
  const latest = applied.at(-1)?.version ?? 0;
  if (latest > migrations.length) {
    throw new Error(
      `The database was written by a newer version of Evenhand (its shape is ${latest}, this one knows ${migrations.length}).`,
    );
  }
  for (const [index, { name, up }] of migrations.entries()) {
    const version = index + 1;
    if (version <= latest) continue;
    await db.transaction().execute(async (trx) => {
      await up(trx, dialect);
      await trx
        .insertInto("migrations")
        .values({ version, name, applied_at: new Date().toISOString() })
        .execute();
    });
  }
}

/** Whether a database has exactly the shape that this version of the program knows. It changes nothing. */
export async function isNewest(db: Kysely<Schema>): Promise<boolean> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "migrations")) return false;
  const last = await db
    .selectFrom("migrations")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirst();
  return last?.version === MIGRATIONS.length;
}
