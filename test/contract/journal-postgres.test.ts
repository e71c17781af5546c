import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreAway } from "@evenhand/server/store/connections";
import { type Database, openDatabase } from "@evenhand/server/store/database";
import type { Schema } from "@evenhand/server/store/schema";
import { type Kysely, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";
import { journalSuite } from "./journal-suite.ts";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

const ROOT = join(import.meta.dirname, "../..");

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

  it("answers a read whose connection is cut over another, and says of all else that it went away", async () => {
    const where = await place();
    const { db, alone, close } = await openDatabase(where);
    const other = new pg.Client({ connectionString: where.databaseUrl });
    await other.connect();
    onTestFinished(() => other.end());
    const tick = () => new Promise((resolve) => setTimeout(resolve, 5));
    const gone = "not exists (select from pg_stat_activity where pid = $1)";
    /** Does what stands before a gate, ends the connection that is at it, and opens the gate once that one is gone. */
    const cut = async <T>(slow: () => Promise<T>): Promise<T> => {
      await other.query("select pg_advisory_lock(4, 7)");
      const doing = slow();
      doing.catch(() => {});
      const waiter = "datname = current_database() and wait_event_type = 'Lock' and wait_event = 'advisory'";
      const end = `select pid, pg_terminate_backend(pid) from pg_stat_activity where ${waiter}`;
      let ended = await other.query(end);
      for (; ended.rowCount === 0; ended = await other.query(end)) await tick();
      while ((await other.query(`select 1 where ${gone}`, [ended.rows[0].pid])).rowCount === 0) await tick();
      await other.query("select pg_advisory_unlock(4, 7)");
      return doing;
    };
    const nap = (on: Kysely<Schema>) =>
      sql`select 'rested' as how, pg_advisory_xact_lock_shared(4, 7)`.execute(on);
    expect((await cut(() => nap(db))).rows).toMatchObject([{ how: "rested" }]);
    const within = () => db.transaction().execute(nap);
    await expect(cut(within)).rejects.toThrow(StoreAway);
    const write = () =>
      sql`insert into failures select 'k', 1, 1 from (select pg_advisory_xact_lock_shared(4, 7)) as slow`.execute(
        db,
      );
    await expect(cut(write)).rejects.toThrow(StoreAway);
    // What holds a lock stands and falls with the connection that holds it.
    await expect(cut(() => alone("k", () => nap(db)))).rejects.toThrow(StoreAway);
    expect(await alone("k", () => db.selectFrom("failures").selectAll().execute())).toEqual([]);
    await close();
    rmSync(where.dataDir, { recursive: true });
  });

  it("[P15] is whole the next time, whichever statement of its making the process was killed at", async () => {
    const shapeOf = async ({ db }: Database) => {
      const { rows } = await sql`
        select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
        where table_schema = 'public' order by table_name, column_name`.execute(db);
      const { rows: guards } = await sql`
        select tgname from pg_trigger where not tgisinternal
        union all select indexname from pg_indexes where schemaname = 'public' order by 1`.execute(db);
      const applied = await db.selectFrom("migrations").select("name").orderBy("version").execute();
      return { rows, guards, applied };
    };
    const shape = async (databaseUrl: string) => {
      const database = await openDatabase({ dataDir: "", databaseUrl });
      const found = await shapeOf(database);
      await database.close();
      return found;
    };
    const wanted = await shape(await postgres.createDatabase());
    const line = {
      row: "P15",
      what: "kill -9 at the n-th statement of all migrations, PostgreSQL",
      suite: 2,
      full: 70,
    } as const;
    await rounds(line, async (round) => {
      const url = await postgres.createDatabase();
      const at = isTorture ? round + 1 : 12 + 25 * round;
      const args = ["--import", "tsx", "test/torture/killed-migration.ts", url, String(at)];
      const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
      const signal = await new Promise((resolve) => child.once("exit", (_code, by) => resolve(by)));
      // Past the last statement there is nothing to kill, and that far the figures reach.
      if (!isTorture) expect(signal).toBe("SIGKILL");
      if (round + 1 === line.full) expect(signal).toBeNull();
      expect(await shape(url)).toEqual(wanted);
    });
  });

  it("[P2] is flushed at every commit, even where the server would not do so by itself", async () => {
    const where = await place();
    const other = new pg.Client({ connectionString: where.databaseUrl });
    await other.connect();
    const loose =
      "do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$";
    await other.query(loose);
    const { db, alone, close } = await openDatabase(where);
    const show = async () => (await sql`show synchronous_commit`.execute(db)).rows;
    expect(await show()).toEqual([{ synchronous_commit: "on" }]);
    // On the connections of those who have a turn, too.
    expect(await alone("k", show)).toEqual([{ synchronous_commit: "on" }]);
    await other.end();
    await close();
    rmSync(where.dataDir, { recursive: true });
  });
});
