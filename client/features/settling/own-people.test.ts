import type { DecisionView, SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { expect, it } from "vitest";
import { ownPeople } from "./own-people.ts";

const person = (name: string, owner: string): SubjectView =>
  subjectView({ name, level: "", owner, cohort: "", standing: "changed" });
const decision = (id: string, status: DecisionView["status"]): DecisionView => ({
  id,
  subjectId: "zoe",
  kind: "changed",
  from: 3,
  to: 4,
  by: "f",
  at: 1,
  proposalId: null,
  attended: 3,
  attested: false,
  internalReason: "",
  releasableReason: "",
  dissent: [],
  status,
});

it("gives an owner their own people by name, each with the latest decision that stands", () => {
  const record = {
    subjects: new Map([
      ["zoe", person("Zoe", "me")],
      ["other", person("Other", "daniel")],
      ["ana", person("Ana", "me")],
    ]),
    ratings: new Map([["zoe", 4]]),
    decisions: [decision("d1", "standing"), decision("d2", "standing"), decision("d3", "undone")],
  };
  const people = ownPeople(record, "me", (a, b) => a.localeCompare(b));
  expect(people.map(({ id, rating, decision: latest }) => [id, rating, latest?.id ?? null])).toEqual([
    ["ana", null, null],
    ["zoe", 4, "d2"],
  ]);
  expect(ownPeople(record, null, () => 0)).toEqual([]);
});
