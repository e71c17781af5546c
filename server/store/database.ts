import type { Kysely } from "kysely";
import { takeDataFolder } from "./data-folder.ts";
import type { Dialect } from "./dialect.ts";
import { migrate } from "./migrations.ts";
import type { Schema } from "./schema.ts";
import { openSqlite, sqlite } from "./sqlite.ts";

/** An open database in its newest shape. */
export interface Database {
  readonly db: Kysely<Schema>;
  readonly dialect: Dialect;
  close(): Promise<void>;
}

/**
 * Opens the embedded database of a data folder, makes the folder where it is missing, and migrates.
 *
 * @throws DataFolderInUse where another process has it open; Error where a newer version wrote it
 */
export async function openDatabase({ dataDir }: { readonly dataDir: string }): Promise<Database> {
  const folder = takeDataFolder(dataDir);
  try {
    const db = openSqlite(dataDir);
    try {
      await migrate(db, sqlite);
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return {
      db,
      dialect: sqlite,
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
