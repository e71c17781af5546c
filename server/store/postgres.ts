import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Dialect } from "./dialect.ts";
import type { Schema } from "./schema.ts";

/** The key of the advisory lock that says which process has the database; a number like any other. */
const OWNER_LOCK = 7_302_511;
/** What PostgreSQL calls a key that is taken. */
const UNIQUE_VIOLATION = "23505";
/** What it calls a disk without space, and one that answers with errors or with what it was not given. */
const DISK_FULL = "53100";
const BROKEN = ["58030", "XX001", "XX002"];
/** How long opening a connection may take, in milliseconds. */
const CONNECT_WITHIN = 10_000;

/** PostgreSQL as migrations see it. */
export const postgres: Dialect = {
  name: "postgres",
  bytes: "bytea",
  wholeNumber: "bigint",
  refuseRewriting: async (db, table) => {
    await run(
      db,
      `CREATE FUNCTION ${table}_refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION '${table} is append only'; END $$`,
    );
    await run(
      db,
      `CREATE TRIGGER ${table}_refuse_rewriting BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION ${table}_refuse_rewriting()`,
    );
    await run(
      db,
      `CREATE TRIGGER ${table}_refuse_truncate BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse_rewriting()`,
    );
  },
  refuseGaps: async (db) => {
    // Volatile, so that it sees the rows that the same statement has just written before this one.
    // A taken number passes here and falls at the primary key: that is a conflict between two writers, not a gap.
    await run(
      db,
      `CREATE FUNCTION events_refuse_gaps() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
       BEGIN
         IF NEW.seq <> 1 AND NEW.prev_hash IS DISTINCT FROM
           (SELECT hash FROM events WHERE session_id = NEW.session_id AND seq = NEW.seq - 1)
         THEN RAISE EXCEPTION 'the event does not follow'; END IF;
         RETURN NEW;
       END $$`,
    );
    await run(
      db,
      `CREATE TRIGGER events_refuse_gaps BEFORE INSERT ON events
       FOR EACH ROW EXECUTE FUNCTION events_refuse_gaps()`,
    );
  },
  refuseAfterLock: async (db) => {
    await run(
      db,
      `CREATE FUNCTION events_refuse_after_lock() RETURNS trigger LANGUAGE plpgsql VOLATILE AS $$
       BEGIN
         IF NEW.type <> 'session.reopened' AND 'session.locked' =
           (SELECT type FROM events WHERE session_id = NEW.session_id AND seq = NEW.seq - 1)
         THEN RAISE EXCEPTION 'the session is locked'; END IF;
         RETURN NEW;
       END $$`,
    );
    await run(
      db,
      `CREATE TRIGGER events_refuse_after_lock BEFORE INSERT ON events
       FOR EACH ROW EXECUTE FUNCTION events_refuse_after_lock()`,
    );
  },
  failureOf: (error) => {
    if (!(error instanceof pg.DatabaseError)) return null;
    if (error.code === DISK_FULL) return "full";
    return error.code !== undefined && BROKEN.includes(error.code) ? "broken" : null;
  },
  isConflict: (error, table) =>
    error instanceof pg.DatabaseError &&
    error.code === UNIQUE_VIOLATION &&
    error.constraint === `${table}_key`,
};

async function run(db: Kysely<Schema>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

/** The database belongs to another process that lives. */
export class DatabaseInUse extends Error {
  override name = "DatabaseInUse";
}

/**
 * Opens a PostgreSQL database for this process alone, and keeps others out until it is closed or its connection
 * ends, however it ends: one process serves a database, as one serves a data folder.
 *
 * There is one connection, so that transactions follow one another as they do in the embedded database; the code
 * above counts on it. A connection that is lost is opened again, and takes the lock again before anything else.
 * Every commit is flushed before it returns, whatever the server's default says.
 *
 * @param onLost hears of a connection that was lost while nothing waited for it
 * @param onError hears of every statement that failed
 * @throws DatabaseInUse where another process has it; the driver's error where it cannot be reached
 */
export async function openPostgres(
  url: string,
  onLost: (error: Error) => void,
  onError: (error: unknown) => void = () => {},
): Promise<Kysely<Schema>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    // The lock lives as long as the connection does.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: CONNECT_WITHIN,
    application_name: "evenhand",
    options: "-c synchronous_commit=on -c client_min_messages=warning",
    types: { getTypeParser },
    verify: (client: pg.PoolClient, done: (error?: Error) => void) => {
      takeLock(client).then(() => done(), done);
    },
  });
  pool.on("error", onLost);
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: (event) => {
      if (event.level === "error") onError(event.error);
    },
  });
  try {
    await sql`select 1`.execute(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function takeLock(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [
    OWNER_LOCK,
  ]);
  if (rows[0]?.taken === true) return;
  throw new DatabaseInUse(
    "The database that DATABASE_URL names is in use by another process of Evenhand: stop it, or name another.",
  );
}

/** Whole numbers come as numbers: ours stay far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: unknown) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text");
