import type { SessionEvent } from "@evenhand/shared/session/events";
import type { Transaction } from "kysely";
import { chunksOf } from "./chunks.ts";
import { SubjectsTaken } from "./journal.ts";
import type { Schema } from "./schema.ts";

/**
 * Keeps the directory in step with the journal: called in the very transaction that appends the events.
 * It carries over what must be answered without loading a room: phase, version, who sits where, which
 * results were locked, whose subjects are taken.
 *
 * @param events in order, as appended
 */
export async function projectDirectory(
  trx: Transaction<Schema>,
  sessionId: string,
  events: readonly SessionEvent[],
): Promise<void> {
  for (const event of events) await projectEvent(trx, sessionId, event);
}

async function projectEvent(trx: Transaction<Schema>, sessionId: string, event: SessionEvent): Promise<void> {
  switch (event.type) {
    case "session.opened":
      await setPhase(trx, sessionId, "live", event.payload.version);
      await trx
        .updateTable("session_subjects")
        .set({ included: 0 })
        .where("session_id", "=", sessionId)
        .execute();
      return take(
        trx,
        sessionId,
        event.payload.subjects.map((subject) => subject.id),
      );
    case "session.adjourned":
      return setPhase(trx, sessionId, "settling");
    case "session.resumed":
      return setPhase(trx, sessionId, "live");
    case "session.reopened":
      return setPhase(trx, sessionId, "live", event.payload.version);
    case "session.locked":
      await setPhase(trx, sessionId, "locked", event.payload.version);
      return keepLock(trx, sessionId, event);
    case "subject.added":
      return take(
        trx,
        sessionId,
        event.payload.subjects.map((subject) => subject.id),
      );
    case "subject.removed":
      await trx
        .updateTable("session_subjects")
        .set({ included: 0 })
        .where("session_id", "=", sessionId)
        .where("person_id", "in", [...event.payload.subjectIds])
        .execute();
      return;
    case "participant.added":
      return setParticipant(trx, sessionId, event.payload.participantId, {
        role: event.payload.role,
        proxy_id: event.payload.proxy?.id ?? null,
        mandate: event.payload.proxy?.mandate ?? null,
        active: 1,
      });
    case "participant.removed":
      await trx
        .deleteFrom("participants")
        .where("session_id", "=", sessionId)
        .where("id", "=", event.payload.participantId)
        .execute();
      return;
    case "participant.madeFacilitator":
      return setParticipant(trx, sessionId, event.payload.participantId, { role: "facilitator" });
    case "participant.proxySet":
      return setParticipant(trx, sessionId, event.payload.participantId, {
        proxy_id: event.payload.proxyId,
        mandate: event.payload.proxyId === null ? null : event.payload.mandate,
      });
    case "participant.extended":
      return setParticipant(trx, sessionId, event.payload.participantId, {
        extended_until: event.payload.until,
      });
    default:
      return;
  }
}

async function setPhase(trx: Transaction<Schema>, sessionId: string, phase: string, version?: number) {
  await trx
    .updateTable("sessions")
    .set(version === undefined ? { phase } : { phase, version })
    .where("id", "=", sessionId)
    .execute();
}

/** @throws SubjectsTaken */
async function take(trx: Transaction<Schema>, sessionId: string, personIds: readonly string[]) {
  const taken = await takenBesides(trx, sessionId, personIds);
  if (taken.length > 0) throw new SubjectsTaken(taken);
  const rows = personIds.map((personId) => ({
    session_id: sessionId,
    person_id: personId,
    included: 1,
    owner_id: null,
    recused: "[]",
  }));
  for (const chunk of chunksOf(rows)) {
    await trx
      .insertInto("session_subjects")
      .values(chunk)
      .onConflict((conflict) => conflict.columns(["session_id", "person_id"]).doUpdateSet({ included: 1 }))
      .execute();
  }
}

/** Those of these people who are in another room of the cycle that has opened. */
async function takenBesides(trx: Transaction<Schema>, sessionId: string, personIds: readonly string[]) {
  const cycleOf = trx.selectFrom("sessions").select("cycle_id").where("id", "=", sessionId);
  // Changes nothing, and holds the cycle's row: two rooms that take people in do so one after the other.
  await trx
    .updateTable("cycles")
    .set(({ ref }) => ({ id: ref("id") }))
    .where("id", "=", cycleOf)
    .execute();
  const taken: string[] = [];
  for (const chunk of chunksOf(personIds)) {
    const rows = await trx
      .selectFrom("session_subjects")
      .innerJoin("sessions", "sessions.id", "session_subjects.session_id")
      .select("person_id")
      .where("person_id", "in", chunk)
      .where("included", "=", 1)
      .where("session_id", "!=", sessionId)
      .where("phase", "!=", "prework")
      .execute();
    taken.push(...rows.map((row) => row.person_id));
  }
  return taken;
}

async function keepLock(
  trx: Transaction<Schema>,
  sessionId: string,
  event: Extract<SessionEvent, { type: "session.locked" }>,
) {
  const session = await trx
    .selectFrom("sessions")
    .select("cycle_id")
    .where("id", "=", sessionId)
    .executeTakeFirst();
  if (!session) return;
  await trx
    .insertInto("locked_results")
    .values({
      session_id: sessionId,
      version: event.payload.version,
      cycle_id: session.cycle_id,
      locked_at: event.at,
      digest: event.payload.digest,
      seq: event.seq,
    })
    .execute();
}

async function setParticipant(
  trx: Transaction<Schema>,
  sessionId: string,
  participantId: string,
  values: Partial<{
    role: string;
    proxy_id: string | null;
    mandate: string | null;
    extended_until: string;
    active: number;
  }>,
) {
  await trx
    .updateTable("participants")
    .set(values)
    .where("session_id", "=", sessionId)
    .where("id", "=", participantId)
    .execute();
}
