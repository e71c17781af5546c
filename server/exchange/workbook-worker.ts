import { parentPort, workerData } from "node:worker_threads";
import { unzipSync, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";

/**
 * Reads a workbook in a thread of its own, which `readWorkbook` may kill: what a hostile file can do here is
 * to use up this thread's time and memory, never the server's.
 *
 * Every entry is unpacked into exactly the size that it declares, which was checked before, and packed anew
 * without compression: an entry that lies about its size is cut, it does not grow.
 */
async function readSheets(bytes: Uint8Array): Promise<WorkbookSheet[]> {
  const entries = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  const archive = zipSync(entries, { level: 0 });
  const sheets = await readXlsxFile(Uint8Array.from(archive).buffer, { trim: false });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellText)) }));
}

/** A sheet of a workbook as text: index 0 is row 1, blank rows included. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** A cell as a person would write it: a date without a time in ISO form, a number in full. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return String(value);
}

const port = parentPort;
if (port && workerData instanceof Uint8Array) {
  readSheets(workerData).then(
    (sheets) => port.postMessage(sheets),
    // Whatever the parser trips over, the answer is the same: this is no workbook that can be read.
    () => port.postMessage(null),
  );
}
