import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Migration, migrate } from "@evenhand/server/store/migrations";
import type { Schema } from "@evenhand/server/store/schema";
import { openSqlite, sqlite } from "@evenhand/server/store/sqlite";
import { type Kysely, sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";
import { counting } from "../torture/counted-statements.ts";

const ROOT = join(import.meta.dirname, "../..");

/** The shape of a database, in the engine's own words. */
async function shapeOf(db: Kysely<Schema>): Promise<unknown> {
  const { rows } = await sql`select type, name, sql from sqlite_master order by type, name`.execute(db);
  const applied = await db.selectFrom("migrations").select(["version", "name"]).orderBy("version").execute();
  return { rows, applied };
}

describe("migrations", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "evenhand-migrating-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const fresh = () => mkdtempSync(join(folder, "db-"));

  /** What a killed process leaves behind at a moment: its files as they are, its memory gone. */
  function leftBehind(dataDir: string): string {
    const copy = fresh();
    for (const name of ["evenhand.db", "evenhand.db-wal"]) {
      if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(copy, name));
    }
    return copy;
  }

  async function opened<T>(dataDir: string, use: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
    const db = openSqlite(dataDir);
    try {
      return await use(db);
    } finally {
      await db.destroy();
    }
  }

  /** Migrates and leaves, before every statement, what a kill would have left; answers those folders. */
  async function killedEverywhere(list?: readonly Migration[]): Promise<string[]> {
    const left: string[] = [];
    const dataDir = fresh();
    await opened(dataDir, (db) =>
      migrate(
        counting(db, () => left.push(leftBehind(dataDir))),
        sqlite,
        list,
      ),
    );
    return left;
  }

  it("[P15] are whole the next time, whichever statement the process was killed at", async () => {
    const wanted = await opened(fresh(), async (db) => {
      await migrate(db, sqlite);
      return shapeOf(db);
    });
    const left = await killedEverywhere();
    expect(left.length).toBeGreaterThan(30);
    for (const dataDir of left) {
      const shape = await opened(dataDir, async (db) => {
        await migrate(db, sqlite);
        return shapeOf(db);
      });
      expect(shape).toEqual(wanted);
    }
  });

  it("[P15] survive the real kill -9, too", async () => {
    const wanted = await opened(fresh(), async (db) => {
      await migrate(db, sqlite);
      return shapeOf(db);
    });
    const line = {
      row: "P15",
      what: "kill -9 at the n-th statement of all migrations",
      suite: 2,
      full: 50,
    } as const;
    await rounds(line, async (round) => {
      const dataDir = fresh();
      const at = isTorture ? round + 1 : 9 + 17 * round;
      const args = ["--import", "tsx", "test/torture/killed-migration.ts", dataDir, String(at)];
      const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
      const signal = await new Promise((resolve) => child.once("exit", (_code, by) => resolve(by)));
      // Past the last statement there is nothing to kill, and that far the figures reach.
      if (!isTorture) expect(signal).toBe("SIGKILL");
      if (round + 1 === line.full) expect(signal).toBeNull();
      const shape = await opened(dataDir, async (db) => {
        await migrate(db, sqlite);
        return shapeOf(db);
      });
      expect(shape).toEqual(wanted);
    });
  });

  it("[P15] control: one that commits half of itself is caught", async () => {
    const halves: Migration = {
      name: "halves",
      up: async (trx) => {
        await sql`create table one (id text)`.execute(trx);
        await sql`commit`.execute(trx);
        await sql`begin`.execute(trx);
        await sql`create table two (id text)`.execute(trx);
      },
    };
    const left = await killedEverywhere([halves]);
    const again = await Promise.allSettled(
      left.map((dataDir) => opened(dataDir, (db) => migrate(db, sqlite, [halves]))),
    );
    expect(again.map(({ status }) => status)).toContain("rejected");
  });
});
