import { createHash } from "node:crypto";
import { canonicalJson } from "@evenhand/shared/sealing/canonical-json";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { type SessionId, sessionIdSchema } from "@evenhand/shared/session/ids";
import { type Kysely, sql, type Transaction } from "kysely";
import { chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import { readLines } from "./journal.ts";
import { nativeSha256 } from "./native-sha256.ts";
import type { Schema } from "./schema.ts";

/** What is carried over, in an order in which nothing refers to what is not there yet. */
export const MOVED: readonly (keyof Schema)[] = [
  "accounts",
  "invitations",
  "cookie_sessions",
  "cycles",
  "people",
  "drafts",
  "columns",
  "imports",
  "sessions",
  "session_subjects",
  "participants",
  "setup_record",
  "walls",
  "wall_codes",
  "events",
  "sealed_words",
  "accepted_commands",
  "votes",
  "note_updates",
  "note_authors",
  "locked_results",
];

/** A move that cannot be made, or has been taken back. The message is for the person who asked. */
export class MoveError extends Error {
  override name = "MoveError";
}

/** One session's journal as it arrived. */
export interface MovedSession {
  readonly sessionId: SessionId;
  readonly events: number;
  /** The hash of its last event. */
  readonly head: string;
}

/** What has arrived. */
export interface Moved {
  readonly rows: number;
  readonly sessions: readonly MovedSession[];
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Carries everything over from one database into another that is empty, in one transaction: every table is read back
 * and its digest compared, and every session's chain is verified from its first event to the head that it had.
 *
 * @throws MoveError where the target holds anything, or what arrived is not what was sent: then nothing is there
 */
export async function moveAll(source: Kysely<Schema>, target: Database): Promise<Moved> {
  return target.db.transaction().execute(async (trx) => {
    await target.dialect.keepOthersFrom(trx, MOVED);
    await mustBeEmpty(trx);
    let rows = 0;
    for (const table of MOVED) {
      const sent = await rowsOf(source, table);
      await insertAll(trx, table, sent);
      if (digestOf(await rowsOf(trx, table)) !== digestOf(sent))
        throw new MoveError(`What arrived in ${table} is not what was sent: nothing is moved.`);
      rows += sent.length;
    }
    const sessions: MovedSession[] = [];
    for (const sessionId of await sessionsOf(source)) {
      const last = (await readLines(source, sessionId)).at(-1);
      const arrived = await readLines(trx, sessionId);
      const head = last?.hash ?? "";
      const [fault] = verifyChain(arrived, { head, headSeq: last?.seq ?? 0 }, nativeSha256);
      if (fault)
        throw new MoveError(
          `The journal of session ${sessionId} does not verify (${fault.code}): nothing is moved.`,
        );
      sessions.push({ sessionId, events: arrived.length, head });
    }
    return { rows, sessions };
  });
}

async function mustBeEmpty(trx: Transaction<Schema>): Promise<void> {
  for (const table of MOVED) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(trx);
    if (rows.length > 0)
      throw new MoveError(
        `The database that DATABASE_URL names holds something already (${table}): name an empty one.`,
      );
  }
}

async function rowsOf(db: Kysely<Schema>, table: string): Promise<Row[]> {
  const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(db);
  if (table !== "events") return rows;
  // The engine itself refuses an event whose predecessor is not there.
  return rows.sort((a, b) => Number(a.seq) - Number(b.seq));
}

async function insertAll(trx: Transaction<Schema>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  for (const chunk of chunksOf(rows)) {
    const values = chunk.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    const names = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into ${sql.table(table)} (${names}) values ${sql.join(values)}`.execute(trx);
  }
}

/** The same for the same rows, in whatever order and from whichever engine they come. */
function digestOf(rows: readonly Row[]): string {
  const spelled = rows.map((row) =>
    canonicalJson(
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => [
          column,
          value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
        ]),
      ),
    ),
  );
  const hash = createHash("sha256");
  for (const line of spelled.sort()) hash.update(line).update("\n");
  return hash.digest("hex");
}

async function sessionsOf(db: Kysely<Schema>): Promise<SessionId[]> {
  const rows = await db.selectFrom("events").select("session_id").distinct().orderBy("session_id").execute();
  return rows.map(({ session_id }) => sessionIdSchema.parse(session_id));
}
