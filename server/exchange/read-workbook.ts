import { unzipSync } from "fflate";
import { startWorker } from "./start-worker.ts";
import type { WorkbookSheet } from "./workbook-worker.ts";

/** What a workbook may unpack to, and into how many files: a bomb is known by its table of contents. */
export const WORKBOOK_LIMITS = {
  unpackedBytes: 50 * 1024 * 1024,
  entries: 500,
  milliseconds: 20_000,
  heapMegabytes: 768,
} as const;
type WorkbookLimits = Readonly<Record<keyof typeof WORKBOOK_LIMITS, number>>;

export type WorkbookRead =
  | { readonly ok: true; readonly sheets: readonly WorkbookSheet[] }
  | { readonly ok: false; readonly code: "too-large" | "unsupported" | "invalid" };

/**
 * The sheets of an XLSX file. Never throws for what the file holds: `too-large` for one that unpacks to more
 * than the limits or does not come to an end, `unsupported` for another kind of archive, `invalid` for a
 * broken one.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: WorkbookLimits = WORKBOOK_LIMITS,
): Promise<WorkbookRead> {
  const contents = contentsOf(bytes);
  if (!contents) return { ok: false, code: "invalid" };
  if (contents.entries > limits.entries || contents.bytes > limits.unpackedBytes) {
    return { ok: false, code: "too-large" };
  }
  if (!contents.isWorkbook) return { ok: false, code: "unsupported" };
  return await readInWorker(bytes, limits);
}

/** The table of contents of a zip archive, read without unpacking anything; undefined for no archive. */
function contentsOf(bytes: Uint8Array) {
  const contents = { entries: 0, bytes: 0, isWorkbook: false };
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        contents.entries++;
        contents.bytes += originalSize;
        contents.isWorkbook ||= name === "[Content_Types].xml";
        return false;
      },
    });
    return contents;
  } catch {
    return undefined;
  }
}

async function readInWorker(bytes: Uint8Array, limits: WorkbookLimits): Promise<WorkbookRead> {
  const worker = startWorker("workbook-worker", {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
  const read = await new Promise<WorkbookRead>((resolve, reject) => {
    const timer = setTimeout(() => resolve({ ok: false, code: "too-large" }), limits.milliseconds);
    worker.once("message", (sheets: WorkbookSheet[] | null) => {
      clearTimeout(timer);
      resolve(sheets ? { ok: true, sheets } : { ok: false, code: "invalid" });
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      const full = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (full) resolve({ ok: false, code: "too-large" });
      else reject(error);
    });
  });
  await worker.terminate();
  return read;
}
