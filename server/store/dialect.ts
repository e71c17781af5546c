import type { Kysely } from "kysely";
import type { Schema } from "./schema.ts";

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
}
