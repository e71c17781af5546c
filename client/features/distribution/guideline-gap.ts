import type { DistributionGroupView } from "@evenhand/shared/protocol/distribution-answer";

/** How one point of a group stands to the guideline, in whole people. */
export type GuidelineGap =
  /** There is no guideline, or the group is too small to be judged: counts only (DOMAIN.md). */
  | { readonly kind: "none"; readonly count: number }
  | { readonly kind: "as"; readonly count: number; readonly guideline: number }
  | {
      readonly kind: "over" | "under";
      readonly count: number;
      readonly guideline: number;
      readonly off: number;
    };

/** @param position 1 for the lowest point */
export function guidelineGap(group: DistributionGroupView, position: number): GuidelineGap {
  const count = group.counts[position - 1] ?? 0;
  const guideline = group.judged ? group.guideline?.[position - 1] : undefined;
  if (guideline === undefined) return { kind: "none", count };
  if (count === guideline) return { kind: "as", count, guideline };
  return { kind: count > guideline ? "over" : "under", count, guideline, off: Math.abs(count - guideline) };
}

/**
 * The largest share of a group that stands at one point or should, over all groups: what the full length of a
 * bar stands for, so that groups of different size compare by eye.
 */
export function largestShare(groups: readonly DistributionGroupView[]): number {
  const shares = groups.flatMap(({ rated, counts, guideline, judged }) =>
    rated === 0 ? [] : [...counts, ...((judged && guideline) || [])].map((people) => people / rated),
  );
  return Math.max(0, ...shares);
}
