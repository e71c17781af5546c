import type { AgendaSubjectView, SubjectView } from "@evenhand/shared/readmodels/record";
import { FLAG_RULES } from "@evenhand/shared/session/flag-rules";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { type BoardFilter, EVERYBODY, filterBy, filterCounts, isFiltering } from "./board-filter.ts";
import { RULES } from "./flag-names.ts";

const person = (name: string, more: Partial<SubjectView> = {}): SubjectView =>
  subjectView({
    name,
    team: "Platform",
    jobTitle: "Engineer",
    owner: "me",
    ownerName: "Daniel Okafor",
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
    ["li", person("Li Wei", { level: "L2", standing: "kept", owner: null, location: "Oslo" })],
  ]),
  ratings: new Map([
    ["marta", 5],
    ["li", 3],
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
    [{ show: "mine" }, ["marta"]],
    [{ show: "unrated" }, ["bo"]],
    [{ manager: "other" }, ["bo"]],
    // Nobody of that name sits here: the name is all there is of them.
    [{ manager: "Daniel Okafor" }, ["li"]],
    [{ team: "Platform", location: "Oslo" }, ["li"]],
    [{ department: "Sales" }, []],
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

describe("the counts beside the choices", () => {
  const counts = (filter: Partial<BoardFilter> = {}) =>
    filterCounts(record, { ...EVERYBODY, ...filter }, "me");

  it("count everybody, levels in natural order and rules in agenda order", () => {
    expect([...counts().facets.level]).toEqual([
      ["L2", 1],
      ["L4", 1],
      ["L10", 1],
    ]);
    expect([...counts().flags]).toEqual([
      ["some", 1],
      ["outlier", 1],
      ["extreme", 1],
      ["sample", 1],
    ]);
    expect(Object.fromEntries(counts().shows)).toEqual({ everyone: 3, mine: 1, open: 2, unrated: 1 });
  });

  it("say what a choice would show with the other parts as they are", () => {
    const { facets, shows } = counts({ team: "Platform", level: "L4" });
    // Of the level itself nothing is asked, else each other level would read 0.
    expect([...facets.level]).toEqual([
      ["L2", 1],
      ["L4", 1],
      ["L10", 0],
    ]);
    expect([...facets.team]).toEqual([
      ["Data", 0],
      ["Platform", 1],
    ]);
    expect(shows.get("open")).toBe(1);
  });
});
