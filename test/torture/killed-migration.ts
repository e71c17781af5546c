import { migrate } from "@evenhand/server/store/migrations.ts";
import { openPostgres, postgres } from "@evenhand/server/store/postgres.ts";
import { openSqlite, sqlite } from "@evenhand/server/store/sqlite";
import { counting } from "./counted-statements.ts";

/**
 * Migrates a database, a folder's or PostgreSQL's, and is killed, by itself and without mercy, before the n-th
 * statement.
 */
const [, , place = "", at = "1"] = process.argv;
let statements = 0;
const die = () => {
  if (++statements === Number(at)) process.kill(process.pid, "SIGKILL");
};
if (place.startsWith("postgres:")) {
  const { db, alone, close } = await openPostgres(place, () => {});
  await alone("migrations", () => migrate(counting(db, die), postgres));
  await close();
} else {
  const db = openSqlite(place);
  await migrate(counting(db, die), sqlite);
  await db.destroy();
}
