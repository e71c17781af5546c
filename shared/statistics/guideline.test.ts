import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headCounts, judges } from "./guideline.ts";

/** 5 / 20 / 60 / 10 / 5 from top to bottom; percents are indexed lowest first. */
const DEFAULT = [5, 10, 60, 20, 5];

describe("headCounts", () => {
  it.each([
    [311, [16, 62, 187, 31, 15]],
    [37, [2, 7, 22, 4, 2]],
    [22, [1, 5, 13, 2, 1]],
    [10, [1, 2, 6, 1, 0]],
    [7, [0, 2, 4, 1, 0]],
  ])("gives %i people by largest remainder (published oracle)", (people, fromTheTop) => {
    expect(headCounts(people, DEFAULT)).toEqual([...fromTheTop].reverse());
  });

  it("gives a tie to the higher point", () => {
    expect(headCounts(1, [50, 50])).toEqual([0, 1]);
    expect(headCounts(2, [25, 25, 25, 25])).toEqual([0, 0, 1, 1]);
  });

  it("breaks ties exactly, where floating shares would differ in the last bit", () => {
    // 3 × 1/3 each: all remainders are equal, no point may win by rounding noise.
    expect(headCounts(4, [100 / 3, 100 / 3, 100 / 3])).toEqual([1, 1, 2]);
    expect(headCounts(5, [0.1, 0.2, 0.3])).toEqual([1, 2, 2]);
  });

  it("gives everybody a place when percents do not add up to 100", () => {
    expect(headCounts(9, [33.33, 33.33, 33.33])).toEqual([3, 3, 3]);
  });

  it("gives nothing for nobody, and nothing where all percents are 0", () => {
    expect(headCounts(0, DEFAULT)).toEqual([0, 0, 0, 0, 0]);
    expect(headCounts(5, [0, 0])).toEqual([0, 0]);
  });

  it.each([
    [-1, DEFAULT],
    [1.5, DEFAULT],
    [3, [-5, 105]],
    [3, [Number.NaN, 1]],
  ])("refuses %s people at %s", (people, percents) => {
    expect(() => headCounts(people, percents)).toThrow(RangeError);
  });

  const guideline = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 7 });

  it("always adds up, and is never a whole person off the exact share", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), guideline, (people, percents) => {
        const whole = percents.reduce((sum, percent) => sum + percent, 0);
        fc.pre(whole > 0);
        const counts = headCounts(people, percents);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(people);
        counts.forEach((count, index) => {
          const share = people * (percents[index] ?? 0);
          expect(Math.abs(count * whole - share)).toBeLessThan(whole);
        });
      }),
    );
  });

  it("never gives a point more people than a higher one with at least its percent", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), guideline, (people, percents) => {
        const counts = headCounts(people, percents);
        for (let low = 0; low < percents.length; low++) {
          for (let high = low + 1; high < percents.length; high++) {
            if ((percents[high] ?? 0) < (percents[low] ?? 0)) continue;
            expect(counts[high]).toBeGreaterThanOrEqual(counts[low] ?? 0);
          }
        }
      }),
    );
  });
});

describe("judges", () => {
  it("judges from 20 people on", () => {
    expect([0, 19, 20, 21].map(judges)).toEqual([false, false, true, true]);
  });
});
