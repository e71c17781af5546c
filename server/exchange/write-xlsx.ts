import { once } from "node:events";
import type { ExportTable } from "@evenhand/shared/readmodels/export-rows";
import { buildXlsx } from "./build-xlsx.ts";
import { startWorker } from "./start-worker.ts";

/** Cells that are written here: up to there it is done sooner than a thread is started. */
const AT_HAND = 50_000;

/**
 * Tables as one XLSX workbook, as `buildXlsx` says. A large one is built in a thread of its own: ten thousand people
 * take more than a second, in which no room would get an answer.
 */
export async function writeXlsx(...tables: readonly ExportTable[]): Promise<Uint8Array> {
  const cells = tables.reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0);
  if (cells <= AT_HAND) return buildXlsx(...tables);
  const worker = startWorker("xlsx-worker", { workerData: tables });
  try {
    // What goes wrong there is thrown here: `once` rejects with the thread's error.
    const [bytes]: Uint8Array[] = await once(worker, "message");
    return bytes ?? new Uint8Array();
  } finally {
    await worker.terminate();
  }
}
