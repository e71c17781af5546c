import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@evenhand/server/store/database";
import { afterAll, beforeAll } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { storeSuite } from "./store-suite.ts";

storeSuite("SQLite", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-store-"));
  return {
    open: () => openDatabase({ dataDir }),
    withoutTriggers: [],
    dispose: async () => rmSync(dataDir, { recursive: true }),
  };
});

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

storeSuite("PostgreSQL", async () => {
  const databaseUrl = await postgres.createDatabase();
  return {
    open: () => openDatabase({ dataDir: tmpdir(), databaseUrl }),
    withoutTriggers: [],
    dispose: async () => {},
  };
});
