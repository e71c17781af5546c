import { copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backUp, restore } from "@evenhand/server/store/backup";
import { openDatabase } from "@evenhand/server/store/database";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { FAC } from "@evenhand/shared/testing/builders";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { buildHouse, type House, SESSION } from "../contract/served-room.ts";
import { rounds } from "../torture/campaign.ts";

interface Place {
  readonly dataDir: string;
  readonly databaseUrl?: string;
}

/** Has the room of a house answer a command. */
async function write(
  house: House,
  command: { type: "session.open" | "timer.stop" } | { type: "timer.start"; seconds: number },
): Promise<void> {
  const answer = await (await house.registry.get(SESSION)).submit(FAC, command);
  if (!answer.ok) throw new Error(answer.error.code);
}
const timer = (house: House, seconds: number) => write(house, { type: "timer.start", seconds });

/**
 * Backs up a house that goes on writing, has the backup restored, and holds what is there against where the house
 * stood when the backup began.
 *
 * @param place of the backup's file, and of where it is restored to
 */
async function backedUpAmidWrites(house: House, source: Place, file: string, target: Place) {
  let writing = true;
  const busy = (async () => {
    for (let seconds = 10; writing; seconds = 10 + (seconds % 900)) await timer(house, seconds);
  })();
  for (let count = 0; count < 20; count++) await timer(house, 10 + count);
  const begun = (await house.registry.get(SESSION)).head.seq;
  const { heads } = await backUp(source, file);
  writing = false;
  await busy;
  expect(heads.map(({ session }) => session)).toEqual([SESSION]);
  const [head] = heads;
  expect(head?.seq).toBeGreaterThanOrEqual(begun);

  await restore(file, target);
  const again = await buildHouse(target);
  const lines = await again.journal.read(SESSION);
  expect(verifyChain(lines, { head: head?.hash ?? "", headSeq: head?.seq ?? 0 })).toEqual([]);
  await write(again, { type: "timer.stop" });
  await again.close();
  await expect(backUp(source, file)).rejects.toThrow(/never replaces/);
}

describe("a backup", () => {
  let folder: string;
  let house: House;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "evenhand-backup-"));
    house = await buildHouse({ dataDir: join(folder, "data") });
    await write(house, { type: "session.open" });
  });
  afterEach(async () => {
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("[P13] made while the server writes restores to a whole journal that ends no earlier than it began", async () => {
    const line = {
      row: "P13",
      what: "backup amid writes, restored and verified",
      suite: 3,
      full: 50,
    } as const;
    await rounds(line, async (round) => {
      const file = join(folder, `backup-${round}.db`);
      const target = { dataDir: join(folder, `restored-${round}`) };
      await backedUpAmidWrites(house, house, file, target);
      expect(statSync(file).mode & 0o077).toBe(0);
      await expect(restore(file, target)).rejects.toThrow(/holds a database already/);
    });
  });

  it("[P13] control: a database file that was only copied, without its log, is refused by the anchor", async () => {
    for (let count = 0; count < 20; count++) await timer(house, 10 + count);
    await sql`pragma wal_checkpoint(truncate)`.execute(house.database.db);
    for (let count = 0; count < 10; count++) await timer(house, 10 + count);
    const file = join(folder, "backup.db");
    await backUp(house, file);
    // `cp evenhand.db`: what lies in the log beside it, the latest of all, is left behind.
    const plain = join(folder, "plain.db");
    copyFileSync(join(house.dataDir, "evenhand.db"), plain);
    await expect(restore(plain, { dataDir: join(folder, "one") })).rejects.toThrow(
      /no plain.db.anchor.json beside it/,
    );
    renameSync(file, join(folder, "real.db"));
    copyFileSync(plain, file);
    await expect(restore(file, { dataDir: join(folder, "two") })).rejects.toThrow(
      /should end at 31, and ends at 21\.$/,
    );
    // The harness knows the difference: the real one passes.
    copyFileSync(join(folder, "real.db"), file);
    expect((await restore(file, { dataDir: join(folder, "three") })).heads).toHaveLength(1);
  });
});

describe("a backup of PostgreSQL", () => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-backup-"));
  let postgres: PostgresServer;
  let databaseUrl: string;
  let house: House;
  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.createDatabase();
    house = await buildHouse({ dataDir: folder, databaseUrl });
    await write(house, { type: "session.open" });
  });
  afterAll(async () => {
    await house?.close();
    await postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const place = () => ({ dataDir: folder, databaseUrl });

  it("[P13] made while servers write restores into an empty database, and into a data folder", async () => {
    const line = {
      row: "P13",
      what: "the same of PostgreSQL, restored there and into a data folder",
      suite: 3,
      full: 50,
    } as const;
    await rounds(line, async (round) => {
      const file = join(folder, `backup-${round}.db`);
      const target = { dataDir: folder, databaseUrl: await postgres.createDatabase() };
      await backedUpAmidWrites(house, place(), file, target);
      await expect(restore(file, target)).rejects.toThrow(/holds something already/);
      const dataDir = join(folder, `restored-${round}`);
      await restore(file, { dataDir });
      const again = await buildHouse({ dataDir });
      await write(again, { type: "timer.start", seconds: 60 });
      await again.close();
      expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
    });
  });

  it("[P13] control: what another version laid out is refused, and stays as it is", async () => {
    const url = await postgres.createDatabase();
    const older = { dataDir: folder, databaseUrl: url };
    const file = join(folder, "older.db");
    // Nothing at all, and a database whose last migration has not run yet.
    await expect(backUp(older, file)).rejects.toThrow(/no database of this version/);
    const { db, close } = await openDatabase(older);
    await db
      .deleteFrom("migrations")
      .where("version", "=", (query) =>
        query.selectFrom("migrations").select(({ fn }) => fn.max("version").as("last")),
      )
      .execute();
    await expect(backUp(older, file)).rejects.toThrow(/no database of this version/);
    await close();
    expect(existsSync(file)).toBe(false);
    const away = { dataDir: folder, databaseUrl: `${url}&port=1` };
    await expect(backUp(away, file)).rejects.toThrow(/cannot be reached/);
    await expect(restore(join(folder, "backup-0.db"), away)).rejects.toThrow(/cannot be reached/);
  });
});
