import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distribution } from "./distribution.ts";

describe("distribution", () => {
  it("counts people at each point, lowest first, and leaves the unrated out", () => {
    expect(distribution([3, 3, null, 5, 1, 3], 5)).toEqual([1, 0, 3, 0, 1]);
  });

  it("is all zeros for nobody", () => {
    expect(distribution([], 4)).toEqual([0, 0, 0, 0]);
  });

  it.each([0, 6, -1, 2.5])("refuses position %s on a scale of five", (position) => {
    expect(() => distribution([position], 5)).toThrow(RangeError);
  });

  it("adds up to the rated people, whatever the order", () => {
    const people = fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }));
    fc.assert(
      fc.property(people, (positions) => {
        const counts = distribution(positions, 7);
        const rated = positions.filter((position) => position !== null).length;
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rated);
        expect(distribution([...positions].reverse(), 7)).toEqual(counts);
      }),
    );
  });
});
