import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@evenhand/server/store/database";
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
    withoutTriggers: ["rewriting", "truncate", "gaps", "after_lock"].map(
      (guard) => `DROP TRIGGER events_refuse_${guard} ON events`,
    ),
    dispose: async () => rmSync(where.dataDir, { recursive: true }),
  };
});

describe("a PostgreSQL database", () => {
  it("is open to any number of processes, which migrate it once, however many begin at once", async () => {
    const where = await place();
    const opened = await Promise.all(Array.from({ length: 6 }, () => openDatabase(where)));
    const applied = await opened[0]?.db.selectFrom("migrations").select("version").execute();
    expect(applied?.map(({ version }) => version)).toEqual(applied?.map((_row, index) => index + 1));
    expect(applied?.length).toBeGreaterThan(2);
    await Promise.all(opened.map((database) => database.close()));
    rmSync(where.dataDir, { recursive: true });
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
