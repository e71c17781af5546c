import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import {
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  sql,
} from "kysely";
import type { Dialect } from "./dialect.ts";
import type { Schema } from "./schema.ts";

/** The database in a data folder. */
export const DATABASE_FILE = "evenhand.db";

/** SQLite as migrations see it. */
export const sqlite: Dialect = {
  name: "sqlite",
  bytes: "blob",
  wholeNumber: "integer",
  refuseRewriting: async (db, table) => {
    for (const verb of ["UPDATE", "DELETE"]) {
      await sql
        .raw(
          `CREATE TRIGGER ${table}_refuse_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
            `BEGIN SELECT RAISE(ABORT, '${table} is append only'); END`,
        )
        .execute(db);
    }
  },
  refuseGaps: async (db) => {
    // A taken number passes here and falls at the primary key: that is a conflict between two writers, not a gap.
    await sql
      .raw(
        "CREATE TRIGGER events_refuse_gaps BEFORE INSERT ON events " +
          "WHEN NEW.seq <> 1 AND NEW.prev_hash IS NOT " +
          "(SELECT hash FROM events WHERE session_id = NEW.session_id AND seq = NEW.seq - 1) " +
          "BEGIN SELECT RAISE(ABORT, 'the event does not follow'); END",
      )
      .execute(db);
  },
  refuseAfterLock: async (db) => {
    await sql
      .raw(
        "CREATE TRIGGER events_refuse_after_lock BEFORE INSERT ON events " +
          "WHEN NEW.type <> 'session.reopened' AND 'session.locked' = " +
          "(SELECT type FROM events WHERE session_id = NEW.session_id AND seq = NEW.seq - 1) " +
          "BEGIN SELECT RAISE(ABORT, 'the session is locked'); END",
      )
      .execute(db);
  },
  failureOf: (error) => {
    if (!(error instanceof BetterSqlite3.SqliteError)) return null;
    if (error.code === "SQLITE_FULL") return "full";
    return /^SQLITE_(IOERR|CORRUPT|NOTADB|READONLY|CANTOPEN)/.test(error.code) ? "broken" : null;
  },
  isConflict: (error, table) =>
    error instanceof BetterSqlite3.SqliteError &&
    error.code === "SQLITE_CONSTRAINT_PRIMARYKEY" &&
    error.message.includes(`${table}.`),
  // One connection in one process: transactions follow one another anyway, and nobody else listens.
  takeTurn: async () => {},
  keepOthersFrom: async () => {},
  announce: async () => {},
};

/**
 * Opens the database file of a data folder. Every commit reaches the disk before it returns (WAL with
 * `synchronous=FULL`: no acknowledged row was lost in the kill and power-cut runs this was chosen by).
 *
 * @param onError hears of every statement that failed
 */
export function openSqlite(dataDir: string, onError: (error: unknown) => void = () => {}): Kysely<Schema> {
  const path = join(dataDir, DATABASE_FILE);
  // Its owner's alone, whatever the folder and the umask say; SQLite gives its side files the same rights.
  closeSync(openSync(path, "a", 0o600));
  const database = new BetterSqlite3(path);
  try {
    if (database.pragma("journal_mode = WAL", { simple: true }) !== "wal") {
      throw new Error(
        `${DATABASE_FILE} cannot be kept in WAL mode: the data folder must be on a local disk.`,
      );
    }
    database.pragma("synchronous = FULL");
    // On macOS a plain fsync stops at the drive's cache.
    database.pragma("fullfsync = ON");
    database.pragma("foreign_keys = ON");
    // Erased words must not stay readable in free pages.
    database.pragma("secure_delete = ON");
    database.pragma("trusted_schema = OFF");
    // Else `INSERT OR REPLACE` would remove a row past the trigger that refuses to remove it.
    database.pragma("recursive_triggers = ON");
  } catch (error) {
    database.close();
    throw error;
  }
  return new Kysely<Schema>({
    dialect: new EmbeddedDialect(database),
    log: (event) => {
      if (event.level === "error") onError(event.error);
    },
  });
}

/**
 * SQLite rolls a transaction back by itself where the disk is full or fails. To roll it back once more would be an
 * error, and it would hide the one that says why.
 */
class EmbeddedDriver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database: rememberStatements(database) });
    this.#database = database;
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection);
  }
}

class EmbeddedDialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database: rememberStatements(database) });
    this.#database = database;
  }

  override createDriver(): EmbeddedDriver {
    return new EmbeddedDriver(this.#database);
  }
}

/** How many statements are kept prepared, and up to how many letters: what is asked for again and again is short. */
const REMEMBERED = 200;
const SHORT = 4_000;

/** The database as Kysely speaks to it, without preparing the same statement anew at every query. */
function rememberStatements(database: BetterSqlite3.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare: (text) => {
      const known = prepared.get(text);
      if (known) return known;
      const statement = database.prepare(text);
      // What changes tables leaves no earlier statement as it was.
      if (!/^(select|insert|update|delete|begin|commit|rollback)\b/i.test(text)) prepared.clear();
      else if (prepared.size < REMEMBERED && text.length < SHORT) prepared.set(text, statement);
      return statement;
    },
    close: () => database.close(),
  };
}
