import { copyFileSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp, restore } from "@evenhand/server/store/backup";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { FAC } from "@evenhand/shared/testing/builders";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildHouse, type House, SESSION } from "../contract/served-room.ts";
import { rounds } from "../torture/campaign.ts";

describe("a backup", () => {
  let folder: string;
  let house: House;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "evenhand-backup-"));
    house = await buildHouse({ dataDir: join(folder, "data") });
    await write({ type: "session.open" });
  });
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const write = async (command: { type: "session.open" } | { type: "timer.start"; seconds: number }) => {
    const answer = await (await house.registry.get(SESSION)).submit(FAC, command);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.seq;
  };
  const timer = (seconds: number) => write({ type: "timer.start", seconds });

  it("[P13] made while the server writes restores to a whole journal that ends no earlier than it began", async () => {
    const line = {
      row: "P13",
      what: "backup amid writes, restored and verified",
      suite: 3,
      full: 50,
    } as const;
    await rounds(line, async (round) => {
      let writing = true;
      const busy = (async () => {
        for (let seconds = 10; writing; seconds = 10 + (seconds % 900)) await timer(seconds);
      })();
      for (let count = 0; count < 20; count++) await timer(10 + count);
      const begun = (await house.registry.get(SESSION)).head.seq;
      const file = join(folder, `backup-${round}.db`);
      const { heads } = await backUp(house.dataDir, file);
      writing = false;
      await busy;
      expect(heads.map(({ session }) => session)).toEqual([SESSION]);
      const [head] = heads;
      expect(head?.seq).toBeGreaterThanOrEqual(begun);

      const dataDir = join(folder, `restored-${round}`);
      await restore(file, dataDir);
      const again = await buildHouse({ dataDir });
      const lines = await again.journal.read(SESSION);
      expect(verifyChain(lines, { head: head?.hash ?? "", headSeq: head?.seq ?? 0 })).toEqual([]);
      const answer = await (await again.registry.get(SESSION)).submit(FAC, { type: "timer.stop" });
      expect(answer.ok).toBe(true);
      await again.close();
      await expect(restore(file, dataDir)).rejects.toThrow(/holds a database already/);
      await expect(backUp(house.dataDir, file)).rejects.toThrow(/never replaces/);
    });
  });

  it("[P13] control: a database file that was only copied, without its log, is refused by the anchor", async () => {
    for (let count = 0; count < 20; count++) await timer(10 + count);
    await sql`pragma wal_checkpoint(truncate)`.execute(house.database.db);
    for (let count = 0; count < 10; count++) await timer(10 + count);
    const file = join(folder, "backup.db");
    await backUp(house.dataDir, file);
    // `cp evenhand.db`: what lies in the log beside it, the latest of all, is left behind.
    const plain = join(folder, "plain.db");
    copyFileSync(join(house.dataDir, "evenhand.db"), plain);
    await expect(restore(plain, join(folder, "one"))).rejects.toThrow(/no plain.db.anchor.json beside it/);
    renameSync(file, join(folder, "real.db"));
    copyFileSync(plain, file);
    await expect(restore(file, join(folder, "two"))).rejects.toThrow(/should end at 31, and ends at 21\.$/);
    // The harness knows the difference: the real one passes.
    copyFileSync(join(folder, "real.db"), file);
    expect((await restore(file, join(folder, "three"))).heads).toHaveLength(1);
  });
});
