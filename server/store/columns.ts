import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** The imported columns of a cycle that are no known field: key to "shown in the room". */
export async function columnsOf(db: Kysely<Schema>, cycleId: string): Promise<Map<string, boolean>> {
  const rows = await db
    .selectFrom("columns")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .orderBy("key")
    .execute();
  return new Map(rows.map((row) => [row.key, row.shown === 1]));
}

/** Makes columns known, for HR alone; those that are known keep what HR said of them. */
export async function addColumns(
  db: Kysely<Schema>,
  cycleId: string,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    await db
      .insertInto("columns")
      .values({ cycle_id: cycleId, key, shown: 0 })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Says whether the room may see a column. Restricted ones must have been refused before. */
export async function showColumn(
  db: Kysely<Schema>,
  cycleId: string,
  key: string,
  shown: boolean,
): Promise<void> {
  await db
    .updateTable("columns")
    .set({ shown: shown ? 1 : 0 })
    .where("cycle_id", "=", cycleId)
    .where("key", "=", key)
    .execute();
}
