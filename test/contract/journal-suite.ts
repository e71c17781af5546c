import { type Head, seal } from "@evenhand/server/rooms/seal";
import type { Database } from "@evenhand/server/store/database";
import { type Commit, createJournal, JournalConflict } from "@evenhand/server/store/journal";
import { readVotes } from "@evenhand/server/store/votes";
import { GENESIS, type JournalLine } from "@evenhand/shared/sealing/chain";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import type { DraftEvent } from "@evenhand/shared/session/events";
import { ERASED_FACTS } from "@evenhand/shared/session/facts";
import {
  participantIdSchema,
  pollIdSchema,
  sessionIdSchema,
  subjectIdSchema,
} from "@evenhand/shared/session/ids";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

/** An engine under test: opened fresh, and opened again as a restarted process would. */
export interface Engine {
  open(): Promise<Database>;
  /** The statements that take the engine's own guard over the journal away. */
  readonly withoutTriggers: readonly string[];
  dispose(): Promise<void>;
}

const SESSION = sessionIdSchema.parse("s1");
const OTHER = sessionIdSchema.parse("s2");
const ANA = subjectIdSchema.parse("ana");
const POLL = pollIdSchema.parse("v1");
const BO = subjectIdSchema.parse("bo");
const AT = "2026-12-01T09:00:00.000Z";
const START: Head = { seq: 0, hash: GENESIS };

const reopened = (reason: string): DraftEvent => ({
  type: "session.reopened",
  payload: { version: 2 },
  words: { reason },
});
const locked: DraftEvent = {
  type: "session.locked",
  payload: { version: 1, head: GENESIS, digest: GENESIS, ratings: [], notDiscussed: [], lapsed: [] },
};
const stopped: DraftEvent = { type: "timer.stopped", payload: {} };
const added: DraftEvent = {
  type: "subject.added",
  payload: { subjects: [], medians: [] },
  words: { cohorts: { c1: "L4" } },
  parts: {
    [ANA]: { ...ERASED_FACTS, name: "Ana", justification: "led the move" },
    [BO]: { ...ERASED_FACTS, name: "Bo" },
  },
};

function commitOf(head: Head, drafts: readonly DraftEvent[], rest: Partial<Commit> = {}): Commit {
  const lines: JournalLine[] = [];
  let end = head;
  for (const draft of drafts) {
    const line = seal({ session: SESSION, actor: "p1", at: AT }, end, draft);
    lines.push(line);
    end = { seq: line.seq, hash: line.hash };
  }
  return {
    actor: "p1",
    firstSeq: lines[0]?.seq ?? head.seq,
    lastSeq: end.seq,
    effects: [],
    ...rest,
    lines,
  };
}

const headOf = (commit: Commit): Head => {
  const last = commit.lines.at(-1);
  return last ? { seq: last.seq, hash: last.hash } : START;
};

/** What every engine of the journal keeps. */
export function journalSuite(name: string, start: () => Promise<Engine>): void {
  describe(`journal on ${name}`, () => {
    let engine: Engine;
    let database: Database;
    const journal = () => createJournal(database, async () => {});

    beforeEach(async () => {
      engine = await start();
      database = await engine.open();
    });
    afterEach(async () => {
      await database.close();
      await engine.dispose();
    });

    it("reads back what was appended, words and parts included, and its chain verifies", async () => {
      const first = commitOf(START, [reopened("because"), added]);
      const second = commitOf(headOf(first), [stopped]);
      await journal().append(SESSION, 0, [first, second]);
      const lines = await journal().read(SESSION);
      expect(lines).toEqual([...first.lines, ...second.lines]);
      expect(lines.map((line) => line.seq)).toEqual([1, 2, 3]);
      expect(verifyChain(lines, { head: headOf(second).hash, headSeq: 3 })).toEqual([]);
      expect(await journal().read(SESSION, 2)).toEqual(second.lines);
      expect(await journal().read(OTHER)).toEqual([]);
    });

    it("is whole again after the process ended and another opened it", async () => {
      const commit = commitOf(START, [reopened("because")], { commandId: "c1" });
      await journal().append(SESSION, 0, [commit]);
      await database.close();
      database = await engine.open();
      expect(await journal().read(SESSION)).toEqual(commit.lines);
      expect(await journal().accepted(SESSION)).toEqual([{ actor: "p1", commandId: "c1", lastSeq: 1 }]);
    });

    it("lets one of two writers have a number and tells the other", async () => {
      const first = commitOf(START, [stopped]);
      await journal().append(SESSION, 0, [first]);
      const late = commitOf(START, [reopened("late")], { commandId: "c2" });
      await expect(journal().append(SESSION, 0, [late])).rejects.toBeInstanceOf(JournalConflict);
      expect(await journal().read(SESSION)).toEqual(first.lines);
      expect(await journal().accepted(SESSION)).toEqual([]);
    });

    it("takes no event that leaves a gap or hangs on another chain", async () => {
      const first = commitOf(START, [stopped]);
      await journal().append(SESSION, 0, [first]);
      const ahead = commitOf({ seq: 2, hash: headOf(first).hash }, [stopped]);
      await expect(journal().append(SESSION, 1, [ahead])).rejects.toThrow(RangeError);
      await expect(journal().append(SESSION, 2, [ahead])).rejects.toThrow(/does not follow/);
      const astray = commitOf({ seq: 1, hash: "f".repeat(64) }, [stopped]);
      await expect(journal().append(SESSION, 1, [astray])).rejects.toThrow(/does not follow/);
      expect(await journal().read(SESSION)).toEqual(first.lines);
    });

    it("stores a commit whole or not at all", async () => {
      const first = commitOf(START, [stopped], { commandId: "c1" });
      await journal().append(SESSION, 0, [first]);
      const again = commitOf(headOf(first), [reopened("x")], {
        commandId: "c1",
        effects: [{ type: "votes.clear", pollId: POLL }],
      });
      await expect(journal().append(SESSION, 1, [again])).rejects.toThrow();
      expect(await journal().read(SESSION)).toEqual(first.lines);
      const failing = createJournal(database, async () => {
        throw new Error("the projection failed");
      });
      await expect(failing.append(SESSION, 1, [commitOf(headOf(first), [added])])).rejects.toThrow(
        "projection",
      );
      expect(await journal().read(SESSION)).toEqual(first.lines);
    });

    /** What raw statements, sent as the server sends its own, make of a locked session; "done" where nothing refused. */
    const tamper = async () => {
      const commit = commitOf(START, [stopped, locked]);
      await journal().append(SESSION, 0, [commit]);
      const { db } = database;
      const row = await db.selectFrom("events").selectAll().where("seq", "=", 2).executeTakeFirstOrThrow();
      const next = seal({ session: SESSION, actor: "p1", at: AT }, headOf(commit), stopped);
      const { session: session_id, prevHash: prev_hash, payload, ...rest } = next;
      const late = { ...rest, session_id, prev_hash, payload: JSON.stringify(payload) };
      const attempts = {
        update: () => db.updateTable("events").set({ payload: '{"x":1}' }).execute(),
        replace: () =>
          db
            .insertInto("events")
            .values(row)
            .onConflict((conflict) =>
              conflict.columns(["session_id", "seq"]).doUpdateSet({ payload: '{"x":1}' }),
            )
            .execute(),
        insert: () => db.insertInto("events").values(late).execute(),
        delete: () => db.deleteFrom("events").execute(),
      };
      const outcomes: Record<string, string> = {};
      for (const [name, run] of Object.entries(attempts)) {
        outcomes[name] = await run().then(
          () => "done",
          (error: unknown) => String(error),
        );
      }
      return { outcomes, lines: await journal().read(SESSION), expected: commit.lines };
    };

    it("[P5] refuses by the engine itself to change, replace or remove an event, and to add one after a lock", async () => {
      const { outcomes, lines, expected } = await tamper();
      expect(outcomes).toEqual({
        update: expect.stringContaining("append only"),
        replace: expect.stringContaining("append only"),
        insert: expect.stringContaining("locked"),
        delete: expect.stringContaining("append only"),
      });
      expect(lines).toEqual(expected);
      const again = commitOf({ seq: 2, hash: lines[1]?.hash ?? "" }, [reopened("a mistake")]);
      await journal().append(SESSION, 2, [again]);
      expect(await journal().read(SESSION)).toHaveLength(3);
    });

    it("[P5] control: without its triggers the engine does all of it, and the chain shows it", async () => {
      for (const statement of engine.withoutTriggers) {
        await database.db.executeQuery({ ...database.db.selectNoFrom([]).compile(), sql: statement });
      }
      const { outcomes, lines } = await tamper();
      expect(outcomes).toEqual({ update: "done", replace: "done", insert: "done", delete: "done" });
      expect(lines).toEqual([]);
    });

    it("erases one person's words, then all, and the chain still verifies", async () => {
      const commit = commitOf(START, [reopened("because"), added]);
      await journal().append(SESSION, 0, [commit]);
      await journal().erase(SESSION, { part: ANA });
      let lines = await journal().read(SESSION);
      expect(Object.keys(lines[1]?.parts ?? {})).toEqual([BO]);
      expect(lines[1]?.words).toEqual({ cohorts: { c1: "L4" } });
      expect(verifyChain(lines, { head: headOf(commit).hash })).toEqual([]);
      await journal().erase(SESSION, { seq: 1 });
      lines = await journal().read(SESSION);
      expect([lines[0]?.words, lines[0]?.salt]).toEqual([undefined, undefined]);
      await journal().erase(SESSION);
      lines = await journal().read(SESSION);
      expect(lines.every((line) => line.words === undefined && line.parts === undefined)).toBe(true);
      expect(verifyChain(lines, { head: headOf(commit).hash })).toEqual([]);
    });

    it("keeps votes beside the journal: one a voter, without names, gone when cleared", async () => {
      const vote = (voter: string, rating: number) =>
        ({ type: "vote.put", pollId: POLL, voter: participantIdSchema.parse(voter), rating }) as const;
      const put = commitOf(START, [stopped], { effects: [vote("m1", 4), vote("m2", 2), vote("m1", 5)] });
      await journal().append(SESSION, 0, [put]);
      const [m1, m2] = [participantIdSchema.parse("m1"), participantIdSchema.parse("m2")];
      expect(await readVotes(database.db, SESSION, POLL, new Set([m1, m2]))).toEqual([2, 5]);
      expect(await readVotes(database.db, SESSION, POLL, new Set([m1]))).toEqual([5]);
      expect(JSON.stringify(await journal().read(SESSION))).not.toContain("m2");
      const clear = commitOf(headOf(put), [stopped], { effects: [{ type: "votes.clear", pollId: POLL }] });
      await journal().append(SESSION, 1, [clear]);
      expect(await readVotes(database.db, SESSION, POLL, new Set([m1, m2]))).toEqual([]);
    });

    it("remembers answers by actor, without events too", async () => {
      const first = commitOf(START, [stopped, stopped], { commandId: "c1" });
      const nothing: Commit = {
        actor: "p2",
        commandId: "c1",
        firstSeq: 2,
        lastSeq: 2,
        lines: [],
        effects: [],
      };
      await journal().append(SESSION, 0, [first, nothing]);
      expect(await journal().accepted(SESSION)).toEqual([
        { actor: "p1", commandId: "c1", lastSeq: 2 },
        { actor: "p2", commandId: "c1", lastSeq: 2 },
      ]);
    });
  });
}
