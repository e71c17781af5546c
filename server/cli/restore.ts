import { resolve } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { BackupError, restore } from "../store/backup.ts";
import { DataFolderInUse } from "../store/data-folder.ts";

const USAGE = `Usage: npm run restore -- FILE

Puts a backup (FILE, with FILE.anchor.json beside it) into DATA_DIR, which must hold no database yet.`;

/** Exit codes: 0 restored, 1 it could not be, 2 nothing was tried. */
async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name.startsWith("-") || rest.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const { dataDir, databaseUrl } = readConfig(process.env);
    if (databaseUrl !== null)
      throw new BackupError("DATABASE_URL names a PostgreSQL database: a backup goes into a data folder.");
    const { heads, takenAt } = await restore(resolve(name), dataDir);
    process.stdout.write(`${dataDir} is as it was at ${takenAt}: ${heads.length} sessions, all verified.\n`);
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
