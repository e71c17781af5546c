import { MANDATES, type Mandate, ROLES, type Role } from "@evenhand/shared/session/roles";
import type { Kysely } from "kysely";
import * as z from "zod/mini";
import { newId } from "./new-id.ts";
import type { Schema } from "./schema.ts";

/** An account's seat in a session. */
export interface StoredParticipant {
  readonly id: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly proxy: { readonly id: string; readonly mandate: Mandate } | null;
  readonly extendedUntil: string | null;
  readonly submittedAt: string | null;
  /** False while an invitation into a live room is not yet in its journal. */
  readonly active: boolean;
}

const roleSchema = z.enum(ROLES);
const mandateSchema = z._default(z.nullable(z.enum(MANDATES)), null);

const selectParticipants = (db: Kysely<Schema>) =>
  db
    .selectFrom("participants")
    .innerJoin("accounts", "accounts.id", "participants.account_id")
    .selectAll("participants")
    .select(["accounts.email", "accounts.name"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectParticipants>["executeTakeFirstOrThrow"]>>;

const fromRow = (row: Row): StoredParticipant => ({
  id: row.id,
  sessionId: row.session_id,
  accountId: row.account_id,
  email: row.email,
  name: row.name,
  role: roleSchema.parse(row.role),
  proxy:
    row.proxy_id === null
      ? null
      : { id: row.proxy_id, mandate: mandateSchema.parse(row.mandate) ?? "speaks" },
  extendedUntil: row.extended_until,
  submittedAt: row.submitted_at,
  active: row.active === 1,
});

/** Everybody with a seat in a session, by name. */
export async function participantsOf(db: Kysely<Schema>, sessionId: string): Promise<StoredParticipant[]> {
  const rows = await selectParticipants(db)
    .where("participants.session_id", "=", sessionId)
    .where("participants.active", "=", 1)
    .orderBy("accounts.name")
    .orderBy("participants.id")
    .execute();
  return rows.map(fromRow);
}

/** An account's seat in a session, a pending one included, or none. */
export async function seatOf(
  db: Kysely<Schema>,
  sessionId: string,
  accountId: string,
): Promise<StoredParticipant | undefined> {
  const row = await selectParticipants(db)
    .where("participants.session_id", "=", sessionId)
    .where("participants.account_id", "=", accountId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Every seat of an account, in sessions that were not deleted. */
export async function seatsOf(db: Kysely<Schema>, accountId: string): Promise<StoredParticipant[]> {
  const rows = await selectParticipants(db)
    .innerJoin("sessions", "sessions.id", "participants.session_id")
    .where("participants.account_id", "=", accountId)
    .where("participants.active", "=", 1)
    .where("sessions.deleted_at", "is", null)
    .orderBy("sessions.created_at", "desc")
    .execute();
  return rows.map(fromRow);
}

/** Gives an account a seat; a pending one counts for nothing until the journal has it. */
export async function addParticipant(
  db: Kysely<Schema>,
  seat: {
    readonly sessionId: string;
    readonly accountId: string;
    readonly role: Role;
    readonly active: boolean;
  },
  at: string,
): Promise<string> {
  const row = await db
    .insertInto("participants")
    .values({
      id: newId(),
      session_id: seat.sessionId,
      account_id: seat.accountId,
      role: seat.role,
      proxy_id: null,
      mandate: null,
      extended_until: null,
      submitted_at: null,
      active: seat.active ? 1 : 0,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(["session_id", "account_id"]).doUpdateSet({ role: seat.role }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Changes a seat in prework. */
export async function updateParticipant(
  db: Kysely<Schema>,
  id: string,
  values: Partial<Pick<StoredParticipant, "role" | "proxy" | "extendedUntil" | "submittedAt">>,
): Promise<void> {
  const { role, proxy, extendedUntil, submittedAt } = values;
  await db
    .updateTable("participants")
    .set({
      ...(role === undefined ? {} : { role }),
      ...(proxy === undefined ? {} : { proxy_id: proxy?.id ?? null, mandate: proxy?.mandate ?? null }),
      ...(extendedUntil === undefined ? {} : { extended_until: extendedUntil }),
      ...(submittedAt === undefined ? {} : { submitted_at: submittedAt }),
    })
    .where("id", "=", id)
    .execute();
}

/** Takes a seat away in prework, and what hangs on it. */
export async function removeParticipant(db: Kysely<Schema>, sessionId: string, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable("participants")
      .set({ proxy_id: null, mandate: null })
      .where("session_id", "=", sessionId)
      .where("proxy_id", "=", id)
      .execute();
    await trx
      .updateTable("session_subjects")
      .set({ owner_id: null })
      .where("session_id", "=", sessionId)
      .where("owner_id", "=", id)
      .execute();
    await trx.deleteFrom("participants").where("session_id", "=", sessionId).where("id", "=", id).execute();
  });
}
