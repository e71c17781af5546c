import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";
import type { WallCodeRow } from "./wall-table.ts";

/** Stores a code in the place of what its owner was given before for the session. */
export async function putWallCode(db: Kysely<Schema>, code: WallCodeRow): Promise<void> {
  await db.insertInto("wall_codes").values(code).execute();
  await db
    .deleteFrom("wall_codes")
    .where("session_id", "=", code.session_id)
    .where("issued_by", "=", code.issued_by)
    .where("code_hash", "<>", code.code_hash)
    .execute();
}

/** Takes back what somebody was given for a session, and clears away what has run out. */
export async function dropWallCodes(
  db: Kysely<Schema>,
  { sessionId, by, at }: { readonly sessionId: string; readonly by: string; readonly at: string },
): Promise<void> {
  await db
    .deleteFrom("wall_codes")
    .where((where) =>
      where.or([
        where.and([where("session_id", "=", sessionId), where("issued_by", "=", by)]),
        where("expires_at", "<=", at),
      ]),
    )
    .execute();
}

/** Uses a code up. One statement, so that of any number of racers exactly one gets the row. */
export function takeWallCode(
  db: Kysely<Schema>,
  { sessionId, hash, at }: { readonly sessionId: string; readonly hash: string; readonly at: string },
): Promise<WallCodeRow | undefined> {
  return db
    .deleteFrom("wall_codes")
    .where("code_hash", "=", hash)
    .where("session_id", "=", sessionId)
    .where("expires_at", ">", at)
    .returningAll()
    .executeTakeFirst();
}
