import type { Kysely, Transaction } from "kysely";
import type { Schema } from "./schema.ts";

/**
 * How a store can fail. `full`: no space is left, and what was tried is rolled back for certain. `broken`: the disk
 * answered with an error, and nothing that is in memory can be trusted to be on it.
 */
export type StoreFailure = "full" | "broken";

/** What processes tell each other of a commit: that there is something to read, and nothing of what it is. */
export type StoreNotice =
  | { readonly session: string; readonly seq: number }
  | { readonly session: string; readonly note: string; readonly n: number };

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
  /** Makes the transaction wait for every other one that named the same key, and those after it for this one. */
  takeTurn(trx: Transaction<Schema>, key: string): Promise<void>;
  /** Keeps all others from writing in these tables until the transaction ends; they may read. */
  keepOthersFrom(trx: Transaction<Schema>, tables: readonly (keyof Schema)[]): Promise<void>;
  /** Tells the processes that listen, if the transaction commits; nobody where one process has the database. */
  announce(trx: Transaction<Schema>, notice: StoreNotice): Promise<void>;
}
