import type { LockedResult, LockedRow } from "@evenhand/shared/readmodels/locked-result";
import { hasChanged } from "../../state/changed-rating.ts";
import { compareNames } from "../../state/name-order.ts";

/** Which rows HR looks at. */
export const SHOWN_ROWS = ["all", "changed", "dissent"] as const;
export type ShownRows = (typeof SHOWN_ROWS)[number];

/** The rows of a choice: what the room changed first, then by name. */
export function rowsOf({ rows }: LockedResult, shown: ShownRows): LockedRow[] {
  return rows
    .filter((row) => {
      if (shown === "changed") return hasChanged(row);
      if (shown === "dissent") return row.decision === "no-consensus";
      return true;
    })
    .toSorted(
      (a, b) =>
        Number(hasChanged(b)) - Number(hasChanged(a)) ||
        compareNames(a.name, b.name) ||
        compareNames(a.employeeId, b.employeeId),
    );
}

/** Healthy: some change, most do not. Counts for the heading above the table. */
export function resultCounts({ rows }: LockedResult) {
  return {
    rated: rows.filter(({ final }) => final !== null).length,
    notRated: rows.filter(({ final }) => final === null).length,
    changed: rows.filter(hasChanged).length,
  };
}

/** The address of an export; the latest version where none is named. */
export function exportPath(sessionId: string, format: "csv" | "xlsx" | "json", version?: number): string {
  const query = new URLSearchParams({ format, ...(version !== undefined && { version: String(version) }) });
  return `/api/sessions/${sessionId}/export?${query}`;
}
