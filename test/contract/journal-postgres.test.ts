import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@evenhand/server/store/database";
import { DatabaseInUse } from "@evenhand/server/store/postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { journalSuite } from "./journal-suite.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** A database of its own, and a data folder for the command line's way in. */
async function place() {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-journal-"));
  return { dataDir, databaseUrl: await postgres.createDatabase() };
}

journalSuite("PostgreSQL", async () => {
  const where = await place();
  return {
    open: () => openDatabase(where),
    dispose: async () => rmSync(where.dataDir, { recursive: true }),
  };
});

describe("a PostgreSQL database", () => {
  it("belongs to one process at a time, from whichever data folder it comes", async () => {
    const one = await place();
    const two = { ...(await place()), databaseUrl: one.databaseUrl };
    const first = await openDatabase(one);
    await expect(openDatabase(two)).rejects.toBeInstanceOf(DatabaseInUse);
    await first.close();
    await (await openDatabase(two)).close();
    for (const { dataDir } of [one, two]) rmSync(dataDir, { recursive: true });
  });

  it("refuses to be emptied", async () => {
    const where = await place();
    const { db, close } = await openDatabase(where);
    await expect(
      db.executeQuery({ ...db.deleteFrom("events").compile(), sql: "TRUNCATE events" }),
    ).rejects.toThrow(/append only/);
    await close();
    rmSync(where.dataDir, { recursive: true });
  });
});
