import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesOf, changeVerdict, isMiddle } from "./changes.ts";

const positions = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });

describe("what a session changed", () => {
  it("counts up, down and the middle of those who are rated before and after", () => {
    const pairs = [
      [5, 4],
      [5, 3],
      [2, 3],
      [3, 3],
      [4, 4],
      [null, 3],
      [3, null],
    ] as const;
    expect(changesOf(pairs, 5)).toEqual({
      people: 5,
      up: 1,
      down: 2,
      middleBefore: 1,
      middleAfter: 3,
      shift: -0.4,
    });
    expect(changesOf([], 5)).toMatchObject({ people: 0, shift: 0 });
  });

  it("takes two points for the middle of a scale of even length", () => {
    const middle = (points: number) =>
      Array.from({ length: points }, (_, index) => index + 1).filter((position) =>
        isMiddle(position, points),
      );
    expect([3, 4, 5, 6, 7].map(middle)).toEqual([[2], [2, 3], [3], [3, 4], [4]]);
  });

  it("undone, says the opposite", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(positions, positions)), (pairs) => {
        const there = changesOf(pairs, 5);
        const back = changesOf(
          pairs.map(([before, after]) => [after, before] as const),
          5,
        );
        expect([back.up, back.down, back.middleBefore, back.people]).toEqual([
          there.down,
          there.up,
          there.middleAfter,
          there.people,
        ]);
        expect(back.shift).toBeCloseTo(-there.shift, 10);
      }),
    );
  });
});

describe("the share of changed ratings", () => {
  const verdict = (changed: number, people = 100) => changeVerdict({ people, up: 0, down: changed });

  it("is judged by bounds that are met exactly", () => {
    expect([0, 4, 5, 9, 10, 20, 21, 40, 41, 100].map((changed) => verdict(changed))).toEqual([
      "rubber-stamp",
      "rubber-stamp",
      "few",
      "few",
      "healthy",
      "healthy",
      "many",
      "many",
      "unprepared",
      "unprepared",
    ]);
    // 3 of 30 is exactly a tenth, 6 of 30 exactly a fifth.
    expect([verdict(3, 30), verdict(6, 30), verdict(7, 30)]).toEqual(["healthy", "healthy", "many"]);
  });

  it("is not judged of fewer than twenty people", () => {
    expect(verdict(19, 19)).toBe(null);
    expect(verdict(0, 20)).toBe("rubber-stamp");
  });
});
