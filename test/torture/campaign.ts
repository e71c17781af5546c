import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Whether `npm run torture` runs us: figures as RELIABILITY.md has them, and no hurry. */
export const isTorture = process.env.EVENHAND_TORTURE === "1";

const FOLDER = join(import.meta.dirname, "../../.cache/torture");

/** One line of the table: what is repeated, and how often. */
export interface Line {
  /** The row of RELIABILITY.md, part 3. */
  readonly row: `P${number}`;
  /** What one round does; with the row it names the line. */
  readonly what: string;
  /** How often in the suite, and how often as written. */
  readonly suite: number;
  readonly full: number;
}

/** How far a line has come: what the table is printed from. */
export interface Progress {
  readonly row: string;
  readonly what: string;
  readonly done: number;
  readonly full: number;
  /** What the first round that failed said; null where none did. */
  readonly failed: string | null;
  /** Seconds that all rounds took together. */
  readonly seconds: number;
}

const fileOf = ({ row, what }: Line) => join(FOLDER, `${row}-${what.replace(/[^a-z0-9]+/gi, "-")}.json`);

function progressOf(line: Line): Progress {
  const none: Progress = {
    row: line.row,
    what: line.what,
    done: 0,
    full: line.full,
    failed: null,
    seconds: 0,
  };
  try {
    const kept: Progress = JSON.parse(readFileSync(fileOf(line), "utf8"));
    // Of a round that failed, the next run begins with that round again.
    return kept.full === line.full ? { ...kept, failed: null } : none;
  } catch {
    return none;
  }
}

/**
 * Runs a line's rounds: a few in the suite, all of them in torture, where each one that is done is written down, so
 * that the next run goes on from there.
 *
 * @param round gets its number, from 0; what it throws ends the line
 */
export async function rounds(line: Line, round: (index: number) => void | Promise<void>): Promise<void> {
  if (!isTorture) {
    for (let index = 0; index < line.suite; index++) await round(index);
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  let progress = progressOf(line);
  const keep = (next: Progress) => {
    progress = next;
    // Whole or not at all: killed in the middle, the next run still finds where this one was.
    const path = fileOf(line);
    writeFileSync(`${path}.new`, `${JSON.stringify(progress)}\n`);
    renameSync(`${path}.new`, path);
  };
  while (progress.done < line.full) {
    // Whoever prints the table has gone: what would be done now would be in none.
    if (process.connected === false) throw new Error("stopped");
    const started = performance.now();
    const seconds = () => Math.round(progress.seconds * 1000 + performance.now() - started) / 1000;
    try {
      await round(progress.done);
    } catch (error) {
      keep({ ...progress, failed: String(error).split("\n", 1)[0] ?? "", seconds: seconds() });
      throw error;
    }
    keep({ ...progress, done: progress.done + 1, seconds: seconds() });
  }
}
