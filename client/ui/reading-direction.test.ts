import { expect, it } from "vitest";
import { stepAlong } from "./reading-direction.ts";

it("arrow keys lead where they point, and what is ahead depends on how one reads", () => {
  expect(["ArrowRight", "ArrowLeft", "ArrowUp", "a"].map((key) => stepAlong(key, false))).toEqual([
    1, -1, 0, 0,
  ]);
  expect(["ArrowRight", "ArrowLeft", "ArrowUp", "a"].map((key) => stepAlong(key, true))).toEqual([
    -1, 1, 0, 0,
  ]);
});
