import { resolve } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { restore } from "../store/backup.ts";
import { BackupError } from "../store/backup-file.ts";
import { DataFolderInUse } from "../store/data-folder.ts";

const USAGE = `Usage: npm run restore -- FILE

Puts a backup (FILE, with FILE.anchor.json beside it) into DATA_DIR, which must hold no database yet, or, with
DATABASE_URL, into that PostgreSQL database, which must be empty.`;

/** Exit codes: 0 restored, 1 it could not be, 2 nothing was tried. */
async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name.startsWith("-") || rest.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const place = readConfig(process.env);
    const { heads, takenAt } = await restore(resolve(name), place);
    const where = place.databaseUrl === null ? place.dataDir : "The database that DATABASE_URL names";
    process.stdout.write(`${where} is as it was at ${takenAt}: ${heads.length} sessions, all verified.\n`);
    return 0;
  } catch (error) {
    const isExpected =
      error instanceof BackupError || error instanceof ConfigError || error instanceof DataFolderInUse;
    if (!isExpected) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
