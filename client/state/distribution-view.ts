import type { Guideline, Position } from "@evenhand/shared/session/scale";
import { distribution } from "@evenhand/shared/statistics/distribution";
import { headCounts, judges } from "@evenhand/shared/statistics/guideline";

/** How many stand where, against the guideline, in whole people. Index 0 is position 1, the lowest. */
export interface DistributionView {
  /** Rated people. */
  readonly people: number;
  readonly counts: readonly number[];
  /** null where the scale has no guideline, or where so few are rated that counts alone are shown. */
  readonly guideline: readonly number[] | null;
  /** People over the guideline at each point, negative for under; null without one. */
  readonly over: readonly number[] | null;
  /** Whether a difference may be judged: under 20 people only counts are shown. */
  readonly judged: boolean;
}

/**
 * @param positions one a person, null for a person without a rating
 * @param evenFew also under 20 people: a group is on the agenda for how it stands off the guideline, from five people on
 */
export function distributionView(
  positions: Iterable<Position | null>,
  points: number,
  guideline: Guideline,
  evenFew = false,
): DistributionView {
  const counts = distribution([...positions], points);
  const people = counts.reduce((sum, count) => sum + count, 0);
  const judged = judges(people);
  const held = (judged || evenFew) && guideline?.length === points;
  const heads = held ? headCounts(people, guideline) : null;
  return {
    people,
    counts,
    guideline: heads,
    over: heads && counts.map((count, index) => count - (heads[index] ?? 0)),
    judged,
  };
}
