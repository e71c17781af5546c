import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Head, seal } from "@evenhand/server/rooms/seal";
import { openDatabase } from "@evenhand/server/store/database";
import { createJournal, StoreFull } from "@evenhand/server/store/journal";
import { GENESIS } from "@evenhand/shared/sealing/chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { journalSuite } from "./journal-suite.ts";

journalSuite("SQLite", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-journal-"));
  return {
    open: () => openDatabase({ dataDir }),
    withoutTriggers: ["update", "delete", "gaps", "after_lock"].map(
      (guard) => `DROP TRIGGER events_refuse_${guard}`,
    ),
    dispose: async () => rmSync(dataDir, { recursive: true }),
  };
});

it("[P5] SQLite's own REPLACE removes no event past the guard", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-journal-"));
  const { db, close } = await openDatabase({ dataDir });
  const row = { session_id: "s1", seq: 1, at: "", actor: "a", type: "t", payload: "{}", commitment: "" };
  const event = { ...row, prev_hash: GENESIS, hash: "1" };
  await db.insertInto("events").values(event).execute();
  const replacing = db.replaceInto("events").values({ ...event, payload: '{"x":1}' });
  await expect(replacing.execute()).rejects.toThrow(/append only/);
  await close();
  rmSync(dataDir, { recursive: true });
});

it("[P9] the engine's own word for no space is a refusal that stored nothing, and passes", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-journal-"));
  const database = await openDatabase({ dataDir });
  const journal = createJournal(database, async () => {});
  const session = sessionIdSchema.parse("s1");
  let head: Head = { seq: 0, hash: GENESIS };
  const append = async () => {
    const deed = { session, actor: "p1", at: "2026-12-01T09:00:00.000Z" };
    const line = seal(deed, head, {
      type: "session.reopened",
      payload: { version: 2 },
      words: { reason: "x".repeat(2_000) },
    });
    const lines = [line];
    await journal.append(session, head.seq, [
      { actor: "p1", firstSeq: line.seq, lastSeq: line.seq, lines, effects: [] },
    ]);
    head = { seq: line.seq, hash: line.hash };
  };
  await append();
  // A file that may grow no further is as full as a disk.
  await sql`pragma max_page_count = 1`.execute(database.db);
  const filling = async () => {
    for (let count = 0; count < 50; count++) await append();
  };
  await expect(filling()).rejects.toBeInstanceOf(StoreFull);
  expect(await journal.read(session)).toHaveLength(head.seq);
  await sql`pragma max_page_count = 1000000`.execute(database.db);
  await append();
  expect(await journal.read(session)).toHaveLength(head.seq);
  await database.close();
  rmSync(dataDir, { recursive: true });
});
