import type { SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { inScope, scopeGroups } from "./scopes.ts";

const person = (level: string, team: string, ownerName: string): SubjectView =>
  subjectView({ team, level, ownerName, cohort: "", draft: null, justified: false });

describe("whose ratings are counted", () => {
  const people = new Map([
    ["a", person("L4", "", "Noor")],
    ["b", person("L3", "", "Ada")],
    ["c", person("L4", "", "Ada")],
  ]);

  it("offers each value once, by name, and no attribute that nobody has", () => {
    expect(scopeGroups(people)).toEqual([
      {
        by: "level",
        options: [
          { key: "L3", label: "L3" },
          { key: "L4", label: "L4" },
        ],
      },
      {
        by: "manager",
        options: [
          { key: "Ada", label: "Ada" },
          { key: "Noor", label: "Noor" },
        ],
      },
    ]);
  });

  it("counts everybody, or those of the group", () => {
    const count = (by: "whole" | "level" | "manager", key: string): number =>
      [...people.values()].filter((subject) => inScope(subject, { by, key })).length;
    expect(count("whole", "")).toBe(3);
    expect(count("level", "L4")).toBe(2);
    expect(count("manager", "Noor")).toBe(1);
  });
});
