import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * How a store can fail. `full`: no space is left, and what was tried is rolled back for certain. `broken`: the disk
 * answered with an error, and nothing that is in memory can be trusted to be on it.
 */
export type StoreFailure = "full" | "broken";

/** What engines do differently, as far as migrations and the store need to know. */
export interface Dialect {
  readonly name: "sqlite" | "postgres";
  /** The column type of bytes. */
  readonly bytes: "blob" | "bytea";
  /** The column type of whole numbers up to 2^53. */
  readonly wholeNumber: "integer" | "bigint";
  /** Makes the engine itself refuse to change or remove rows of a table. */
  refuseRewriting(db: Kysely<Schema>, table: string): Promise<void>;
  /** Makes the engine itself refuse an event that does not follow from the last one of its session. */
  refuseGaps(db: Kysely<Schema>): Promise<void>;
  /** The error is a broken primary key of that table: another process wrote the same row first. */
  isConflict(error: unknown, table: string): boolean;
  /** Makes the engine itself refuse every event after a lock that is no reopen. */
  refuseAfterLock(db: Kysely<Schema>): Promise<void>;
  /** What an error says of the store itself; null where it says something of the statement, or of the network. */
  failureOf(error: unknown): StoreFailure | null;
}
