import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/** An imported column that is no known field. */
export interface StoredColumn {
  readonly key: string;
  /** Speaks of a restricted attribute: never shown, whatever anybody asks for. */
  readonly restricted: boolean;
  readonly shown: boolean;
}

/** The columns of a cycle that are no known field, by key. */
export async function columnsOf(db: Kysely<Schema>, cycleId: string): Promise<StoredColumn[]> {
  const rows = await db
    .selectFrom("columns")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .orderBy("key")
    .execute();
  return rows.map((row) => ({ key: row.key, restricted: row.restricted === 1, shown: row.shown === 1 }));
}

/** The keys that the room may see. */
export async function shownColumns(db: Kysely<Schema>, cycleId: string): Promise<Set<string>> {
  const columns = await columnsOf(db, cycleId);
  return new Set(columns.filter(({ shown, restricted }) => shown && !restricted).map(({ key }) => key));
}

/**
 * Makes columns known, for HR alone. Those that are known keep what HR said of them, but for one thing: a column
 * that is restricted now is so for good, and no longer shown.
 */
export async function addColumns(
  db: Kysely<Schema>,
  cycleId: string,
  columns: readonly Pick<StoredColumn, "key" | "restricted">[],
): Promise<void> {
  for (const { key, restricted } of columns) {
    await db
      .insertInto("columns")
      .values({ cycle_id: cycleId, key, restricted: restricted ? 1 : 0, shown: 0 })
      .onConflict((conflict) =>
        restricted
          ? conflict.columns(["cycle_id", "key"]).doUpdateSet({ restricted: 1, shown: 0 })
          : conflict.doNothing(),
      )
      .execute();
  }
}

/** Says whether the room may see a column; a restricted one stays hidden. */
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
    .where("restricted", "=", 0)
    .execute();
}
