import { existsSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, readConfig } from "../config.ts";
import { DataFolderInUse } from "../store/data-folder.ts";
import { openDatabase } from "../store/database.ts";
import { MoveError, moveAll } from "../store/move.ts";
import { DATABASE_FILE } from "../store/sqlite.ts";

const USAGE = `Usage: DATABASE_URL=postgres://… npm run move

Carries everything in DATA_DIR over into the empty PostgreSQL database that DATABASE_URL names. Stop the server first.`;

/** Exit codes: 0 moved, 1 it could not be and the target is as it was, 2 nothing was tried. */
async function run(words: readonly string[]): Promise<number> {
  try {
    const { dataDir, databaseUrl } = readConfig(process.env);
    if (words.length > 0 || databaseUrl === null) {
      process.stderr.write(`${USAGE}\n`);
      return 2;
    }
    if (!existsSync(join(dataDir, DATABASE_FILE)))
      throw new MoveError(`There is no database in ${dataDir}: set DATA_DIR to the one to move.`);
    const source = await openDatabase({ dataDir });
    try {
      const target = await openDatabase({ dataDir, databaseUrl });
      try {
        const { rows, sessions } = await moveAll(source.db, target);
        for (const { sessionId, events, head } of sessions)
          process.stdout.write(`session ${sessionId}: ${events} events, verified up to ${head}\n`);
        process.stdout.write(
          `Moved ${rows} rows, all as they were. Start every server with DATABASE_URL from now on; ${dataDir} is not used any more.\n`,
        );
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
    return 0;
  } catch (error) {
    const isExpected =
      error instanceof MoveError || error instanceof ConfigError || error instanceof DataFolderInUse;
    if (!isExpected) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await run(process.argv.slice(2));
