import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median } from "./median.ts";

const positions = fc.array(fc.option(fc.integer({ min: 1, max: 7 }), { nil: null }));

describe("median", () => {
  it("takes the middle of an odd count, whatever the order", () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4])).toBe(4);
  });

  it("takes the mean of the two middle values of an even count, so it can be x.5", () => {
    expect(median([3, 4])).toBe(3.5);
    expect(median([1, 2, 4, 5])).toBe(3);
    expect(median([2, 3, 3, 5])).toBe(3);
  });

  it("leaves people without a rating out, never counts them as zero", () => {
    expect(median([null, 4, null, 4, null])).toBe(4);
    expect(median([null, 3, 4])).toBe(3.5);
  });

  it("has no value where nobody is rated", () => {
    expect(median([])).toBeNull();
    expect(median([null, null])).toBeNull();
  });

  it("orders numbers as numbers", () => {
    expect(median([10, 9, 1])).toBe(9);
  });

  it("has as many ratings above it as below it, and does not change its input", () => {
    fc.assert(
      fc.property(positions, (values) => {
        const before = [...values];
        const middle = median(values);
        expect(values).toEqual(before);
        const rated = values.filter((value) => value !== null);
        expect(middle === null).toBe(rated.length === 0);
        if (middle === null) return;
        const half = rated.length / 2;
        expect(rated.filter((value) => value < middle).length).toBeLessThanOrEqual(half);
        expect(rated.filter((value) => value > middle).length).toBeLessThanOrEqual(half);
        expect(Number.isInteger(middle * 2)).toBe(true);
      }),
    );
  });

  it("moves with a scale that is turned upside down", () => {
    fc.assert(
      fc.property(positions, (values) => {
        const mirrored = values.map((value) => (value === null ? null : 8 - value));
        const middle = median(values);
        expect(median(mirrored)).toBe(middle === null ? null : 8 - middle);
      }),
    );
  });
});
