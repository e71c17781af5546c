import type { Person } from "@evenhand/shared/protocol/answers";
import { filterSchema } from "@evenhand/shared/protocol/bodies";
import { describe, expect, it } from "vitest";
import {
  choiceOf,
  cohortSizes,
  evaluateFilter,
  filterOf,
  type OtherSession,
  optionsOf,
  sameChoice,
  suggestedNames,
  takesEveryone,
  withValue,
} from "./subject-filter.ts";

const person = (employeeId: string, over: Partial<Person>): Person => ({
  id: employeeId,
  employeeId,
  name: employeeId,
  email: "",
  managerId: "",
  managerName: "",
  managerEmail: "",
  team: "",
  department: "",
  level: "",
  jobFamily: "",
  jobTitle: "",
  location: "",
  hireDate: "",
  lastPromotionDate: "",
  lastFeedbackDate: "",
  previousRating: null,
  draft: null,
  notRated: null,
  justified: false,
  potential: "",
  promotionRecommended: false,
  extras: {},
  sessionId: null,
  ...over,
});

const people = [
  person("a", { department: "Engineering", level: "L10" }),
  person("b", { department: "engineering ", level: "L2" }),
  person("c", { department: "Sales", level: "L2", sessionId: "open" }),
  person("d", { department: "Sales", sessionId: "rest" }),
  person("e", {}),
];
const sessions: OtherSession[] = [
  { id: "open", title: "Sales", yields: false },
  { id: "rest", title: "Everyone else", yields: true },
];
const ids = (found: readonly Person[]) => found.map(({ id }) => id);

describe("the filter of a session", () => {
  it("offers the values that there are, in natural order, folded, the nameless last", () => {
    expect(optionsOf(people, "level", sessions)).toEqual([
      // One more is in a session that has opened, and stays there.
      { value: "L2", people: 1 },
      { value: "L10", people: 1 },
      { value: "", people: 2 },
    ]);
    expect(optionsOf(people, "department", sessions)).toEqual([
      { value: "Engineering", people: 2 },
      { value: "Sales", people: 1 },
      { value: "", people: 1 },
    ]);
  });

  it("sends only what is asked for, and what the server's schema takes", () => {
    let choice = withValue({}, "level", "L2", true);
    choice = withValue(choice, "department", "Sales", true);
    choice = withValue(choice, "department", "sales", false);
    expect(filterOf(choice)).toEqual({ level: ["L2"] });
    expect(filterSchema.safeParse(filterOf(choice)).success).toBe(true);
    expect(takesEveryone({ filter: filterOf({ level: [] }) })).toBe(true);
    expect(takesEveryone({ filter: filterOf(choice) })).toBe(false);
    expect(takesEveryone({ ids: ["a"] })).toBe(false);
  });

  it("takes any value of an attribute, and all attributes together", () => {
    expect(ids(evaluateFilter(people, { department: ["ENGINEERING"] }, sessions).rated)).toEqual(["a", "b"]);
    const both = { department: ["Engineering", "Sales"], level: ["L2"] };
    expect(ids(evaluateFilter(people, both, sessions).rated)).toEqual(["b"]);
    expect(ids(evaluateFilter(people, { department: [""] }, sessions).rated)).toEqual(["e"]);
  });

  it("leaves people in their session, unless that one yields to a filter that asks for something", () => {
    const sales = evaluateFilter(people, { department: ["Sales"] }, sessions);
    expect(ids(sales.rated)).toEqual(["d"]);
    expect(sales.elsewhere).toEqual([{ title: "Sales", people: 1 }]);
    const everyone = evaluateFilter(people, {}, sessions);
    expect(ids(everyone.rated)).toEqual(["a", "b", "e"]);
    expect(everyone.elsewhere).toEqual([
      { title: "Sales", people: 1 },
      { title: "Everyone else", people: 1 },
    ]);
  });

  it("names a session by what it takes, and by nothing where that says nothing", () => {
    expect(suggestedNames({ department: ["Engineering"], level: ["L2"] })).toEqual(["Engineering"]);
    expect(suggestedNames({ team: ["A", "B", "C", "D"], level: ["L2", "L3"] })).toEqual(["L2", "L3"]);
    expect(suggestedNames({ department: [""] })).toEqual([]);
    expect(suggestedNames({})).toEqual([]);
  });

  it("reads the choice back from a selection, and knows when it is the same", () => {
    expect(choiceOf({ filter: { level: "L2", team: ["A", "B"] } })).toEqual({
      level: ["L2"],
      team: ["A", "B"],
    });
    expect(choiceOf({ filter: {} })).toEqual({});
    expect(choiceOf({ ids: ["a"] })).toBe(null);
    expect(choiceOf({ filter: { managerEmail: "x@example.org" } })).toBe(null);
    expect(sameChoice({ team: ["A", "B"] }, { team: ["b", "a"], level: [] })).toBe(true);
    expect(sameChoice({ team: ["A"] }, { level: ["A"] })).toBe(false);
  });

  it("counts cohorts and those too small for a median of their own", () => {
    expect(cohortSizes(people, ["level"], 2)).toEqual({ cohorts: 3, small: 1 });
    expect(cohortSizes(people, ["level", "department"], 2)).toEqual({ cohorts: 5, small: 5 });
  });
});
