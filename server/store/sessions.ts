import { type SubjectSelection, selectionSchema } from "@evenhand/shared/protocol/bodies";
import { PHASES, type Phase } from "@evenhand/shared/session/roles";
import {
  COHORT_ATTRIBUTES,
  type CohortAttribute,
  type Settings,
  settingsSchema,
} from "@evenhand/shared/session/settings";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import type { LockedResultRow, SessionRow, SetupRecordRow } from "./directory-tables.ts";
import { newId } from "./new-id.ts";
import type { Schema } from "./schema.ts";

/** A session as set up; once it has opened, its journal is the truth of all but phase, version and title. */
export interface StoredSession {
  readonly id: string;
  readonly cycleId: string;
  readonly title: string;
  readonly selection: SubjectSelection;
  readonly cohortBy: readonly CohortAttribute[];
  readonly settings: Settings;
  readonly phase: Phase;
  readonly version: number;
  readonly waived: boolean;
  readonly createdAt: string;
  readonly deletedAt: string | null;
}

const cohortBySchema = z.array(z.enum(COHORT_ATTRIBUTES));
const phaseSchema = z.enum(PHASES);

const fromRow = (row: SessionRow): StoredSession => ({
  id: row.id,
  cycleId: row.cycle_id,
  title: row.title,
  selection: selectionSchema.parse(JSON.parse(row.selection)),
  cohortBy: cohortBySchema.parse(JSON.parse(row.cohort_by)),
  settings: settingsSchema.parse(JSON.parse(row.settings)),
  phase: phaseSchema.parse(row.phase),
  version: row.version,
  waived: row.waived === 1,
  createdAt: row.created_at,
  deletedAt: row.deleted_at,
});

/** Every session, of one cycle or of all, the oldest first; deleted ones with kept results included. */
export async function listSessions(db: Kysely<Schema>, cycleId?: string): Promise<StoredSession[]> {
  const all = db.selectFrom("sessions").selectAll().orderBy("created_at").orderBy("id");
  const rows = await (cycleId === undefined ? all : all.where("cycle_id", "=", cycleId)).execute();
  return rows.map(fromRow);
}

/** A session by id, a deleted one included, or none. */
export async function sessionById(db: Kysely<Schema>, id: string): Promise<StoredSession | undefined> {
  const row = await db.selectFrom("sessions").selectAll().where("id", "=", id).executeTakeFirst();
  return row && fromRow(row);
}

/** Stores a new session in prework. */
export async function createSession(
  db: Kysely<Schema>,
  session: Pick<StoredSession, "cycleId" | "title" | "selection" | "cohortBy" | "settings" | "createdAt">,
): Promise<StoredSession> {
  const created: StoredSession = {
    ...session,
    id: newId(),
    phase: "prework",
    version: 1,
    waived: false,
    deletedAt: null,
  };
  await db
    .insertInto("sessions")
    .values({
      id: created.id,
      cycle_id: created.cycleId,
      ...setupRow(created),
      phase: created.phase,
      version: created.version,
      created_at: created.createdAt,
      deleted_at: null,
    })
    .execute();
  return created;
}

const setupRow = (session: StoredSession) => ({
  title: session.title,
  selection: JSON.stringify(session.selection),
  cohort_by: JSON.stringify(session.cohortBy),
  settings: JSON.stringify(session.settings),
  waived: session.waived ? 1 : 0,
});

/** Replaces what HR may set before the room opens. */
export async function updateSession(db: Kysely<Schema>, session: StoredSession): Promise<void> {
  await db.updateTable("sessions").set(setupRow(session)).where("id", "=", session.id).execute();
}

/** Removes a session that never opened, with all that was set up for it. */
export async function removeSession(db: Kysely<Schema>, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("invitations").where("session_id", "=", id).execute();
    await trx.deleteFrom("walls").where("session_id", "=", id).execute();
    await trx.deleteFrom("setup_record").where("session_id", "=", id).execute();
    await trx.deleteFrom("participants").where("session_id", "=", id).execute();
    await trx.deleteFrom("session_subjects").where("session_id", "=", id).execute();
    await trx.deleteFrom("sessions").where("id", "=", id).execute();
  });
}

/** Deletes a locked session: nobody enters it any more, its journal and results stay. */
export async function retireSession(db: Kysely<Schema>, id: string, at: string): Promise<void> {
  await db.deleteFrom("walls").where("session_id", "=", id).execute();
  await db.updateTable("sessions").set({ deleted_at: at }).where("id", "=", id).execute();
}

/** The results that were locked, of one session or of a whole cycle, the oldest first. */
export function lockedResults(
  db: Kysely<Schema>,
  of: { readonly sessionId: string } | { readonly cycleId: string },
): Promise<LockedResultRow[]> {
  const all = db.selectFrom("locked_results").selectAll().orderBy("locked_at").orderBy("version");
  return "sessionId" in of
    ? all.where("session_id", "=", of.sessionId).execute()
    : all.where("cycle_id", "=", of.cycleId).execute();
}

/** What HR did in prework, and why, the oldest first. */
export function setupRecord(db: Kysely<Schema>, sessionId: string): Promise<SetupRecordRow[]> {
  return db
    .selectFrom("setup_record")
    .selectAll()
    .where("session_id", "=", sessionId)
    .orderBy("at")
    .orderBy("n")
    .execute();
}

/** Writes down what HR did in prework, and why. Payloads hold ids only. */
export async function recordSetup(
  db: Kysely<Schema>,
  entry: {
    readonly sessionId: string;
    readonly at: string;
    readonly actor: string;
    readonly type: string;
    readonly payload: Readonly<Record<string, unknown>>;
    readonly reason: string;
  },
): Promise<void> {
  // The next number of its session: acts of one session come one after the other, through its room's queue.
  const last = await db
    .selectFrom("setup_record")
    .select("n")
    .where("session_id", "=", entry.sessionId)
    .orderBy("n", "desc")
    .limit(1)
    .executeTakeFirst();
  await db
    .insertInto("setup_record")
    .values({
      id: newId(),
      n: (last?.n ?? 0) + 1,
      session_id: entry.sessionId,
      at: entry.at,
      actor: entry.actor,
      type: entry.type,
      payload: JSON.stringify(entry.payload),
      reason: entry.reason,
    })
    .execute();
}
