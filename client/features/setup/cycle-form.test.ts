import { newCycleBody } from "@evenhand/shared/protocol/bodies";
import { describe, expect, it } from "vitest";
import {
  bodyOf,
  errorsOf,
  newCycleForm,
  percentSum,
  toLocalInput,
  withPoint,
  withPoints,
} from "./cycle-form.ts";

const named = { ...newCycleForm(), name: " 2026 H2 " };

describe("the form of a cycle", () => {
  it("starts with the default scale and guideline, and only the name missing", () => {
    expect(errorsOf(newCycleForm())).toEqual({ name: "missing" });
    expect(percentSum(named)).toBe(100);
  });

  it("gives a body that the server's schema takes", () => {
    const body = bodyOf({ ...named, deadline: "2026-12-01T18:00" });
    expect(newCycleBody.safeParse(body).success).toBe(true);
    expect(body.name).toBe("2026 H2");
    expect(body.deadline).toBe(new Date(2026, 11, 1, 18, 0).toISOString());
  });

  it("sends null for no guideline and no deadline", () => {
    expect(bodyOf({ ...named, guideline: false })).toMatchObject({ guideline: null, deadline: null });
  });

  it("takes a decimal comma and sums without rounding noise", () => {
    const thirds = ["33,3", "33,3", "33,4"].reduce(
      (form, percent, index) => withPoint(form, index, { percent }),
      { ...withPoints(named, 3), guideline: true },
    );
    expect(percentSum(thirds)).toBe(100);
    expect(errorsOf(thirds)).toEqual({});
  });

  it("says where values do not ascend, labels repeat and percents are none", () => {
    let form = withPoint(named, 2, { value: "2" });
    form = withPoint(form, 3, { label: "meets expectations" });
    form = withPoint(form, 4, { label: " ", percent: "x" });
    expect(errorsOf(form)).toEqual({
      value: { 2: "not-ascending" },
      label: { 3: "repeated", 4: "missing" },
      percent: { 4: "not-a-percent" },
    });
  });

  it("refuses a guideline that is not 100, and ignores it while it is off", () => {
    const form = withPoint(named, 0, { percent: "4" });
    expect(errorsOf(form)).toEqual({ guideline: "not-100" });
    expect(errorsOf({ ...form, guideline: false })).toEqual({});
  });

  it("takes points away and adds them at the top, keeping what was written below", () => {
    const four = withPoints(withPoint(named, 0, { label: "Low" }), 4);
    expect(four.points.map(({ label }) => label)).toEqual([
      "Low",
      "Partially Meets",
      "Meets Expectations",
      "Exceeds Expectations",
    ]);
    expect(four.guideline).toBe(false);
    const six = withPoints(four, 6);
    expect(six.points.map(({ value }) => value)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(six.points.map(({ label }) => label).slice(4)).toEqual(["Exceptional", ""]);
    expect(withPoints(six, 5).guideline).toBe(true);
    expect(percentSum(withPoints(six, 5))).toBe(100);
  });

  it("writes a moment as the browser's own field wants it", () => {
    expect(toLocalInput(new Date(2026, 0, 5, 7, 3))).toBe("2026-01-05T07:03");
  });
});
