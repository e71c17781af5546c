import { describe, expect, it } from "vitest";
import { lockDigest } from "../sealing/chain.ts";
import { DEFAULT_SCALE } from "../session/scale.ts";
import { cycleTables, EXPORT_COLUMNS, exportDocument, sessionTable } from "./export-rows.ts";
import type { LockedResult, LockedRow } from "./locked-result.ts";

const row = (values: Partial<LockedRow>): LockedRow => ({
  employeeId: "1",
  name: "Ana Silva",
  email: "ana@example.org",
  managerName: "Bo Li",
  team: "Team 2",
  department: "Sales",
  level: "L3",
  jobFamily: "Trade",
  draft: 4,
  final: 3,
  notRatedCode: null,
  promotionRecommended: true,
  decision: "changed",
  releasableReason: "What she may read",
  internalReason: "What she may not",
  dissent: [],
  attested: true,
  decidedAt: "2026-11-23T10:00:00.000Z",
  ...values,
});

const unrated = {
  final: null,
  draft: null,
  decision: null,
  decidedAt: null,
  notRatedCode: "too-new",
} as const;

/** A scale whose values are no positions, so that the two cannot be mixed up unseen. */
const scale = DEFAULT_SCALE.map((point, index) => ({ ...point, value: (index + 1) * 10 }));

const result: LockedResult = {
  sessionId: "s1",
  title: "Sales",
  version: 2,
  head: "ab".repeat(32),
  digest: "cd".repeat(32),
  lockedAt: "2026-11-23T11:00:00.000Z",
  scale,
  rows: [row({}), row({ employeeId: "10", ...unrated })],
};

describe("sessionTable", () => {
  it("has the columns of the protocol, in its order", () => {
    const protocol =
      "employee_id, name, email, manager_name, team, department, level, job_family, draft_rating, " +
      "final_rating, final_label, final_position, changed, steps, decision, releasable_reason, " +
      "internal_reason, attested, decided_at, locked_at, session_id, version, head, digest";
    expect(sessionTable(result).columns).toEqual(protocol.split(", "));
    expect(EXPORT_COLUMNS).toHaveLength(24);
  });

  it("gives ratings as values, the label beside, and the position apart", () => {
    expect(sessionTable(result).rows[0]).toEqual([
      ...["1", "Ana Silva", "ana@example.org", "Bo Li", "Team 2", "Sales", "L3", "Trade"],
      ...[
        40,
        30,
        "Meets Expectations",
        3,
        true,
        -1,
        "changed",
        "What she may read",
        "What she may not",
        true,
      ],
      ...["2026-11-23T10:00:00.000Z", "2026-11-23T11:00:00.000Z", "s1", 2, "ab".repeat(32), "cd".repeat(32)],
    ]);
  });

  it("leaves the cells of a person without a rating empty", () => {
    const cells = sessionTable(result).rows[1] ?? [];
    const named = Object.fromEntries(EXPORT_COLUMNS.map((column, index) => [column, cells[index]]));
    expect(named).toMatchObject({
      employee_id: "10",
      draft_rating: null,
      final_rating: null,
      final_label: "",
      final_position: null,
      changed: false,
      steps: null,
      decision: "",
      decided_at: "",
    });
  });

  it("does not call a rating changed that had no draft to change", () => {
    const { rows } = sessionTable({
      ...result,
      rows: [row({ draft: null, final: 3 }), row({ draft: 3, final: 3 })],
    });
    const at = (column: (typeof EXPORT_COLUMNS)[number]) =>
      rows.map((cells) => cells[EXPORT_COLUMNS.indexOf(column)]);
    expect([at("changed"), at("steps")]).toEqual([
      [false, false],
      [null, 0],
    ]);
  });
});

describe("cycleTables", () => {
  const alone = { employeeId: "77", name: "Cy", email: "cy@example.org" };

  it("gives payroll no reason, no name and no draft", () => {
    const [results, without] = cycleTables("pay", [result, { ...result, sessionId: "s2" }], [alone]);
    expect(results.columns).toEqual([
      ...[
        "employee_id",
        "email",
        "value",
        "label",
        "not_rated_code",
        "promotion_recommended",
        "version",
        "digest",
      ],
    ]);
    expect(results.rows).toHaveLength(4);
    expect(results.rows[0]).toEqual([
      ...["1", "ana@example.org", 30, "Meets Expectations", "", true, 2, "cd".repeat(32)],
    ]);
    expect(results.rows[1]?.slice(2, 5)).toEqual([null, "", "too-new"]);
    expect(JSON.stringify(results)).not.toMatch(/What she may|Silva/);
    expect([without.columns, without.rows]).toEqual([["employee_id", "email"], [["77", "cy@example.org"]]]);
  });

  it("gives an auditor all of it", () => {
    const [results, without] = cycleTables("audit", [result], [alone]);
    expect(results.columns).toEqual([
      ...EXPORT_COLUMNS,
      "session_title",
      "not_rated_code",
      "promotion_recommended",
      "dissent",
    ]);
    expect(results.rows[1]?.slice(-4)).toEqual(["Sales", "too-new", true, ""]);
    expect(without.rows).toEqual([["77", "Cy", "cy@example.org"]]);
  });

  it("keeps every objection of a no-consensus, also of somebody who is invited no more", () => {
    const dissent = [
      { by: "Dee Osei", reason: "three teams" },
      { by: "", reason: "scope" },
    ];
    const disputed = row({ decision: "no-consensus", dissent });
    const [results] = cycleTables("audit", [{ ...result, rows: [disputed] }], []);
    expect(results.rows[0]?.at(-1)).toBe("Dee Osei: three teams\nscope");
    const [pay] = cycleTables("pay", [{ ...result, rows: [disputed] }], []);
    expect(JSON.stringify(pay)).not.toMatch(/three teams|scope/);
  });
});

describe("exportDocument", () => {
  it("carries what the digest is taken over, sorted as it is sealed", () => {
    const { session, version, head, ratings } = exportDocument(result);
    expect(ratings).toEqual([
      ["1", 3],
      ["10", null],
    ]);
    expect(lockDigest({ sessionId: session.id, version, head, ratings })).toMatch(/^[0-9a-f]{64}$/);
    const { ratings: sorted } = exportDocument({
      ...result,
      rows: ["b", "B", "10", "9"].map((employeeId) => row({ employeeId })),
    });
    expect(sorted.map(([id]) => id)).toEqual(["10", "9", "B", "b"]);
  });

  it("names the cells of each row", () => {
    expect(exportDocument(result).rows[0]).toMatchObject({
      employee_id: "1",
      final_rating: 30,
      final_position: 3,
    });
  });
});
