import { afterAll, beforeAll } from "vitest";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { outsideSuite } from "./outside-suite.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

outsideSuite("PostgreSQL", () => postgres.createDatabase());
