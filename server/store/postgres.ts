import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { createConnections } from "./connections.ts";
import type { Dialect } from "./dialect.ts";
import type { Schema } from "./schema.ts";

/** Sets our advisory locks apart from those of others in the same database; numbers like any other. */
const TURNS = 7_302_511;
const ALONE = 7_302_512;
/** Where processes tell each other of commits. */
export const CHANNEL = "evenhand";
/** Connections a process holds at most: for statements, and for what is done alone. */
const CONNECTIONS = 10;
const ALONE_CONNECTIONS = 4;
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
  takeTurn: async (trx, key) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, ${TURNS}))`.execute(trx);
  },
  keepOthersFrom: async (trx, tables) => {
    await sql`lock table ${sql.join(tables.map((table) => sql.table(table)))} in share row exclusive mode`.execute(
      trx,
    );
  },
  announce: async (trx, notice) => {
    await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(notice)})`.execute(trx);
  },
};

async function run(db: Kysely<Schema>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}

/** A PostgreSQL database that any number of processes have open. */
export interface PostgresDatabase {
  readonly db: Kysely<Schema>;
  /** Runs a task while no other process runs one of the same key. Tasks do not nest. */
  alone<T>(key: string, task: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a PostgreSQL database. Every commit is flushed before it returns, whatever the server's default says. A
 * connection that is lost is opened again.
 *
 * @param onLost hears of a connection that was lost while nothing waited for it
 * @param onError hears of every statement that failed
 * @throws the driver's error where the database cannot be reached
 */
export async function openPostgres(
  url: string,
  onLost: (error: Error) => void,
  onError: (error: unknown) => void = () => {},
): Promise<PostgresDatabase> {
  const pool = poolOf(url, CONNECTIONS, onLost);
  const connections = createConnections(pool, poolOf(url, ALONE_CONNECTIONS, onLost));
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: connections }),
    log: (event) => {
      if (event.level === "error") onError(event.error);
    },
  });
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    db,
    alone: (key, task) => connections.holding({ ...ALONE_LOCK, parameters: [key, ALONE] }, task),
    close: () => db.destroy(),
  };
}

/** The session's turn, as PostgreSQL gives it to one connection at a time. */
const ALONE_LOCK = {
  take: "select pg_advisory_lock(hashtextextended($1, $2))",
  give: "select pg_advisory_unlock(hashtextextended($1, $2))",
};

/** How connections to a database are opened. */
export const poolSettings = (url: string, max: number): pg.PoolConfig => ({
  connectionString: url,
  max,
  connectionTimeoutMillis: CONNECT_WITHIN,
  keepAlive: true,
  application_name: "evenhand",
  options: "-c synchronous_commit=on -c client_min_messages=warning",
  types: { getTypeParser },
});

function poolOf(url: string, max: number, onLost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool(poolSettings(url, max));
  pool.on("error", onLost);
  pool.on("connect", hearErrors);
  return pool;
}

/**
 * For every new connection of a pool: the pool listens to those that lie idle, and whoever takes one only a moment
 * after it was given. An error that nobody hears in between ends the process; whoever has it finds it unusable.
 */
export const hearErrors = (client: pg.ClientBase): void => {
  client.on("error", () => {});
};

/** Whole numbers come as numbers: ours stay far below 2^53. */
const getTypeParser: typeof pg.types.getTypeParser = (oid: number, format?: unknown) =>
  oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format as "text");
