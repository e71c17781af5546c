import { createRequire } from "node:module";

/** The engine's own error class, as the server's copy of the engine has it. */
const server = createRequire(createRequire(import.meta.url).resolve("@evenhand/server/package.json"));
const { SqliteError }: { SqliteError: new (message: string, code: string) => Error } =
  server("better-sqlite3");

/** What SQLite says when the disk answers a flush with an error. */
export const brokenDisk = (): Error => new SqliteError("disk I/O error", "SQLITE_IOERR_FSYNC");
