import type { Snapshot, SnapshotSubject } from "@evenhand/shared/session/commands";
import { participantIdSchema, subjectIdSchema } from "@evenhand/shared/session/ids";
import type { Kysely } from "kysely";
import { shownColumns } from "./columns.ts";
import { cycleById } from "./cycles.ts";
import type { Schema } from "./schema.ts";
import { sessionById } from "./sessions.ts";
import { type PreworkSubject, sessionPeople } from "./subjects.ts";

/**
 * What a room stands on when it opens, read from the pre-work tables: call it inside the room's queue.
 *
 * @throws Error for a session that does not exist
 */
export async function loadSnapshot(db: Kysely<Schema>, sessionId: string): Promise<Snapshot> {
  const session = await sessionById(db, sessionId);
  const cycle = session && (await cycleById(db, session.cycleId));
  if (!cycle) throw new Error("there is no such session");
  const { participants, subjects, leftOut } = await sessionPeople(db, session);
  const { settings } = session;
  return {
    title: session.title,
    scale: cycle.scale,
    guideline: cycle.guideline,
    cohortBy: session.cohortBy,
    settings: session.waived ? { ...settings, enforceGuideline: false } : settings,
    participants: participants.map(({ id, name, role, proxy }) => ({
      id: participantIdSchema.parse(id),
      name,
      role,
      proxy: proxy && { id: participantIdSchema.parse(proxy.id), mandate: proxy.mandate },
    })),
    subjects: await snapshotSubjects(db, cycle.id, subjects),
    leftOut: leftOut.map(({ id }) => participantIdSchema.parse(id)),
  };
}

/** Subjects as a room takes them in, at opening or when HR adds them later. */
export async function snapshotSubjects(
  db: Kysely<Schema>,
  cycleId: string,
  subjects: readonly PreworkSubject[],
): Promise<SnapshotSubject[]> {
  const shown = await shownColumns(db, cycleId);
  const feedback = await importedFeedback(db, cycleId);
  return subjects.map(({ person, manager, ownerId, conflictId, recused }) => ({
    id: subjectIdSchema.parse(person.id),
    employeeId: person.employeeId,
    // Whom the rules will refuse as an owner is named, so that they can say so.
    ownerId: optionalId(ownerId ?? conflictId),
    draft: person.draftRating,
    notRated: person.notRatedReason?.code ?? null,
    recused: recused.map((id) => participantIdSchema.parse(id)),
    facts: {
      name: person.name,
      email: person.email,
      managerName: manager.name,
      team: person.team,
      department: person.department,
      level: person.level,
      jobFamily: person.jobFamily,
      jobTitle: person.jobTitle,
      location: person.location,
      hireDate: person.hireDate,
      lastPromotionDate: person.lastPromotionDate,
      lastFeedbackDate: feedback ? person.lastFeedbackDate : null,
      previousRating: person.previousRating,
      potential: person.potential,
      promotionRecommended: person.promotionRecommended,
      justification: person.justification,
      shown: Object.fromEntries(Object.entries(person.extras).filter(([key]) => shown.has(key))),
    },
  }));
}

/** Whether the cycle imported dated feedback of anybody: only then does its absence say something. */
async function importedFeedback(db: Kysely<Schema>, cycleId: string): Promise<boolean> {
  const dated = await db
    .selectFrom("people")
    .select("id")
    .where("cycle_id", "=", cycleId)
    .where("last_feedback_date", "<>", "")
    .limit(1)
    .executeTakeFirst();
  return dated !== undefined;
}

const optionalId = (id: string | null) => (id === null ? null : participantIdSchema.parse(id));
