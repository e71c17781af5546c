import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Migration, migrate } from "./migrations.ts";
import { openSqlite, sqlite } from "./sqlite.ts";

const table = (name: string): Migration => ({
  name,
  up: async (db) => {
    await db.schema.createTable(name).addColumn("id", "text").execute();
  },
});

describe("migrations", () => {
  let dataDir: string;
  let db: ReturnType<typeof openSqlite>;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "evenhand-migrations-"));
    db = openSqlite(dataDir);
  });
  afterEach(async () => {
    await db.destroy();
    rmSync(dataDir, { recursive: true });
  });
  const tables = async () => (await db.introspection.getTables()).map(({ name }) => name).sort();

  it("run once each, in order", async () => {
    await migrate(db, sqlite, [table("one")]);
    await migrate(db, sqlite, [table("one"), table("two")]);
    expect(await tables()).toEqual(["migrations", "one", "two"]);
    const rows = await db.selectFrom("migrations").select(["version", "name"]).execute();
    expect(rows).toEqual([
      { version: 1, name: "one" },
      { version: 2, name: "two" },
    ]);
  });

  it("leave nothing of a migration that failed half-way, and run it whole the next time", async () => {
    const half: Migration = {
      name: "two",
      up: async (trx, dialect) => {
        await table("two").up(trx, dialect);
        throw new Error("the power went");
      },
    };
    await expect(migrate(db, sqlite, [table("one"), half])).rejects.toThrow("the power went");
    expect(await tables()).toEqual(["migrations", "one"]);
    await migrate(db, sqlite, [table("one"), table("two")]);
    expect(await tables()).toEqual(["migrations", "one", "two"]);
  });

  it("refuse a database that a newer version wrote", async () => {
    await migrate(db, sqlite, [table("one"), table("two")]);
    await expect(migrate(db, sqlite, [table("one")])).rejects.toThrow(/newer version/);
  });

  it("of this version run on an empty database", async () => {
    await migrate(db, sqlite);
    expect(await tables()).toContain("events");
  });
});
