import { resolve } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { backUp } from "../store/backup.ts";
import { BackupError } from "../store/backup-file.ts";

const USAGE = `Usage: npm run backup -- FILE

Copies the database (of DATA_DIR, or that DATABASE_URL names) into FILE, while servers run or not, checks the
copy, and writes beside it what must be in it (FILE.anchor.json). Keep both.`;

/** Exit codes: 0 backed up, 1 it could not be, 2 nothing was tried. */
async function run([name, ...rest]: readonly string[]): Promise<number> {
  if (name === undefined || name.startsWith("-") || rest.length > 0) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  try {
    const { heads } = await backUp(readConfig(process.env), resolve(name));
    const events = heads.reduce((sum, { seq }) => sum + seq, 0);
    process.stdout.write(`${name}: ${heads.length} sessions, ${events} events, every hash is right.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BackupError || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
