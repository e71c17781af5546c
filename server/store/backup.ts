import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import {
  type Anchor,
  anchorOf,
  BackupError,
  check,
  digestOf,
  flush,
  headsOf,
  readAnchor,
} from "./backup-file.ts";
import { takeDataFolder } from "./data-folder.ts";
import { type DatabasePlace, openDatabase } from "./database.ts";
import { isNewest } from "./migrations.ts";
import { MoveError, moveAll } from "./move.ts";
import { openPostgres, type PostgresDatabase } from "./postgres.ts";
import { DATABASE_FILE } from "./sqlite.ts";

/**
 * Copies a database into one file, as it stands at one moment, while servers run on it; checks the copy, and writes
 * beside it what must be in it. Whichever engine it comes from, the file is an embedded database.
 *
 * @throws BackupError where there is nothing to back up, the file is there already, or the copy does not verify
 */
export async function backUp({ dataDir, databaseUrl = null }: DatabasePlace, file: string): Promise<Anchor> {
  const source = join(dataDir, DATABASE_FILE);
  if (databaseUrl === null && !existsSync(source))
    throw new BackupError(`There is no database in ${dataDir}.`);
  for (const path of [file, anchorOf(file)]) {
    if (existsSync(path)) throw new BackupError(`${path} is there already: a backup never replaces another.`);
  }
  mkdirSync(dirname(file), { recursive: true });
  // What is half done is nobody's to read either, and goes whatever happens.
  const aside = `${file}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { mode: 0o700 });
  try {
    const copy = join(aside, "copy.db");
    if (databaseUrl === null) copyWhole(source, copy);
    else {
      const carried = join(aside, "carried");
      await carryOut(databaseUrl, carried);
      copyWhole(join(carried, DATABASE_FILE), copy);
    }
    const anchor: Anchor = {
      format: "evenhand-backup/1",
      takenAt: new Date().toISOString(),
      heads: await headsOf(copy),
      sha256: await digestOf(copy),
    };
    chmodSync(copy, 0o600);
    await flush(copy);
    await rename(copy, file);
    writeFileSync(anchorOf(file), `${JSON.stringify(anchor, null, 2)}\n`, { mode: 0o600, flush: true });
    return anchor;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/**
 * Puts a backup into an empty data folder or, where the place has a `databaseUrl`, an empty PostgreSQL database, once
 * it has been checked against what lies beside it.
 *
 * @throws BackupError where the backup is not what its anchor says, or the place holds a database;
 *   DataFolderInUse where a server runs on the data folder
 */
export async function restore(file: string, { dataDir, databaseUrl = null }: DatabasePlace): Promise<Anchor> {
  const anchor = readAnchor(file);
  await check(file, anchor);
  if (databaseUrl === null) await putInto(dataDir, file);
  else await carryIn(file, databaseUrl);
  return anchor;
}

/** One read transaction: whatever is committed when it begins is in the copy, and nothing of what comes after. */
function copyWhole(source: string, copy: string): void {
  const database = new BetterSqlite3(source, { timeout: 10_000 });
  try {
    database.prepare("VACUUM INTO ?").run(copy);
  } finally {
    database.close();
  }
}

/** What PostgreSQL holds at one moment, as a data folder. Its servers go on writing, and nothing is changed there. */
async function carryOut(databaseUrl: string, dataDir: string): Promise<void> {
  const source = await reach(databaseUrl);
  try {
    const target = await openDatabase({ dataDir });
    try {
      await source.db
        .transaction()
        .setIsolationLevel("repeatable read")
        .setAccessMode("read only")
        .execute(async (snapshot) => {
          // What another version laid out is not ours to read, and a backup must not lay it out anew.
          if (!(await isNewest(snapshot)))
            throw new BackupError(
              "What DATABASE_URL names is no database of this version of Evenhand: back it up with the version whose servers run on it.",
            );
          await moved(moveAll(snapshot, target));
        });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** A backup into an empty PostgreSQL database, all or nothing. */
async function carryIn(file: string, databaseUrl: string): Promise<void> {
  await (await reach(databaseUrl)).close();
  const aside = mkdtempSync(join(tmpdir(), "evenhand-restore-"));
  try {
    await copyFile(file, join(aside, DATABASE_FILE));
    const source = await openDatabase({ dataDir: aside });
    try {
      const target = await openDatabase({ dataDir: aside, databaseUrl });
      try {
        await moved(moveAll(source.db, target));
      } finally {
        await target.close();
      }
    } finally {
      await source.close();
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function reach(databaseUrl: string): Promise<PostgresDatabase> {
  try {
    return await openPostgres(databaseUrl, () => {});
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new BackupError(`The database that DATABASE_URL names cannot be reached: ${why}.`);
  }
}

async function moved<T>(move: Promise<T>): Promise<T> {
  try {
    return await move;
  } catch (error) {
    throw error instanceof MoveError ? new BackupError(error.message) : error;
  }
}

async function putInto(dataDir: string, file: string): Promise<void> {
  const folder = takeDataFolder(dataDir);
  try {
    const target = join(dataDir, DATABASE_FILE);
    if (existsSync(target)) {
      throw new BackupError(
        `${dataDir} holds a database already: move it away, or restore into another folder.`,
      );
    }
    // Side files of a database that is gone would be taken for this one's.
    for (const side of ["-wal", "-shm"]) rmSync(`${target}${side}`, { force: true });
    const aside = `${target}.part`;
    await copyFile(file, aside);
    await flush(aside);
    await rename(aside, target);
  } finally {
    folder.release();
  }
}
