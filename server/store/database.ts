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
  close(): Promise<void>;
}

/** Where the data lies. */
export interface DatabasePlace {
  /** The data folder. With PostgreSQL it still holds the way in for the command line. */
  readonly dataDir: string;
  /** A PostgreSQL database; without it, the embedded one in the data folder. */
  readonly databaseUrl?: string | null;
}

/**
 * Opens the database, makes the data folder where it is missing, and migrates.
 *
 * @param onLost hears of a connection to PostgreSQL that was lost
 * @param onError hears of every statement that failed
 * @throws DataFolderInUse, DatabaseInUse where another process has it open; Error where a newer version wrote it
 */
export async function openDatabase(
  { dataDir, databaseUrl = null }: DatabasePlace,
  onLost: (error: Error) => void = () => {},
  onError: (error: unknown) => void = () => {},
): Promise<Database> {
  const folder = takeDataFolder(dataDir);
  try {
    const [db, dialect] =
      databaseUrl === null
        ? [openSqlite(dataDir, onError), sqlite]
        : [await openPostgres(databaseUrl, onLost, onError), postgres];
    try {
      await migrate(db, dialect);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return {
      db,
      dialect,
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
