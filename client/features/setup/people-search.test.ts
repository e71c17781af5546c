import type { Person } from "@evenhand/shared/protocol/answers";
import { describe, expect, it } from "vitest";
import { findPeople } from "./people-search.ts";

const person = (over: Partial<Person>): Person => ({
  id: over.employeeId ?? "1",
  employeeId: "1",
  name: "",
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
  person({ employeeId: "2", name: "Zoë Brandt", team: "Web", draft: 3, sessionId: "s" }),
  person({ employeeId: "1", name: "Amara Okoye", team: "Billing", notRated: "too-new" }),
  person({ employeeId: "3", name: "Bo Lindqvist", managerName: "Zoe Adler" }),
];
const names = (found: readonly Person[]) => found.map(({ name }) => name);

describe("finding people of a cycle", () => {
  it("orders by name and finds every word anywhere, accents aside", () => {
    expect(names(findPeople(people, "everyone", ""))).toEqual(["Amara Okoye", "Bo Lindqvist", "Zoë Brandt"]);
    expect(names(findPeople(people, "everyone", "zoe"))).toEqual(["Bo Lindqvist", "Zoë Brandt"]);
    expect(names(findPeople(people, "everyone", "zoe web"))).toEqual(["Zoë Brandt"]);
  });

  it("keeps those in no session, and those with neither draft nor reason", () => {
    expect(names(findPeople(people, "unassigned", ""))).toEqual(["Amara Okoye", "Bo Lindqvist"]);
    expect(names(findPeople(people, "undrafted", ""))).toEqual(["Bo Lindqvist"]);
  });
});
