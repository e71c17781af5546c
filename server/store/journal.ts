import { setImmediate as turn } from "node:timers/promises";
import { grouped } from "@evenhand/shared/readmodels/grouped";
import { canonicalJson } from "@evenhand/shared/sealing/canonical-json";
import type { JournalLine, SealedWords } from "@evenhand/shared/sealing/chain";
import type { Effect } from "@evenhand/shared/session/commands";
import type { SessionEvent } from "@evenhand/shared/session/events";
import type { SessionId, SubjectId } from "@evenhand/shared/session/ids";
import type { Kysely, Transaction } from "kysely";
import { CHUNK, chunksOf } from "./chunks.ts";
import type { Database } from "./database.ts";
import type { SealedWordsRow } from "./journal-tables.ts";
import type { Schema } from "./schema.ts";
import { storeEffects } from "./votes.ts";

/** One accepted command as it is committed: its events, its answer, and what is stored beside them. */
export interface Commit {
  readonly actor: string;
  /** The client's id for it; absent for acts that have none. */
  readonly commandId?: string;
  /** The numbers of its events; where it had none, both are the last event's before it. */
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly lines: readonly JournalLine[];
  readonly effects: readonly Effect[];
}

export interface AcceptedCommand {
  readonly actor: string;
  readonly commandId: string;
  readonly lastSeq: number;
}

/** Another process wrote the next event first: read on from there, decide again. */
export class JournalConflict extends Error {
  override name = "JournalConflict";
}

/** No space is left: nothing of the commit was stored, and what was stored before is whole. */
export class StoreFull extends Error {
  override name = "StoreFull";
}

/** Somebody whom the commit takes in is in another open room of the cycle: nothing of it was stored. */
export class SubjectsTaken extends Error {
  override name = "SubjectsTaken";
  /** Persons' ids. */
  readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super("somebody is in another open room");
    this.ids = ids;
  }
}

/**
 * Keeps tables that mirror the journal in step with it, inside the same transaction.
 *
 * @throws SubjectsTaken
 */
export type Projection = (
  trx: Transaction<Schema>,
  sessionId: SessionId,
  events: readonly SessionEvent[],
) => Promise<void>;

/** The append-only list of a session's events (PROTOCOL.md, Journal and digest). */
export interface Journal {
  /** Whether other processes append to it too. */
  readonly shared: boolean;
  /**
   * Stores accepted commands in one transaction: all of them are durable when it returns, or none is stored.
   * Without commands it stores nothing, and holds only that nobody else has appended meanwhile.
   *
   * @throws JournalConflict where the journal no longer ends at `expectedSeq`; SubjectsTaken; StoreFull where nothing
   *   can be stored for now; any other error is the store's, and leaves open whether the commit happened: reload before
   *   going on
   */
  append(sessionId: SessionId, expectedSeq: number, commits: readonly Commit[]): Promise<void>;
  /** Events after `sinceSeq` in order, with those words that were not erased. */
  read(sessionId: SessionId, sinceSeq?: number): Promise<JournalLine[]>;
  /** Accepted commands with their answers, of events after `sinceSeq`. */
  accepted(sessionId: SessionId, sinceSeq?: number): Promise<AcceptedCommand[]>;
  /** The number of the last event of each of these sessions, 0 where it has none. */
  heads(sessionIds: readonly SessionId[]): Promise<Map<SessionId, number>>;
  /** Runs a task while no other process runs one on this session. Tasks do not nest. */
  alone<T>(sessionId: SessionId, task: () => Promise<T>): Promise<T>;
  /** Erases words for good; the chain still verifies. Without a selection, all words of the session. */
  erase(
    sessionId: SessionId,
    selection?: { readonly seq: number } | { readonly part: SubjectId },
  ): Promise<void>;
}

/** An event as the rules fold it, from a line of the journal. */
export function eventOf(line: JournalLine): SessionEvent {
  const { seq, at, actor, type, payload, words, parts } = line;
  const facts = parts && Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.words]));
  // Lines come from `seal` or from rows that `append` wrote from it; the chain vouches for their shape.
  return {
    seq,
    at,
    actor,
    type,
    payload,
    ...(words === undefined ? {} : { words }),
    ...(facts && { parts: facts }),
  } as SessionEvent;
}

/** A session's events after a number in order, with those words that were not erased; as one moment sees them. */
export async function readLines(
  db: Kysely<Schema>,
  sessionId: SessionId,
  sinceSeq = 0,
): Promise<JournalLine[]> {
  const events = await db
    .selectFrom("events")
    .selectAll()
    .where("session_id", "=", sessionId)
    .where("seq", ">", sinceSeq)
    .orderBy("seq")
    .execute();
  const words = await db
    .selectFrom("sealed_words")
    .selectAll()
    .where("session_id", "=", sessionId)
    .where("seq", ">", sinceSeq)
    .orderBy("seq")
    .execute();
  const sealed = grouped(words, ({ seq }) => seq);
  return events.map((row) => ({
    session: row.session_id,
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    type: row.type,
    payload: JSON.parse(row.payload),
    commitment: row.commitment,
    prevHash: row.prev_hash,
    hash: row.hash,
    ...unsealed(sealed.get(row.seq) ?? []),
  }));
}

/** The journal over a database. */
export function createJournal({ db, dialect, shared, alone }: Database, project: Projection): Journal {
  return {
    shared,
    append: async (sessionId, expectedSeq, commits) => {
      const lines = commits.flatMap((commit) => commit.lines);
      if (lines.some((line, index) => line.seq !== expectedSeq + 1 + index)) {
        throw new RangeError("the events do not follow the expected one");
      }
      // Alone with the database, nobody else can have appended.
      if (commits.length === 0 && !shared) return;
      try {
        await db.transaction().execute(async (trx) => {
          await dialect.takeTurn(trx, turnOf(sessionId));
          // Events that come too late fall at their own numbers; what has none would not.
          if (shared && lines.length === 0) await mustStandAt(trx, sessionId, expectedSeq);
          await insertLines(trx, sessionId, lines);
          await insertAccepted(trx, sessionId, commits);
          for (const { effects } of commits) await storeEffects(trx, sessionId, effects);
          await project(trx, sessionId, lines.map(eventOf));
          const last = lines.at(-1);
          if (last) await dialect.announce(trx, { session: sessionId, seq: last.seq });
        });
      } catch (error) {
        if (dialect.isConflict(error, "events") || (shared && dialect.isConflict(error, "accepted_commands")))
          throw new JournalConflict("the journal has moved on", { cause: error });
        if (dialect.failureOf(error) === "full") throw new StoreFull("no space is left", { cause: error });
        throw error;
      }
    },

    read: (sessionId, sinceSeq) => db.transaction().execute((trx) => readLines(trx, sessionId, sinceSeq)),

    accepted: async (sessionId, sinceSeq = 0) => {
      const rows = await db
        .selectFrom("accepted_commands")
        .select(["actor", "command_id", "last_seq"])
        .where("session_id", "=", sessionId)
        // A command without events carries the number of the event before it.
        .where("last_seq", ">=", sinceSeq)
        .execute();
      return rows.map((row) => ({ actor: row.actor, commandId: row.command_id, lastSeq: row.last_seq }));
    },

    heads: async (sessionIds) => {
      const heads = new Map<SessionId, number>();
      for (const chunk of chunksOf(sessionIds)) {
        // One look into the index for each of them.
        const row: Readonly<Record<string, number | null>> = await db
          .selectNoFrom((from) =>
            chunk.map((sessionId, index) =>
              from
                .selectFrom("events")
                .select(({ fn }) => fn.max("seq").as("seq"))
                .where("session_id", "=", sessionId)
                .as(`s${index}`),
            ),
          )
          .executeTakeFirstOrThrow();
        for (const [index, sessionId] of chunk.entries()) heads.set(sessionId, row[`s${index}`] ?? 0);
      }
      return heads;
    },

    alone: (sessionId, task) => alone(`session:${sessionId}`, task),

    erase: async (sessionId, selection) => {
      let erasing = db.deleteFrom("sealed_words").where("session_id", "=", sessionId);
      if (selection && "seq" in selection) erasing = erasing.where("seq", "=", selection.seq);
      if (selection && "part" in selection) erasing = erasing.where("part", "=", selection.part);
      await erasing.execute();
    },
  };
}

/** Whoever writes what the journal's order decides takes this turn first. */
const turnOf = (sessionId: SessionId): string => `journal:${sessionId}`;

async function mustStandAt(trx: Transaction<Schema>, sessionId: SessionId, seq: number): Promise<void> {
  const last = await trx
    .selectFrom("events")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .where("session_id", "=", sessionId)
    .executeTakeFirst();
  if ((last?.seq ?? 0) !== seq) throw new JournalConflict("the journal has moved on");
}

async function insertLines(trx: Transaction<Schema>, sessionId: SessionId, lines: readonly JournalLine[]) {
  const events = lines.map((line) => ({
    session_id: sessionId,
    seq: line.seq,
    at: line.at,
    actor: line.actor,
    type: line.type,
    payload: canonicalJson(line.payload),
    commitment: line.commitment,
    prev_hash: line.prevHash,
    hash: line.hash,
  }));
  for (const rows of chunksOf(events)) await trx.insertInto("events").values(rows).execute();
  const words = lines.flatMap((line) => wordRows(sessionId, line));
  for (const rows of chunksOf(words)) {
    await trx.insertInto("sealed_words").values(rows).execute();
    // The opening of a large session brings thousands: between portions other rooms have their turn.
    if (rows.length === CHUNK) await turn();
  }
}

async function insertAccepted(trx: Transaction<Schema>, sessionId: SessionId, commits: readonly Commit[]) {
  const accepted = commits.flatMap(({ actor, commandId, firstSeq, lastSeq }) =>
    commandId === undefined
      ? []
      : { session_id: sessionId, actor, command_id: commandId, first_seq: firstSeq, last_seq: lastSeq },
  );
  for (const rows of chunksOf(accepted)) await trx.insertInto("accepted_commands").values(rows).execute();
}

function wordRows(sessionId: SessionId, line: JournalLine): SealedWordsRow[] {
  const row = (part: string, { salt, words }: SealedWords) => ({
    session_id: sessionId,
    seq: line.seq,
    part,
    salt,
    words: canonicalJson(words),
  });
  const own = line.salt === undefined ? [] : [row("", { salt: line.salt, words: line.words })];
  return [...own, ...Object.entries(line.parts ?? {}).map(([key, part]) => row(key, part))];
}

function unsealed(rows: readonly SealedWordsRow[]): Pick<JournalLine, "words" | "salt" | "parts"> {
  const own = rows.find((row) => row.part === "");
  const parts = rows.filter((row) => row.part !== "");
  return {
    ...(own && { words: JSON.parse(own.words), salt: own.salt }),
    ...(parts.length > 0 && {
      parts: Object.fromEntries(
        parts.map((row) => [row.part, { salt: row.salt, words: JSON.parse(row.words) }] as const),
      ),
    }),
  };
}
