import { parentPort, workerData } from "node:worker_threads";
import { buildXlsx } from "./build-xlsx.ts";

/** Builds a workbook in a thread of its own, for `writeXlsx`, which says what it is given. */
void buildXlsx(...workerData).then((bytes) => parentPort?.postMessage(bytes));
