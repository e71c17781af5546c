import type { Kysely } from "kysely";
import type { InvitationRow } from "./directory-tables.ts";
import { dialectOf } from "./engine.ts";
import type { Schema } from "./schema.ts";

/**
 * Stores a one-time link and revokes the account's earlier unused ones for the same session: only the latest
 * link that was handed out works.
 */
export async function putInvitation(
  db: Kysely<Schema>,
  invitation: Pick<InvitationRow, "token_hash" | "account_id" | "session_id" | "created_at" | "expires_at">,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await dialectOf(trx).takeTurn(trx, `invitations:${invitation.account_id}`);
    await trx
      .updateTable("invitations")
      .set({ revoked_at: invitation.created_at })
      .where("account_id", "=", invitation.account_id)
      .where("session_id", invitation.session_id === null ? "is" : "=", invitation.session_id)
      .where("used_at", "is", null)
      .where("revoked_at", "is", null)
      .execute();
    await trx
      .insertInto("invitations")
      .values({ ...invitation, used_at: null, revoked_at: null })
      .execute();
  });
}

/** An invitation by the hash of its token, used up or not. */
export function invitationByHash(db: Kysely<Schema>, hash: string): Promise<InvitationRow | undefined> {
  return db.selectFrom("invitations").selectAll().where("token_hash", "=", hash).executeTakeFirst();
}

/**
 * Uses an invitation up. One conditional update, so that of any number of racers exactly one gets true.
 */
export async function redeemInvitation(db: Kysely<Schema>, hash: string, at: string): Promise<boolean> {
  const result = await db
    .updateTable("invitations")
    .set({ used_at: at })
    .where("token_hash", "=", hash)
    .where("used_at", "is", null)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", at)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Takes back every unused link of an account into a session. */
export async function revokeInvitations(
  db: Kysely<Schema>,
  accountId: string,
  sessionId: string,
  at: string,
): Promise<void> {
  await db
    .updateTable("invitations")
    .set({ revoked_at: at })
    .where("account_id", "=", accountId)
    .where("session_id", "=", sessionId)
    .where("used_at", "is", null)
    .execute();
}

/** Accounts that have signed in at least once, of those given. */
export async function joinedAccounts(
  db: Kysely<Schema>,
  accountIds: readonly string[],
): Promise<Set<string>> {
  if (accountIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("invitations")
    .select("account_id")
    .distinct()
    .where("account_id", "in", [...accountIds])
    .where("used_at", "is not", null)
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

/** Whether nobody has ever signed in: until then each start gives out a link. */
export async function nobodyJoined(db: Kysely<Schema>): Promise<boolean> {
  const used = await db
    .selectFrom("invitations")
    .select("token_hash")
    .where("used_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return used === undefined;
}
