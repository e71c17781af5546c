import type { Kysely } from "kysely";
import type { AccountRow } from "./directory-tables.ts";
import { newId } from "./new-id.ts";
import type { Schema } from "./schema.ts";

/** An account by id, or none. */
export function accountById(db: Kysely<Schema>, id: string): Promise<AccountRow | undefined> {
  return db.selectFrom("accounts").selectAll().where("id", "=", id).executeTakeFirst();
}

/**
 * The account of an email: found, or made. A name that is given replaces the known one; `hr` is only ever given
 * here, never taken.
 *
 * @returns the account as it now stands
 */
export async function ensureAccount(
  db: Kysely<Schema>,
  person: { readonly email: string; readonly name?: string; readonly hr?: boolean },
  at: string,
): Promise<AccountRow> {
  const email = foldEmail(person.email);
  const known = {
    ...(person.name === undefined ? {} : { name: person.name }),
    ...(person.hr ? { hr: 1 } : {}),
  };
  const fresh = { id: newId(), email, name: person.name ?? email, hr: person.hr ? 1 : 0, created_at: at };
  return db
    .insertInto("accounts")
    .values(fresh)
    .onConflict((conflict) => conflict.column("email").doUpdateSet({ email, ...known }))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** An email as accounts are keyed by it. */
function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}
