import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@evenhand/server/store/database";
import { GENESIS } from "@evenhand/shared/sealing/chain";
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
