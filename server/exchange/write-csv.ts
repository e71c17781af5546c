import type { ExportCell, ExportTable } from "@evenhand/shared/readmodels/export-rows";
import { printable, safeCell } from "./safe-cell.ts";

/**
 * Tables as CSV (RFC 4180: commas, `\r\n`, quotes doubled) in UTF-8, several with a blank line between.
 * No byte order mark: scripts read the first header as it is; the XLSX export is what spreadsheets open best.
 * Text that a spreadsheet could run as a formula has an apostrophe before it.
 */
export function writeCsv(...tables: readonly ExportTable[]): string {
  return tables
    .map(({ columns, rows }) =>
      [columns, ...rows].map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join(""),
    )
    .join("\r\n");
}

function csvCell(value: ExportCell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const cell = safeCell(printable(value));
  // Semicolons and tabs are quoted too: where a spreadsheet takes them for delimiters they must not cut a cell.
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
