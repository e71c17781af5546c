import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, it } from "vitest";
import { openDatabase } from "./database.ts";

it("the database and its side files are their owner's alone, also in a folder that is open to all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-rights-"));
  const umask = process.umask(0);
  try {
    const database = await openDatabase({ dataDir: folder });
    const files = readdirSync(folder).filter((name) => name.startsWith("evenhand.db"));
    expect(files).toContain("evenhand.db");
    for (const name of files) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    await database.close();
  } finally {
    process.umask(umask);
    rmSync(folder, { recursive: true, force: true });
  }
});

it("what ended a transaction is told, also where the engine has rolled it back by itself", async () => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-rolled-"));
  const { db, close } = await openDatabase({ dataDir: folder });
  const doomed = db.transaction().execute(async (trx) => {
    await trx.insertInto("probe").values({ id: 7, at: "" }).execute();
    // What SQLite does where the disk is full, before it says so.
    await sql`rollback`.execute(trx);
    throw new Error("no space is left");
  });
  await expect(doomed).rejects.toThrow("no space is left");
  expect(await db.selectFrom("probe").selectAll().execute()).toEqual([]);
  await db.transaction().execute((trx) => trx.insertInto("probe").values({ id: 8, at: "" }).execute());
  expect(await db.selectFrom("probe").select("id").execute()).toEqual([{ id: 8 }]);
  await close();
  rmSync(folder, { recursive: true, force: true });
});
