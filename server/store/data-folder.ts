import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";

const LOCK_FILE = "evenhand.lock";
const HOLDER_FILE = "evenhand.holder";

/** The data folder belongs to another process that lives. */
export class DataFolderInUse extends Error {
  override name = "DataFolderInUse";
}

/**
 * Takes the data folder for this process until it is released or the process ends, however it ends.
 *
 * The lock is the operating system's, on a side database held in an exclusive transaction. A file with a process
 * id or a heartbeat would not do: a process that only stood still would lose its folder to another and then go
 * on writing. The holder's id is written beside it for the message alone.
 *
 * @throws DataFolderInUse at once, where another process holds it
 */
export function takeDataFolder(dataDir: string): { release(): void } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const holderFile = join(dataDir, HOLDER_FILE);
  const lock = new BetterSqlite3(join(dataDir, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (!(error instanceof BetterSqlite3.SqliteError) || !error.code.startsWith("SQLITE_BUSY")) throw error;
    throw new DataFolderInUse(
      `The data folder ${dataDir} is in use by ${holder(holderFile)}: stop it, or choose another folder.`,
    );
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return {
    release: () => {
      lock.close();
    },
  };
}

function holder(file: string): string {
  try {
    return `process ${Number.parseInt(readFileSync(file, "utf8"), 10)}`;
  } catch {
    return "another process";
  }
}
