import { setImmediate as turn } from "node:timers/promises";
import type { ImportedPerson } from "@evenhand/shared/protocol/import-person";
import type { Kysely, Transaction } from "kysely";
import * as z from "zod/mini";
import { chunksOf } from "./chunks.ts";
import { addColumns, type StoredColumn } from "./columns.ts";
import type { DraftRow, PersonRow } from "./directory-tables.ts";
import { dialectOf } from "./engine.ts";
import { newId } from "./new-id.ts";
import { type StoredPerson, toRow } from "./people.ts";
import type { Schema } from "./schema.ts";

/** What one import writes. */
export interface ImportWrite {
  readonly cycleId: string;
  readonly accountId: string;
  readonly at: string;
  /** The cycle's people before it. */
  readonly existing: readonly StoredPerson[];
  readonly created: readonly ImportedPerson[];
  /** As they will be. */
  readonly changed: readonly ImportedPerson[];
  readonly columns: readonly Pick<StoredColumn, "key" | "restricted">[];
}

/** Written and read by this file alone. */
interface Undo {
  readonly created: readonly string[];
  readonly people: readonly PersonRow[];
  readonly drafts: readonly (DraftRow | { readonly person_id: string; readonly gone: true })[];
}
const undoSchema = z.custom<Undo>(
  (value) => typeof value === "object" && value !== null && "created" in value,
);

const hasDraft = ({ draftRating, justification, notRatedReason }: ImportedPerson): boolean =>
  draftRating !== null || justification !== "" || notRatedReason !== null;

const sameDraft = (a: ImportedPerson, b: ImportedPerson): boolean =>
  a.draftRating === b.draftRating &&
  a.justification === b.justification &&
  a.notRatedReason?.code === b.notRatedReason?.code &&
  a.notRatedReason?.text === b.notRatedReason?.text;

const draftRow = (personId: string, cycleId: string, person: ImportedPerson, at: string): DraftRow => ({
  person_id: personId,
  cycle_id: cycleId,
  rating: person.draftRating,
  not_rated: person.notRatedReason?.code ?? null,
  not_rated_text: person.notRatedReason?.text ?? "",
  justification: person.justification,
  updated_at: at,
});

/** People changed between two turns of the event loop. */
const AT_ONCE = 50;

/** Nobody else writes people or drafts until the transaction ends. */
export const keepPeople = (trx: Transaction<Schema>): Promise<void> =>
  dialectOf(trx).keepOthersFrom(trx, ["people", "drafts", "columns"]);

/**
 * Writes an import, and what it replaced beside it, so that it can be taken back. Call it in the transaction in
 * which `existing` was read after `keepPeople`: nobody's draft may come in between.
 */
export async function writeImport(trx: Transaction<Schema>, write: ImportWrite): Promise<void> {
  const { cycleId, at, existing, created, changed } = write;
  const before = new Map(existing.map((person) => [person.employeeId, person]));
  const fresh = created.map((person) => ({ id: newId(), person }));
  const undo: { created: string[]; people: PersonRow[]; drafts: Undo["drafts"][number][] } = {
    created: fresh.map(({ id }) => id),
    people: [],
    drafts: [],
  };
  await addColumns(trx, cycleId, write.columns);
  for (const chunk of chunksOf(fresh)) {
    const rows = chunk.map(({ id, person }) => toRow(id, cycleId, person));
    await trx.insertInto("people").values(rows).execute();
    const drafts = chunk.filter(({ person }) => hasDraft(person));
    // A statement never waits by itself: between portions the rooms have their turn.
    await turn();
    if (drafts.length === 0) continue;
    const values = drafts.map(({ id, person }) => draftRow(id, cycleId, person, at));
    await trx.insertInto("drafts").values(values).execute();
  }
  for (const [index, person] of changed.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await turn();
    const known = before.get(person.employeeId);
    if (!known) throw new Error("an import changes somebody who is not there");
    const { id: _id, cycle_id: _cycle, ...values } = toRow(known.id, cycleId, person);
    undo.people.push(toRow(known.id, cycleId, known));
    await trx.updateTable("people").set(values).where("id", "=", known.id).execute();
    if (sameDraft(known, person)) continue;
    undo.drafts.push(
      known.draftedAt === null
        ? { person_id: known.id, gone: true }
        : draftRow(known.id, cycleId, known, known.draftedAt),
    );
    await putDraftRow(trx, draftRow(known.id, cycleId, person, at));
  }
  await trx
    .insertInto("imports")
    .values({
      id: newId(),
      cycle_id: cycleId,
      at,
      account_id: write.accountId,
      undo: JSON.stringify(undo),
      created: created.length,
      changed: changed.length,
      undone_at: null,
    })
    .execute();
}

async function putDraftRow(db: Kysely<Schema>, row: DraftRow): Promise<void> {
  const { person_id: _person, ...values } = row;
  await db
    .insertInto("drafts")
    .values(row)
    .onConflict((conflict) => conflict.column("person_id").doUpdateSet(values))
    .execute();
}

/** The latest import of a cycle while it can be undone: until a session of the cycle opens after it, or a draft. */
export async function undoableImport(
  db: Kysely<Schema>,
  cycleId: string,
): Promise<{ at: string; created: number; changed: number } | null> {
  const found = await findUndoable(db, cycleId);
  return found && { at: found.at, created: found.created, changed: found.changed };
}

/** Takes the latest import back, in one transaction. False where there is none that can be. */
export async function undoImport(db: Kysely<Schema>, cycleId: string, at: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await keepPeople(trx);
    const found = await findUndoable(trx, cycleId);
    if (!found) return false;
    const undo = undoSchema.parse(JSON.parse(found.undo));
    for (const id of undo.created) await trx.deleteFrom("people").where("id", "=", id).execute();
    for (const { id, cycle_id: _cycle, ...values } of undo.people) {
      await trx.updateTable("people").set(values).where("id", "=", id).execute();
    }
    for (const draft of undo.drafts) {
      if ("gone" in draft) await trx.deleteFrom("drafts").where("person_id", "=", draft.person_id).execute();
      else await putDraftRow(trx, draft);
    }
    await trx.updateTable("imports").set({ undone_at: at }).where("id", "=", found.id).execute();
    return true;
  });
}

/**
 * The newest import, unless it was undone, a session has taken its people in, or somebody has written a draft since:
 * then taking it back would take more back than it brought.
 */
async function findUndoable(db: Kysely<Schema>, cycleId: string) {
  const latest = await db
    .selectFrom("imports")
    .selectAll()
    .where("cycle_id", "=", cycleId)
    .orderBy("at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (!latest || latest.undone_at !== null) return null;
  const opened = await db
    .selectFrom("sessions")
    .select("id")
    .where("cycle_id", "=", cycleId)
    .where("phase", "<>", "prework")
    .limit(1)
    .executeTakeFirst();
  const drafted = await db
    .selectFrom("drafts")
    .select("person_id")
    .where("cycle_id", "=", cycleId)
    .where("updated_at", ">", latest.at)
    .limit(1)
    .executeTakeFirst();
  return opened || drafted ? null : latest;
}
