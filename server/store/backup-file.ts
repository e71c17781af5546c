import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import BetterSqlite3 from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { z } from "zod";
import { createJournal } from "./journal.ts";
import { nativeSha256 } from "./native-sha256.ts";
import type { Schema } from "./schema.ts";
import { sqlite } from "./sqlite.ts";

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

/** Where a backup's anchor lies. */
export const anchorOf = (file: string): string => `${file}.anchor.json`;

/**
 * What must be in a backup, as what lies beside it says.
 *
 * @throws BackupError where one of the two is missing or unreadable
 */
export function readAnchor(file: string): Anchor {
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

/**
 * Holds a backup against its anchor.
 *
 * @throws BackupError where a journal ends elsewhere or is broken, or any byte has changed
 */
export async function check(file: string, anchor: Anchor): Promise<void> {
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

/**
 * The ends of all journals of a database file, every one of them verified from its first event.
 *
 * @throws BackupError where it is no whole database, or a journal is broken
 */
export async function headsOf(file: string): Promise<Anchor["heads"]> {
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

/** SHA-256 of a file's bytes, in hex. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest("hex");
}

/** Has what was written to a file reach the disk. */
export async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync();
  await handle.close();
}
