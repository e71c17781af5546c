import { type Head, seal } from "@evenhand/server/rooms/seal";
import { openDatabase } from "@evenhand/server/store/database";
import { createJournal } from "@evenhand/server/store/journal";
import { GENESIS } from "@evenhand/shared/sealing/chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { sql } from "kysely";

/**
 * Commits to a journal one event after the other and says the number of each on stdout once it is acknowledged:
 * what a tracer counts flushes of, and what a power cut is made under.
 */
const [, , dataDir = "", count = "0", synchronous = "FULL"] = process.argv;
const session = sessionIdSchema.parse("s1");
const database = await openDatabase({ dataDir });
if (synchronous === "NORMAL") await sql`pragma synchronous = normal`.execute(database.db);
const journal = createJournal(database, async () => {});
let head: Head = { seq: 0, hash: GENESIS };
process.stdout.write("0\n");
for (let made = 0; made < Number(count); made++) {
  const at = "2026-12-01T09:00:00.000Z";
  const line = seal({ session, actor: "p1", at }, head, { type: "timer.stopped", payload: {} });
  const commit = { actor: "p1", firstSeq: line.seq, lastSeq: line.seq, lines: [line], effects: [] };
  await journal.append(session, head.seq, [commit]);
  head = { seq: line.seq, hash: line.hash };
  process.stdout.write(`${line.seq}\n`);
}
await database.close();
