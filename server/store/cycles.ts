import { type Guideline, guidelineSchema, type Scale, scaleSchema } from "@evenhand/shared/session/scale";
import type { Kysely } from "kysely";
import type { CycleRow } from "./directory-tables.ts";
import { newId } from "./new-id.ts";
import type { Schema } from "./schema.ts";

/** A review period with what its sessions are rated on. */
export interface StoredCycle {
  readonly id: string;
  readonly name: string;
  readonly scale: Scale;
  readonly guideline: Guideline;
  /** ISO-8601 UTC; null: nothing freezes before opening. */
  readonly deadline: string | null;
  readonly createdAt: string;
}

const fromRow = (row: CycleRow): StoredCycle => ({
  id: row.id,
  name: row.name,
  scale: scaleSchema.parse(JSON.parse(row.scale)),
  guideline: guidelineSchema.parse(JSON.parse(row.guideline)),
  deadline: row.deadline,
  createdAt: row.created_at,
});

/** Every cycle, the latest first. */
export async function listCycles(db: Kysely<Schema>): Promise<StoredCycle[]> {
  const rows = await db
    .selectFrom("cycles")
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(fromRow);
}

/** A cycle by id, or none. */
export async function cycleById(db: Kysely<Schema>, id: string): Promise<StoredCycle | undefined> {
  const row = await db.selectFrom("cycles").selectAll().where("id", "=", id).executeTakeFirst();
  return row && fromRow(row);
}

/** Stores a new cycle. */
export async function createCycle(db: Kysely<Schema>, cycle: Omit<StoredCycle, "id">): Promise<StoredCycle> {
  const row = {
    id: newId(),
    name: cycle.name,
    scale: JSON.stringify(cycle.scale),
    guideline: JSON.stringify(cycle.guideline),
    deadline: cycle.deadline,
    created_at: cycle.createdAt,
  };
  await db.insertInto("cycles").values(row).execute();
  return { ...cycle, id: row.id };
}

/** Replaces what a cycle says of itself. */
export async function updateCycle(db: Kysely<Schema>, cycle: StoredCycle): Promise<void> {
  await db
    .updateTable("cycles")
    .set({
      name: cycle.name,
      scale: JSON.stringify(cycle.scale),
      guideline: JSON.stringify(cycle.guideline),
      deadline: cycle.deadline,
    })
    .where("id", "=", cycle.id)
    .execute();
}

/** Removes a cycle with its people; no session may stand on it. */
export async function removeCycle(db: Kysely<Schema>, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of ["drafts", "people", "columns", "imports"] as const) {
      await trx.deleteFrom(table).where("cycle_id", "=", id).execute();
    }
    await trx.deleteFrom("cycles").where("id", "=", id).execute();
  });
}

/** Whether any person of the cycle has a rating, so that its scale may not change under them. */
export async function hasRatings(db: Kysely<Schema>, cycleId: string): Promise<boolean> {
  const draft = await db
    .selectFrom("drafts")
    .select("person_id")
    .where("cycle_id", "=", cycleId)
    .where("rating", "is not", null)
    .limit(1)
    .executeTakeFirst();
  if (draft) return true;
  const previous = await db
    .selectFrom("people")
    .select("id")
    .where("cycle_id", "=", cycleId)
    .where("previous_rating", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return previous !== undefined;
}
