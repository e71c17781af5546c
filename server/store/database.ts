import type { Kysely } from "kysely";
import { takeDataFolder } from "./data-folder.ts";
import type { Dialect } from "./dialect.ts";
import { migrate } from "./migrations.ts";
import { openPostgres, postgres } from "./postgres.ts";
import type { Schema } from "./schema.ts";
import { openSqlite, sqlite } from "./sqlite.ts";

/** An open database in its newest shape. */
export interface Database {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  /** Whether other processes may have it open too. */
  readonly shared: boolean;
  /** Runs a task while no other process runs one of the same key. Tasks do not nest. */
  alone<T>(key: string, task: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Where the data lies. */
export interface DatabasePlace {
  /** The data folder of the embedded database. */
  readonly dataDir: string;
  /** A PostgreSQL database; without it, the embedded one in the data folder. */
  readonly databaseUrl?: string | null;
}

/**
 * Opens the database, makes the data folder where it is missing, and migrates. The embedded one belongs to one
 * process; any number may open the same PostgreSQL database, and at once: they take turns in migrating it.
 *
 * @param onLost hears of a connection to PostgreSQL that was lost
 * @param onError hears of every statement that failed
 * @throws DataFolderInUse where another process has it open; Error where a newer version wrote it
 */
export function openDatabase(
  { dataDir, databaseUrl = null }: DatabasePlace,
  onLost: (error: Error) => void = () => {},
  onError: (error: unknown) => void = () => {},
): Promise<Database> {
  return databaseUrl === null ? openEmbedded(dataDir, onError) : openShared(databaseUrl, onLost, onError);
}

async function openEmbedded(dataDir: string, onError: (error: unknown) => void): Promise<Database> {
  const folder = takeDataFolder(dataDir);
  try {
    const db = openSqlite(dataDir, onError);
    try {
      await migrate(db, sqlite);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return {
      db,
      dialect: sqlite,
      shared: false,
      alone: (_key, task) => task(),
      close: async () => {
        await db.destroy();
        folder.release();
      },
    };
  } catch (error) {
    folder.release();
    throw error;
  }
}

async function openShared(
  url: string,
  onLost: (error: Error) => void,
  onError: (error: unknown) => void,
): Promise<Database> {
  const { db, alone, close } = await openPostgres(url, onLost, onError);
  try {
    await alone("migrations", () => migrate(db, postgres));
    return { db, dialect: postgres, shared: true, alone, close };
  } catch (error) {
    await close();
    throw error;
  }
}
