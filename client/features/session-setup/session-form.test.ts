import { DEFAULT_SETTINGS, settingsSchema } from "@evenhand/shared/session/settings";
import { describe, expect, it } from "vitest";
import {
  NUMBER_SETTINGS,
  OPTIONAL_RULES,
  settingsChanges,
  settingsErrors,
  settingsForm,
  withCohortAttribute,
} from "./session-form.ts";

const form = settingsForm();
const withNumber = (name: keyof typeof NUMBER_SETTINGS, text: string) => ({
  ...form,
  numbers: { ...form.numbers, [name]: text },
});

describe("the settings of a session", () => {
  it("sends nothing that was not changed", () => {
    expect(settingsErrors(form)).toEqual([]);
    expect(settingsChanges(form)).toEqual({});
  });

  it("sends what was changed, as the server's schema takes it", () => {
    const changed = {
      ...withNumber("outlierSteps", "1,5"),
      unanimous: true,
      airtimeByManager: true,
      rulesOff: ["sample", "jump"] as const,
    };
    const changes = settingsChanges(changed);
    expect(changes).toEqual({
      outlierSteps: 1.5,
      unanimous: true,
      airtimeByManager: true,
      rulesOff: ["jump", "sample"],
    });
    expect(settingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...changes }).success).toBe(true);
  });

  it("has the bounds of the server's schema", () => {
    for (const [name, { min, max, step }] of Object.entries(NUMBER_SETTINGS)) {
      const takes = (value: number) =>
        settingsSchema.safeParse({ ...DEFAULT_SETTINGS, [name]: value }).success;
      expect([name, takes(min), takes(max)]).toEqual([name, true, true]);
      expect([name, takes(min - step), takes(max + step)]).toEqual([name, false, false]);
    }
  });

  it("says which numbers are none, out of bounds or between the steps", () => {
    expect(settingsErrors(withNumber("minCohort", ""))).toEqual(["minCohort"]);
    expect(settingsErrors(withNumber("minCohort", "2.5"))).toEqual(["minCohort"]);
    expect(settingsErrors(withNumber("settleHours", "721"))).toEqual(["settleHours"]);
    expect(settingsErrors(withNumber("settleHours", "0.5"))).toEqual([]);
  });

  it("offers no switch for the rule that a duty hangs on", () => {
    expect(OPTIONAL_RULES).not.toContain("outlier");
    expect(OPTIONAL_RULES).toContain("raised");
    expect(OPTIONAL_RULES).toContain("sample");
  });

  it("keeps at least one cohort attribute and at most three", () => {
    expect(withCohortAttribute(["level"], "level", false)).toEqual(["level"]);
    expect(withCohortAttribute(["level"], "team", true)).toEqual(["level", "team"]);
    expect(withCohortAttribute(["level", "team", "location"], "department", true)).toHaveLength(3);
  });
});
