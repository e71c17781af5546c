import type { AgendaSubjectView, SubjectView } from "@evenhand/shared/readmodels/record";
import { FLAG_RULES } from "@evenhand/shared/session/flag-rules";
import { describe, expect, it } from "vitest";
import { type BoardFilter, EVERYBODY, filterBy, isFiltering, levelsIn, rulesIn } from "./board-filter.ts";
import { RULES } from "./flag-name-messages.ts";

const person = (name: string, more: Partial<SubjectView> = {}): SubjectView => ({
  employeeId: name,
  name,
  team: "Platform",
  department: "",
  level: "L4",
  jobFamily: "",
  jobTitle: "Engineer",
  location: "",
  owner: "me",
  ownerName: "Daniel Okafor",
  cohort: "L4",
  draft: 3,
  previous: null,
  notRated: false,
  justified: true,
  standing: "undiscussed",
  ...more,
});
const flagged = (...flags: AgendaSubjectView["flags"]): AgendaSubjectView => ({
  kind: "subject",
  flags,
  status: "undiscussed",
  pinned: null,
  dropped: false,
});
const record = {
  subjects: new Map([
    ["marta", person("Marta Kovács")],
    ["bo", person("Bo Lindqvist", { level: "L10", owner: "other", team: "Data" })],
    ["li", person("Li Wei", { level: "L2", standing: "kept" })],
  ]),
  agenda: new Map([
    ["marta", flagged({ rule: "outlier", distance: 2 }, { rule: "extreme" })],
    ["bo", flagged({ rule: "sample" })],
  ]),
};
const found = (filter: Partial<BoardFilter>): string[] =>
  [...record.subjects.keys()].filter(filterBy(record, { ...EVERYBODY, ...filter }, "me"));

describe("the filter", () => {
  it("lets everybody through until asked", () => {
    expect(found({})).toEqual(["marta", "bo", "li"]);
    expect(isFiltering(EVERYBODY)).toBe(false);
  });
  it.each<[Partial<BoardFilter>, string[]]>([
    [{ search: "kovacs" }, ["marta"]],
    [{ search: "  LI  " }, ["bo", "li"]],
    [{ search: "data lind" }, ["bo"]],
    [{ search: "nobody" }, []],
    [{ show: "mine" }, ["marta", "li"]],
    [{ show: "open" }, ["marta", "bo"]],
    [{ level: "L10" }, ["bo"]],
    [{ flag: "some" }, ["marta"]],
    [{ flag: "sample" }, ["bo"]],
    [{ show: "mine", flag: "outlier", search: "okafor" }, ["marta"]],
  ])("%j", (filter, ids) => {
    expect(found(filter)).toEqual(ids);
    expect(isFiltering({ ...EVERYBODY, ...filter })).toBe(true);
  });
});

it("names every rule in the order of the agenda", () => {
  expect(RULES).toEqual(FLAG_RULES);
});

it("lists levels in natural order and rules in agenda order", () => {
  expect(levelsIn(record.subjects)).toEqual(["L2", "L4", "L10"]);
  expect(rulesIn(record.agenda)).toEqual(["outlier", "extreme", "sample"]);
});
