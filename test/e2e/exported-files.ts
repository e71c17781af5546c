import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import Papa from "papaparse";
import readXlsxFile from "read-excel-file/node";

const ROOT = join(import.meta.dirname, "../..");

/** A row of an export by its column names, every cell as text; an empty cell is "". */
export type ExportedRow = Readonly<Record<string, string>>;

/** @throws where the file is no clean CSV with a header */
export function csvRows(bytes: Buffer): ExportedRow[] {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** The first sheet of a workbook. */
export async function xlsxRows(bytes: Buffer): Promise<ExportedRow[]> {
  const [sheet] = await readXlsxFile(bytes);
  const [header = [], ...rows] = sheet?.data ?? [];
  return rows.map((row) =>
    Object.fromEntries(header.map((column, index) => [String(column), String(row[index] ?? "")])),
  );
}

/** What `verify` prints of a file. @throws where its exit code says that something is wrong */
export async function verified(path: string): Promise<string> {
  const args = ["--import", "tsx", "server/cli/verify.ts", path];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return stdout;
}
