import { type Kysely, sql } from "kysely";
import type { Schema } from "./schema.ts";

/** How often somebody has failed, and how long that is remembered, in milliseconds. */
export interface Failures {
  readonly current: number;
  readonly ttl: number;
}

/**
 * Counts one more failure. One statement, so that none is lost however many processes count at once.
 *
 * @param at milliseconds since the epoch
 * @param within how long a count lasts from its first failure, in milliseconds
 */
export async function countFailure(
  db: Kysely<Schema>,
  key: string,
  at: number,
  within: number,
): Promise<Failures> {
  await db.deleteFrom("failures").where("until", "<=", at).execute();
  const row = await db
    .insertInto("failures")
    .values({ key, failures: 1, until: at + within })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ failures: sql`failures.failures + 1` }))
    .returning(["failures", "until"])
    .executeTakeFirstOrThrow();
  return { current: row.failures, ttl: row.until - at };
}

/** What has been counted, without counting. */
export async function failuresOf(db: Kysely<Schema>, key: string, at: number): Promise<Failures> {
  const row = await db
    .selectFrom("failures")
    .select(["failures", "until"])
    .where("key", "=", key)
    .where("until", ">", at)
    .executeTakeFirst();
  return row ? { current: row.failures, ttl: row.until - at } : { current: 0, ttl: 0 };
}
