import type { NineBox } from "@evenhand/shared/session/settings";
import { describe, expect, it } from "vitest";
import { cutsOf, nineBoxView, rowOf, thirdOf } from "./nine-box.ts";

const own: NineBox = {
  potential: [["Steady", "C"], ["Growing", "B"], []],
  performance: ["", "", ""],
  cuts: [1, 3],
  boxes: Array.from({ length: 9 }, () => ""),
};

describe("the parts of a scale", () => {
  it.each([
    [3, [1, 2]],
    [4, [1, 3]],
    [5, [2, 3]],
    [6, [2, 4]],
    [7, [2, 5]],
  ])("of %i points end at %j", (points, cuts) => {
    expect(cutsOf(points, undefined)).toEqual(cuts);
  });

  it("are HR's own where they fit the scale", () => {
    expect(cutsOf(5, own)).toEqual([1, 3]);
    expect(cutsOf(3, own)).toEqual([1, 2]);
    expect(cutsOf(5, { ...own, cuts: [3, 2] })).toEqual([2, 3]);
  });

  it("hold each point once", () => {
    expect([1, 2, 3, 4, 5].map((position) => thirdOf(position, [2, 3]))).toEqual([0, 0, 1, 2, 2]);
  });
});

describe("the row of a potential", () => {
  it.each([
    ["High", 2],
    [" medium ", 1],
    ["1", 0],
    ["hoch", 2],
    ["star", null],
  ])("%s is %s without settings", (word, row) => {
    expect(rowOf(word, undefined)).toBe(row);
  });

  it("is HR's own word, and the known ones where HR gave none for a row", () => {
    expect(["steady", "b", "High", "low"].map((word) => rowOf(word, own))).toEqual([0, 1, 2, null]);
  });
});

it("places everybody once, and says who has no place", () => {
  const ratings = new Map([
    ["a", 5],
    ["b", 3],
    ["c", 1],
    ["d", 4],
  ]);
  const view = nineBoxView(
    ["a", "b", "c", "d", "unrated"],
    ratings,
    { a: "High", b: "Low", c: "?" },
    5,
    undefined,
  );
  expect(view).toEqual({
    boxes: [
      [[], ["b"], []],
      [[], [], []],
      [[], [], ["a"]],
    ],
    unplaced: ["c"],
    unknown: ["d"],
  });
});
