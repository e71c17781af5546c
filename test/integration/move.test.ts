import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildApp } from "@evenhand/server/app";
import { readConfig } from "@evenhand/server/config";
import { ensureSample } from "@evenhand/server/sample/load";
import { openDatabase } from "@evenhand/server/store/database";
import { createJournal } from "@evenhand/server/store/journal";
import { MOVED, moveAll } from "@evenhand/server/store/move";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";

const ROOT = join(import.meta.dirname, "../..");
/** What is each process's own, or says only how the database is made. */
const LEFT_BEHIND = ["migrations", "probe", "failures", "sqlite_sequence"];

describe.sequential("a move from the embedded database to PostgreSQL", () => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-move-"));
  const dataDir = join(folder, "data");
  let postgres: PostgresServer;
  let sessionId: string;
  let databaseUrl: string;
  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.createDatabase();
    const app = await buildApp(readConfig({ DATA_DIR: dataDir, PORT: "3999", LOG_LEVEL: "silent" }));
    const sample = await ensureSample({
      app: app.app,
      origin: "http://127.0.0.1:3999",
      noteLog: app.noteLog,
      room: (id) => app.registry.get(id),
      hrLink: (email, name) => app.links.forHr({ email, name }),
    });
    sessionId = sample.sessionId;
    await app.close();
  });
  afterAll(async () => {
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (url: string) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", "server/cli/move.ts"], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: url },
    });
  const source = () => openDatabase({ dataDir });
  const target = (url: string) => openDatabase({ dataDir, databaseUrl: url });

  it("names every table that there is", async () => {
    const { db, close } = await source();
    const { rows } = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(
      db,
    );
    const tables = rows.map(({ name }) => name).filter((name) => !LEFT_BEHIND.includes(name));
    expect([...MOVED].sort()).toEqual(tables.sort());
    await close();
  });

  it("takes back everything where something arrives as it was not sent", async () => {
    const url = await postgres.createDatabase();
    const to = await target(url);
    // The control: a database that changes one value on its way in.
    await sql`create function lies() returns trigger language plpgsql as
      $$ begin new.justification := upper(new.justification); return new; end $$`.execute(to.db);
    await sql`create trigger lies before insert on drafts for each row execute function lies()`.execute(
      to.db,
    );
    const from = await source();
    await expect(moveAll(from.db, to)).rejects.toThrow("What arrived in drafts is not what was sent");
    expect(await to.db.selectFrom("accounts").select("id").execute()).toEqual([]);
    await from.close();
    await to.close();
  });

  it("carries the whole demo over, verified, by one command", async () => {
    const { stdout } = await run(databaseUrl);
    expect(stdout).toMatch(
      new RegExp(`^session ${sessionId}: \\d+ events, verified up to [0-9a-f]{64}$`, "m"),
    );
    const [from, to] = [await source(), await target(databaseUrl)];
    const id = sessionIdSchema.parse(sessionId);
    const [sent, arrived] = await Promise.all(
      [from, to].map((database) => createJournal(database, async () => {}).read(id)),
    );
    expect(arrived).toEqual(sent);
    expect(verifyChain(arrived ?? [], { head: sent?.at(-1)?.hash ?? "", headSeq: sent?.length })).toEqual([]);
    for (const table of MOVED) {
      const count = async ({ db }: typeof from) =>
        (await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(db)).rows[0]?.n;
      expect([table, Number(await count(to))]).toEqual([table, Number(await count(from))]);
    }
    await from.close();
    await to.close();
    // A server goes on where the other stopped.
    const app = await buildApp(
      readConfig({ DATABASE_URL: databaseUrl, PORT: "3999", LOG_LEVEL: "silent", DATA_DIR: folder }),
    );
    expect((await app.registry.get(id)).state.phase).toBe("live");
    await app.close();
  });

  it("refuses a target that holds anything", async () => {
    await expect(run(databaseUrl)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("holds something already"),
    });
  });
});
