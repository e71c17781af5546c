import type { ExportCell, ExportTable } from "@evenhand/shared/readmodels/export-rows";
import writeXlsxFile, { type Cell } from "write-excel-file/node";
import { printable, safeCell } from "./safe-cell.ts";

/** What Excel holds in one cell; longer text would make it "repair" the file. */
const CELL_LENGTH = 32_767;

/** Widths of columns in characters: wide enough for most of what they hold, never a screen wide. */
const WIDTH = { least: 10, most: 60 } as const;

/**
 * Tables as one XLSX workbook, a sheet each, headers bold and fixed. Every cell has a type: text is text,
 * whatever it looks like, and what could be a formula has an apostrophe before it besides, so that it stays
 * harmless when the sheet is saved as CSV.
 */
export async function buildXlsx(...tables: readonly ExportTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, index) => ({
      width: widthOf([column, ...rows.map((cells) => cells[index])]),
    })),
    data: [
      columns.map((column): Cell => ({ value: column, type: String, fontWeight: "bold" })),
      ...rows.map((cells) => cells.map(xlsxCell)),
    ],
  }));
  return await writeXlsxFile(sheets).toBuffer();
}

function xlsxCell(value: ExportCell): Cell {
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (typeof value === "boolean") return { value, type: Boolean };
  return { value: escaped(safeCell(printable(value)).slice(0, CELL_LENGTH)), type: String };
}

/** The format reads `_x003D_` as "=": an underscore that would begin such a thing is written as one itself. */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

function widthOf(values: readonly (ExportCell | undefined)[]): number {
  const longest = values.reduce((most: number, value) => Math.max(most, String(value ?? "").length), 0);
  return Math.min(Math.max(longest + 2, WIDTH.least), WIDTH.most);
}
