import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ReadTable, readTable } from "@evenhand/server/exchange/read-table";
import { describe } from "vitest";

/** The folder of public data that is never part of the project: beside the repository, or where it is said. */
const folder =
  process.env.EVENHAND_REAL_DATA ?? fileURLToPath(new URL("../../../shared/data", import.meta.url));
const present = existsSync(folder);

/** Tests on real data; where the folder is absent, their title says that they are skipped, and why. */
export function describeRealData(title: string, tests: () => void): void {
  const why = "SKIPPED: no ../shared/data and no EVENHAND_REAL_DATA";
  describe.skipIf(!present)(present ? title : `${title} (${why})`, tests);
}

export function filesIn(path: string): string[] {
  return present ? readdirSync(join(folder, path)).sort() : [];
}

export const bytesOf = (path: string): Uint8Array => readFileSync(join(folder, path));

export const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");

export const exists = (path: string): boolean => existsSync(join(folder, path));

/** The table of a file that must be readable. */
export async function tableOf(path: string): Promise<ReadTable> {
  const read = await readTable(bytesOf(path));
  if (!read.ok) throw new Error(`${path} is ${read.code}`);
  return read.table;
}

/** Header and rows as one grid of text. */
export async function gridOf(path: string): Promise<(readonly string[])[]> {
  const { headers, rows } = await tableOf(path);
  return [headers, ...rows.map(({ cells }) => cells)];
}
