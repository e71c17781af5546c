import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";
import type { WallRow } from "./wall-table.ts";

/** Stores a paired wall, and clears away those that have run out. */
export async function putWall(db: Kysely<Schema>, wall: WallRow): Promise<void> {
  await db.deleteFrom("walls").where("expires_at", "<=", wall.created_at).execute();
  await db.insertInto("walls").values(wall).execute();
}

/** The wall behind a cookie, if it still stands at `at`. */
export function wallByHash(db: Kysely<Schema>, hash: string, at: string): Promise<WallRow | undefined> {
  return db
    .selectFrom("walls")
    .selectAll()
    .where("token_hash", "=", hash)
    .where("expires_at", ">", at)
    .executeTakeFirst();
}

/** Takes one wall off. */
export async function dropWall(db: Kysely<Schema>, hash: string): Promise<void> {
  await db.deleteFrom("walls").where("token_hash", "=", hash).execute();
}

/** Takes all walls of a session off. */
export async function dropWalls(db: Kysely<Schema>, sessionId: string): Promise<void> {
  await db.deleteFrom("walls").where("session_id", "=", sessionId).execute();
}

/** Remembers whether the session's walls are blank. */
export async function keepBlank(db: Kysely<Schema>, sessionId: string, blank: boolean): Promise<void> {
  await db
    .updateTable("walls")
    .set({ blank: blank ? 1 : 0 })
    .where("session_id", "=", sessionId)
    .execute();
}
