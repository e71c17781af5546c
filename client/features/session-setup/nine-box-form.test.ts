import { nineBoxSchema } from "@evenhand/shared/session/settings";
import { describe, expect, it } from "vitest";
import { cutsAreRight, nineBoxForm, nineBoxOf, sameNineBox } from "./nine-box-form.ts";

describe("the nine-box as HR writes it", () => {
  const empty = nineBoxForm(undefined);

  it("goes to the server and back, and the server's schema takes it", () => {
    const form = {
      ...empty,
      rows: ["Steady, C", " Growing , B,", ""],
      cuts: ["2", "4"] as const,
      boxes: empty.boxes.map((_, box) => (box === 8 ? "Next role" : "")),
    };
    const nineBox = nineBoxOf(form);
    expect(nineBoxSchema.safeParse(nineBox).success).toBe(true);
    expect(nineBox.potential).toEqual([["Steady", "C"], ["Growing", "B"], []]);
    expect(nineBox.cuts).toEqual([2, 4]);
    expect(sameNineBox(nineBoxForm(nineBox), form)).toBe(true);
    expect(sameNineBox(empty, form)).toBe(false);
  });

  it("says nothing where nothing is written", () => {
    expect(nineBoxOf(empty)).toEqual({
      potential: [[], [], []],
      performance: ["", "", ""],
      cuts: null,
      boxes: Array.from({ length: 9 }, () => ""),
    });
  });

  it.each([
    ["", "", true],
    ["2", "3", true],
    ["2", "", false],
    ["3", "2", false],
    ["0", "2", false],
    ["2", "5", false],
    ["1.5", "3", false],
    ["two", "3", false],
  ])("cuts at %s and %s of five points: %s", (low, middle, right) => {
    expect(cutsAreRight({ cuts: [low, middle] }, 5)).toBe(right);
  });
});
