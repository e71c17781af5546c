import type { DecisionView, SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { expect, test } from "vitest";
import { printedRecord, sourceAtLock } from "./print-data.ts";

const subject = (name: string, more: Partial<SubjectView> = {}): SubjectView =>
  subjectView({
    employeeId: `E-${name}`,
    name,
    team: "Support",
    level: "L3",
    owner: "m1",
    ownerName: "Ana Lind",
    cohort: "L3",
    ...more,
  });

const decision = (id: string, subjectId: string, more: Partial<DecisionView> = {}): DecisionView => ({
  id,
  subjectId,
  kind: "kept",
  from: 3,
  to: 3,
  by: "f1",
  at: 1,
  proposalId: null,
  attended: 4,
  attested: false,
  internalReason: "",
  releasableReason: "",
  dissent: [],
  status: "standing",
  ...more,
});

function record(
  subjects: Record<string, SubjectView>,
  ratings: Record<string, number>,
  decisions: DecisionView[] = [],
): Parameters<typeof printedRecord>[0] {
  const scale = [1, 2, 3, 4, 5].map((value) => ({ value, label: `Point ${value}`, meaning: "" }));
  return {
    meta: { scale, guideline: [5, 10, 60, 20, 5] },
    subjects: new Map(Object.entries(subjects)),
    ratings: new Map(Object.entries(ratings)),
    participants: new Map([
      ["f1", { name: "Finn Roth", role: "facilitator", attendance: "room", proxy: null, mandate: null }],
    ]),
    decisions,
  };
}
const { compare } = new Intl.Collator("en");

test("people stand by name, with the decision that stands and none that was taken back", () => {
  const { people } = printedRecord(
    record({ a: subject("Örn"), b: subject("Abe") }, { a: 4, b: 3 }, [
      decision("1", "a", { kind: "changed", to: 4, status: "undone" }),
      decision("2", "a", { kind: "changed", to: 4, at: 2 }),
      decision("3", "b", { status: "reopened" }),
    ]),
    compare,
  );
  expect(people.map(({ name, final, decision: stands }) => [name, final, stands?.id])).toEqual([
    ["Abe", 3, undefined],
    ["Örn", 4, "2"],
  ]);
});

test("that nobody discussed who is not rated is no decision on them; what was decided before is", () => {
  const none = subject("Abe", { notRated: true });
  const { people } = printedRecord(
    record({ a: none, b: { ...none, name: "Bo" }, c: subject("Cy") }, { c: 3 }, [
      decision("1", "a", { kind: "not-discussed" }),
      decision("2", "b", { kind: "kept" }),
      decision("3", "c", { kind: "not-discussed" }),
    ]),
    compare,
  );
  expect(people.map((person) => person.decision?.id)).toEqual([undefined, "2", "3"]);
});

test("who is not rated counts nowhere, before or after", () => {
  const { before, after, people } = printedRecord(
    record(
      { a: subject("Abe"), b: subject("Bo", { notRated: true }), c: subject("Cy", { draft: null }) },
      { a: 4, b: 3 },
    ),
    compare,
  );
  expect([before.people, after.people]).toEqual([1, 1]);
  expect(after.counts).toEqual([0, 0, 0, 1, 0]);
  expect(people.map(({ final }) => final)).toEqual([4, null, null]);
});

test("the log keeps what was taken back, in order, and gathers whom nobody discussed", () => {
  const { log } = printedRecord(
    record({ a: subject("Abe"), b: subject("Bo"), c: subject("Cy") }, { a: 4, b: 3, c: 3 }, [
      decision("4", "c", { kind: "not-discussed", at: 9 }),
      decision("3", "b", { kind: "not-discussed", at: 9 }),
      decision("1", "a", { kind: "changed", to: 4, at: 3, status: "undone" }),
      decision("2", "a", { at: 5 }),
    ]),
    compare,
  );
  expect(
    log.map((entry) => (entry.kind === "rest" ? entry.names : [entry.name, entry.by, entry.decision.status])),
  ).toEqual([
    ["Abe", "Finn Roth", "undone"],
    ["Abe", "Finn Roth", "standing"],
    ["Bo", "Cy"],
  ]);
});

test("a decision about somebody whom the reader is not served is not told", () => {
  const { log } = printedRecord(record({ a: subject("Abe") }, { a: 4 }, [decision("1", "gone")]), compare);
  expect(log).toEqual([]);
});

test("an earlier version is printed as it was locked, whatever has been decided since", () => {
  const first = decision("d1", "a", { kind: "changed", to: 4, at: 10, status: "reopened" });
  const rest = decision("d2", "b", { kind: "not-discussed", at: 20 });
  const second = decision("d3", "a", { kind: "changed", to: 2, at: 40 });
  const now = record({ a: subject("Ada"), b: subject("Bo") }, { a: 2, b: 3 }, [first, rest, second]);
  const row = { email: "", managerName: "", team: "", department: "", level: "", jobFamily: "", draft: 3 };
  const said = { releasableReason: "", internalReason: "", attested: false, decidedAt: null };
  const rated = { notRatedCode: null, promotionRecommended: false, dissent: [], ...row, ...said };
  const source = sourceAtLock(now, {
    sessionId: "s1",
    title: "",
    version: 1,
    head: "",
    digest: "",
    lockedAt: new Date(20).toISOString(),
    scale: now.meta.scale,
    rows: [
      { ...rated, employeeId: "E-Ada", name: "Ada", final: 4, decision: "changed", releasableReason: "So." },
      { ...rated, employeeId: "E-Bo", name: "Bo", final: 3, decision: "not-discussed" },
    ],
  });
  const { people, log } = printedRecord(source, compare);
  expect(people.map(({ name, final, decision: made }) => [name, final, made?.id])).toEqual([
    ["Ada", 4, "d1"],
    ["Bo", 3, "d2"],
  ]);
  expect(people[0]?.decision?.releasableReason).toBe("So.");
  expect(log).toHaveLength(2);
});
