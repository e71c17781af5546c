import type { DistributionGroupView } from "@evenhand/shared/protocol/distribution-answer";
import { describe, expect, it } from "vitest";
import { guidelineGap, largestShare } from "./guideline-gap.ts";

const group = (over: Partial<DistributionGroupView>): DistributionGroupView => ({
  key: "L3",
  people: 22,
  rated: 20,
  notRated: 2,
  counts: [1, 2, 10, 7, 0],
  guideline: [1, 2, 12, 4, 1],
  judged: true,
  ...over,
});

describe("a group against the guideline, in people", () => {
  it("counts how many are over and under", () => {
    expect(guidelineGap(group({}), 4)).toEqual({ kind: "over", count: 7, guideline: 4, off: 3 });
    expect(guidelineGap(group({}), 5)).toEqual({ kind: "under", count: 0, guideline: 1, off: 1 });
    expect(guidelineGap(group({}), 1)).toEqual({ kind: "as", count: 1, guideline: 1 });
  });

  it("judges nothing in a group that is too small, and nothing without a guideline", () => {
    expect(guidelineGap(group({ judged: false }), 4)).toEqual({ kind: "none", count: 7 });
    expect(guidelineGap(group({ guideline: null }), 4)).toEqual({ kind: "none", count: 7 });
  });

  it("compares groups by the largest share of any, empty ones left out", () => {
    const small = group({ rated: 4, counts: [0, 0, 4, 0, 0], guideline: null });
    const empty = group({ rated: 0, counts: [0, 0, 0, 0, 0], guideline: [0, 0, 0, 0, 0] });
    expect(largestShare([group({}), empty])).toBe(0.6);
    expect(largestShare([group({}), small])).toBe(1);
    expect(largestShare([empty])).toBe(0);
    // Where the guideline is not shown, no bar is shorter for it.
    const few = group({ rated: 5, counts: [0, 1, 2, 2, 0], guideline: [0, 1, 4, 0, 0], judged: false });
    expect(largestShare([few])).toBe(0.4);
  });
});
