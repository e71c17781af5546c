import { expect, it } from "vitest";
import { backOff } from "./back-off.ts";

it("doubles its ceiling with every failure, up to five seconds", () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((failures) => backOff(failures, 1))).toEqual([
    200, 400, 800, 1600, 3200, 5000, 5000,
  ]);
});

it("spreads over the whole range below the ceiling, and never hammers", () => {
  expect(backOff(6, 0.5)).toBe(2500);
  expect(backOff(6, 0)).toBe(50);
});
