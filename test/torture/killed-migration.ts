import { migrate } from "@evenhand/server/store/migrations.ts";
import { openSqlite, sqlite } from "@evenhand/server/store/sqlite";
import { counting } from "./counted-statements.ts";

/** Migrates a folder's database and is killed, by itself and without mercy, before the n-th statement. */
const [, , dataDir = "", at = "1"] = process.argv;
let statements = 0;
const db = openSqlite(dataDir);
await migrate(
  counting(db, () => {
    if (++statements === Number(at)) process.kill(process.pid, "SIGKILL");
  }),
  sqlite,
);
await db.destroy();
