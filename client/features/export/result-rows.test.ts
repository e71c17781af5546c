import type { LockedResult, LockedRow } from "@evenhand/shared/readmodels/locked-result";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { describe, expect, it } from "vitest";
import { hasChanged } from "../../state/changed-rating.ts";
import { exportPath, resultCounts, rowsOf } from "./result-rows.ts";

const row = (name: string, over: Partial<LockedRow>): LockedRow => ({
  employeeId: name,
  name,
  email: "",
  managerName: "",
  team: "",
  department: "",
  level: "",
  jobFamily: "",
  draft: 3,
  final: 3,
  notRatedCode: null,
  promotionRecommended: false,
  decision: "kept",
  releasableReason: "",
  internalReason: "",
  dissent: [],
  attested: false,
  decidedAt: null,
  ...over,
});
const result: LockedResult = {
  sessionId: "s",
  title: "T",
  version: 1,
  head: "",
  digest: "",
  lockedAt: "2026-12-01T00:00:00.000Z",
  scale: DEFAULT_SCALE,
  rows: [
    row("Zoe", { draft: 5, final: 4, decision: "changed" }),
    row("Bo", { decision: "no-consensus" }),
    row("Ana", { final: null, notRatedCode: "too-new", decision: null }),
    row("Ira", { draft: null, final: 3 }),
  ],
};
const names = (rows: readonly LockedRow[]) => rows.map(({ name }) => name);

describe("the rows of a locked result", () => {
  it("counts as changed what the room changed, not a draft that was given there", () => {
    expect(result.rows.filter(hasChanged).map(({ name }) => name)).toEqual(["Zoe"]);
    expect(resultCounts(result)).toEqual({ rated: 3, notRated: 1, changed: 1 });
  });

  it("shows everyone by name, what changed first, or only what changed, or where there was no consensus", () => {
    expect(names(rowsOf(result, "all"))).toEqual(["Zoe", "Ana", "Bo", "Ira"]);
    expect(names(rowsOf(result, "changed"))).toEqual(["Zoe"]);
    expect(names(rowsOf(result, "dissent"))).toEqual(["Bo"]);
  });

  it("names a version in the address only where one is meant", () => {
    expect(exportPath("s", "csv")).toBe("/api/sessions/s/export?format=csv");
    expect(exportPath("s", "json", 2)).toBe("/api/sessions/s/export?format=json&version=2");
  });
});
