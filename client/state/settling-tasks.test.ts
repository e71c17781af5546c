import type { DecisionView, RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { openMatters, owedTasks } from "./settling-tasks.ts";

const person = (name: string, extra: Partial<SubjectView> = {}): SubjectView =>
  subjectView({ name, owner: "daniel", ownerName: "Daniel Okafor", draft: 5, ...extra });
const lowering: DecisionView = {
  id: "d1",
  subjectId: "low",
  kind: "changed",
  from: 5,
  to: 4,
  by: "f",
  at: 0,
  proposalId: "x",
  attended: 3,
  attested: false,
  internalReason: "scope",
  releasableReason: "",
  dissent: [],
  status: "standing",
};
const record: Pick<
  RecordView,
  "subjects" | "ratings" | "agenda" | "proposals" | "stances" | "defences" | "polls" | "decisions"
> = {
  subjects: new Map([
    ["low", person("Lo", { standing: "changed" })],
    ["waits", person("Wa", { standing: "pending-owner", owner: "lena" })],
    ["off", person("Of", { standing: "deferred" })],
    ["again", person("Ag", { standing: "reopened" })],
    ["bare", person("Ba", { draft: null })],
    ["excused", person("Ex", { draft: null, notRated: true })],
  ]),
  ratings: new Map([
    ["low", 4],
    ["waits", 5],
    ["off", 5],
    ["again", 5],
  ]),
  agenda: new Map([
    [
      "off",
      {
        kind: "subject",
        flags: [{ rule: "outlier", distance: 2 }],
        status: "deferred",
        pinned: null,
        dropped: false,
      },
    ],
  ]),
  proposals: new Map([
    [
      "x",
      {
        subjectId: "low",
        from: 5,
        to: 4,
        by: "amir",
        reason: "",
        status: "recorded",
        at: 0,
        attestationId: "t1",
      },
    ],
    [
      "y",
      {
        subjectId: "off",
        from: 5,
        to: 4,
        by: "amir",
        reason: "",
        status: "withdrawn",
        at: 0,
      },
    ],
    ["z", { subjectId: "again", from: 5, to: 4, by: "lena", reason: "", status: "open", at: 0 }],
  ]),
  stances: new Map([
    [
      "x:daniel",
      { proposalId: "x", by: "daniel", stance: "consent", reason: "", at: 0, attestationId: "t3" },
    ],
    ["x:amir", { proposalId: "x", by: "amir", stance: "consent", reason: "", at: 0, attestationId: "t4" }],
    [
      "x:lena",
      {
        proposalId: "x",
        by: "lena",
        stance: "consent",
        reason: "",
        at: 0,
        attestationId: "t5",
        confirmed: true,
      },
    ],
  ]),
  defences: new Map(),
  polls: new Map([["q", { subjectId: "waits", status: "open", voted: [], counts: null }]]),
  decisions: [lowering],
};

describe("who still has to do what while it settles", () => {
  it("names each owner once for each subject and kind, and nobody for what was said of another's people", () => {
    expect(Object.fromEntries(owedTasks(record))).toEqual({
      daniel: [
        { kind: "confirm", subjectId: "low" },
        { kind: "explain", subjectId: "low" },
      ],
      lena: [{ kind: "accept", subjectId: "waits" }],
    });
  });

  it("owes no explanation once it is written, or where the rating is back at its draft", () => {
    const written = { ...record, decisions: [{ ...lowering, releasableReason: "Because" }] };
    expect(owedTasks(written).get("daniel")).toEqual([{ kind: "confirm", subjectId: "low" }]);
    const back = { ...record, ratings: new Map([...record.ratings, ["low", 5] as const]) };
    expect(owedTasks(back).get("daniel")).toEqual([{ kind: "confirm", subjectId: "low" }]);
  });

  it("lists what the room left open, by name", () => {
    expect(openMatters(record).map(({ kind, subjectId }) => `${subjectId} ${kind}`)).toEqual([
      "again proposal",
      "again reopened",
      "bare rating",
      "off deferred",
      "off case",
      "waits poll",
    ]);
  });
});
