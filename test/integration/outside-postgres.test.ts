import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "../contract/postgres-server.ts";
import { dataFolder, freePort, startOutside, until, Visitor } from "./outside.ts";
import { outsideSuite } from "./outside-suite.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

outsideSuite("PostgreSQL", () => postgres.createDatabase());

it("an import that is not dry waits for whoever is writing a draft, as the client sends it; a dry one does not", async () => {
  const database = await postgres.createDatabase();
  const folder = dataFolder();
  const server = await startOutside(folder.path, await freePort(), database);
  const drafting = new pg.Client({ connectionString: database });
  await drafting.connect();
  try {
    const hr = await Visitor.join(server.url, await server.hrLink());
    const { id } = await hr.ok<{ id: string }>("POST", "/api/cycles", { name: "2026 H2" });
    const importing = (dryRun: boolean) => {
      const form = new FormData();
      form.set(
        "file",
        new Blob(["employee_id,name,manager_email,level\nE1,Mara,ana@x.example,L4\n"]),
        "people.csv",
      );
      return hr.ok<{ created: number }>(
        "POST",
        `/api/cycles/${id}/import?dryRun=${dryRun}&partial=false`,
        form,
      );
    };
    await drafting.query("BEGIN");
    await drafting.query("LOCK TABLE drafts IN ROW EXCLUSIVE MODE");
    expect(await importing(true)).toMatchObject({ created: 1 });
    let isOver = false;
    const real = importing(false).finally(() => {
      isOver = true;
    });
    await until("the import waits", async () => {
      const waiting = await drafting.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'drafts'::regclass",
      );
      return waiting.rowCount === 1;
    });
    expect(isOver).toBe(false);
    await drafting.query("COMMIT");
    expect(await real).toMatchObject({ created: 1 });
  } finally {
    await drafting.end();
    await server.stop();
    folder.remove();
  }
});
