import { exportDocument } from "@evenhand/shared/readmodels/export-rows";
import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";

/** A locked session as JSON that `verify` takes: text as it is, since nothing runs it. */
export function writeJson(result: LockedResult): string {
  return `${JSON.stringify(exportDocument(result), null, 2)}\n`;
}
