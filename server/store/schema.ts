import type { DirectoryTables } from "./directory-tables.ts";
import type { JournalTables } from "./journal-tables.ts";
import type { WallTables } from "./wall-table.ts";

/** One row a migration that has run. */
export interface MigrationRow {
  version: number;
  name: string;
  /** ISO-8601 UTC. */
  applied_at: string;
}

/** One row that is written again and again, to see whether anything can be. */
export interface ProbeRow {
  id: number;
  /** ISO-8601 UTC. */
  at: string;
}

/** What somebody at one address has guessed wrong, in the current stretch of time. */
export interface FailureRow {
  /** Which limit, and the SHA-256 of the address. */
  key: string;
  failures: number;
  /** When the count ends, in milliseconds since the epoch. */
  until: number;
}

/** Every table of the database. */
export type Schema = JournalTables &
  DirectoryTables &
  WallTables & { migrations: MigrationRow; probe: ProbeRow; failures: FailureRow };
