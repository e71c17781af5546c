import type { Kysely } from "kysely";
import type { AccountRow, CookieSessionRow } from "./directory-tables.ts";
import type { Schema } from "./schema.ts";

/** Stores a signed-in browser. */
export async function putCookieSession(db: Kysely<Schema>, session: CookieSessionRow): Promise<void> {
  await db.insertInto("cookie_sessions").values(session).execute();
}

/** The account behind a cookie and when it was last seen, if the cookie still stands at `at`. */
export function cookieSessionByHash(
  db: Kysely<Schema>,
  hash: string,
  limits: { readonly at: string; readonly idleSince: string },
): Promise<(AccountRow & Pick<CookieSessionRow, "seen_at">) | undefined> {
  return db
    .selectFrom("cookie_sessions")
    .innerJoin("accounts", "accounts.id", "cookie_sessions.account_id")
    .selectAll("accounts")
    .select("cookie_sessions.seen_at")
    .where("cookie_sessions.token_hash", "=", hash)
    .where("cookie_sessions.expires_at", ">", limits.at)
    .where("cookie_sessions.seen_at", ">", limits.idleSince)
    .executeTakeFirst();
}

/** Moves the idle limit on. */
export async function touchCookieSession(db: Kysely<Schema>, hash: string, at: string): Promise<void> {
  await db.updateTable("cookie_sessions").set({ seen_at: at }).where("token_hash", "=", hash).execute();
}

/** Signs a browser out, and clears away cookies that have run out. */
export async function dropCookieSession(db: Kysely<Schema>, hash: string, at: string): Promise<void> {
  await db
    .deleteFrom("cookie_sessions")
    .where((where) => where.or([where("token_hash", "=", hash), where("expires_at", "<=", at)]))
    .execute();
}
