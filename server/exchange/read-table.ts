import type { ImportProblem } from "@evenhand/shared/protocol/import-problem";
import type { ImportTable } from "@evenhand/shared/protocol/import-row";
import { decodeText, type TextEncoding } from "./decode-text.ts";
import { findHeader } from "./find-header.ts";
import { readCsv } from "./read-csv.ts";
import { readWorkbook } from "./read-workbook.ts";
import { plainCell } from "./safe-cell.ts";

/** The largest file, packed, and the largest table in it. */
export const TABLE_LIMITS = { bytes: 5 * 1024 * 1024, rows: 50_000, columns: 500 } as const;

/** A file as a table of text, with how it was written. */
export interface ReadTable extends ImportTable {
  readonly problems: readonly ImportProblem[];
  /** Of a text file. */
  readonly encoding?: TextEncoding;
  readonly delimiter?: string;
  /** Of a workbook: the sheet that was read, and all there are. */
  readonly sheet?: string;
  readonly sheets?: readonly string[];
}

export type TableRead =
  | { readonly ok: true; readonly table: ReadTable }
  /**
   * `too-large`: over the limits, packed or unpacked. `unsupported`: another kind of file (old XLS, an
   * encrypted workbook, PDF, a picture …). `invalid`: a broken workbook, or one without the sheet asked for.
   */
  | { readonly ok: false; readonly code: "too-large" | "unsupported" | "invalid" };

/**
 * Reads a CSV or XLSX file of any encoding, delimiter and line breaks. What kind of file it is, its bytes
 * say, not its name. Cells keep their white space; the one apostrophe that an export put before what a
 * spreadsheet could run is taken off. Nothing that a file holds makes this throw.
 *
 * @param options.sheet the sheet of a workbook; without it the first that is not blank
 * @param options.maxBytes for files that nobody uploads; `TABLE_LIMITS.bytes` where it is not given
 */
export async function readTable(
  bytes: Uint8Array,
  options: { readonly sheet?: string; readonly maxBytes?: number } = {},
): Promise<TableRead> {
  if (bytes.length > (options.maxBytes ?? TABLE_LIMITS.bytes)) return { ok: false, code: "too-large" };
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return await readSheet(bytes, options.sheet);
  const decoded = decodeText(bytes);
  if (!decoded) return { ok: false, code: "unsupported" };
  const { rows, problems, delimiter } = readCsv(decoded.text);
  return tableOf(rows, problems, { encoding: decoded.encoding, delimiter });
}

async function readSheet(bytes: Uint8Array, name: string | undefined): Promise<TableRead> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return read;
  const sheet =
    name === undefined
      ? (read.sheets.find(({ rows }) => findHeader(rows) !== undefined) ?? read.sheets[0])
      : read.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return { ok: false, code: "invalid" };
  // A sheet has no ragged rows: cells that are not written are blank.
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length * width > TABLE_LIMITS.rows * TABLE_LIMITS.columns)
    return { ok: false, code: "too-large" };
  const rows = sheet.rows.map((row) => [...row, ...new Array<string>(width - row.length).fill("")]);
  return tableOf(rows, [], { sheet: sheet.name, sheets: read.sheets.map((each) => each.name) });
}

function tableOf(
  grid: readonly (readonly string[])[],
  problems: readonly ImportProblem[],
  origin: Pick<ReadTable, "encoding" | "delimiter" | "sheet" | "sheets">,
): TableRead {
  const header = findHeader(grid);
  if (header === undefined)
    return { ok: true, table: { headers: [], headerRow: 1, rows: [], problems, ...origin } };
  const headers = withoutBlankTail((grid[header] ?? []).map(plainCell));
  const rows = grid.flatMap((cells, index) => {
    const blank = cells.every((cell) => cell.trim() === "");
    return index <= header || blank ? [] : [{ row: index + 1, cells: cells.map(plainCell) }];
  });
  if (rows.length > TABLE_LIMITS.rows || headers.length > TABLE_LIMITS.columns) {
    return { ok: false, code: "too-large" };
  }
  const above = grid.slice(0, header).some((cells) => cells.some((cell) => cell.trim() !== ""));
  const preamble = above ? [{ row: 1, column: "", code: "preamble" } as const] : [];
  const known = problems.filter(({ row }) => row > header);
  return {
    ok: true,
    table: { headers, headerRow: header + 1, rows, problems: [...preamble, ...known], ...origin },
  };
}

/** Headers that spreadsheets leave behind at the end of a row are no columns. Cells below them are. */
function withoutBlankTail(headers: string[]): string[] {
  const last = headers.findLastIndex((header) => header.trim() !== "");
  return headers.slice(0, last + 1);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
