import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { copyFile, open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { z } from "zod";
import { takeDataFolder } from "./data-folder.ts";
import { createJournal } from "./journal.ts";
import { nativeSha256 } from "./native-sha256.ts";
import type { Schema } from "./schema.ts";
import { DATABASE_FILE, sqlite } from "./sqlite.ts";

/** What lies beside a backup and says what must be in it: a copy without it, or short of it, is none. */
const anchorSchema = z.strictObject({
  format: z.literal("evenhand-backup/1"),
  takenAt: z.string(),
  /** SHA-256 of the backup's bytes, in hex. */
  sha256: z.string(),
  /** The end of every session's journal. */
  heads: z.array(z.strictObject({ session: z.string(), seq: z.int(), hash: z.string() })),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** A backup that cannot be made or must not be used. The message is for the person who asked. */
export class BackupError extends Error {
  override name = "BackupError";
}

const anchorOf = (file: string): string => `${file}.anchor.json`;

/**
 * Copies the database of a data folder into one file, as it stands at one moment, while a server runs on it; checks
 * the copy, and writes beside it what must be in it.
 *
 * @throws BackupError where there is nothing to back up, the file is there already, or the copy does not verify
 */
export async function backUp(dataDir: string, file: string): Promise<Anchor> {
  const source = join(dataDir, DATABASE_FILE);
  if (!existsSync(source)) throw new BackupError(`There is no database in ${dataDir}.`);
  for (const path of [file, anchorOf(file)]) {
    if (existsSync(path)) throw new BackupError(`${path} is there already: a backup never replaces another.`);
  }
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.part`;
  rmSync(aside, { force: true });
  // One read transaction: whatever is committed when it begins is in it, and nothing of what comes after.
  const database = new BetterSqlite3(source, { timeout: 10_000 });
  try {
    database.prepare("VACUUM INTO ?").run(aside);
  } finally {
    database.close();
  }
  const heads = await headsOf(aside);
  const anchor: Anchor = {
    format: "evenhand-backup/1",
    takenAt: new Date().toISOString(),
    sha256: await digestOf(aside),
    heads,
  };
  await flush(aside);
  await rename(aside, file);
  writeFileSync(anchorOf(file), `${JSON.stringify(anchor, null, 2)}\n`, { mode: 0o600, flush: true });
  return anchor;
}

/**
 * Puts a backup into an empty data folder, once it has been checked against what lies beside it.
 *
 * @throws BackupError where the backup is not what its anchor says, or the folder holds a database;
 *   DataFolderInUse where a server runs on it
 */
export async function restore(file: string, dataDir: string): Promise<Anchor> {
  const anchor = readAnchor(file);
  await check(file, anchor);
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
  return anchor;
}

function readAnchor(file: string): Anchor {
  if (!existsSync(file)) throw new BackupError(`There is no file ${file}.`);
  const path = anchorOf(file);
  if (!existsSync(path)) {
    throw new BackupError(
      `${basename(file)} has no ${basename(path)} beside it: nothing says what must be in it. A database file that was only copied may lack its last changes, and is not restored.`,
    );
  }
  try {
    return anchorSchema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new BackupError(`${basename(path)} is no anchor of a backup.`);
  }
}

async function check(file: string, anchor: Anchor): Promise<void> {
  const heads = new Map((await headsOf(file)).map(({ session, seq, hash }) => [session, { seq, hash }]));
  for (const { session, seq, hash } of anchor.heads) {
    const found = heads.get(session);
    if (found?.seq === seq && found.hash === hash) continue;
    throw new BackupError(
      `${basename(file)} is not what was backed up: the journal of session ${session} should end at ${seq}, and ends at ${found?.seq ?? 0}.`,
    );
  }
  if ((await digestOf(file)) !== anchor.sha256) {
    throw new BackupError(`${basename(file)} is not what was backed up: its bytes have changed.`);
  }
}

/** The ends of all journals of a database file, every one of them verified from its first event. */
async function headsOf(file: string): Promise<Anchor["heads"]> {
  let database: BetterSqlite3.Database;
  try {
    database = new BetterSqlite3(file, { readonly: true, fileMustExist: true });
    if (database.pragma("integrity_check", { simple: true }) !== "ok") throw new Error("not whole");
  } catch {
    throw new BackupError(`${basename(file)} is no whole database.`);
  }
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  try {
    const journal = createJournal(
      { db, dialect: sqlite, shared: false, alone: (_key, task) => task(), close: async () => {} },
      async () => {},
    );
    const rows = await db
      .selectFrom("events")
      .select("session_id")
      .distinct()
      .orderBy("session_id")
      .execute();
    const heads: Anchor["heads"] = [];
    for (const { session_id } of rows) {
      const lines = await journal.read(sessionIdSchema.parse(session_id));
      const [fault] = verifyChain(lines, {}, nativeSha256);
      const last = lines.at(-1);
      if (fault || !last) {
        throw new BackupError(
          `${basename(file)}: the journal of session ${session_id} is broken at ${fault?.seq}: ${fault?.code}.`,
        );
      }
      heads.push({ session: session_id, seq: last.seq, hash: last.hash });
    }
    return heads;
  } catch (error) {
    if (!(error instanceof BetterSqlite3.SqliteError)) throw error;
    throw new BackupError(`${basename(file)} is no whole database of Evenhand: ${error.message}.`);
  } finally {
    await db.destroy();
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}
