import { judges } from "./guideline.ts";

/** What a session did to the ratings of those who had one before and after. */
export interface Changes {
  /** People with a rating before and after: everything else here is counted of them. */
  readonly people: number;
  readonly up: number;
  readonly down: number;
  /** People at the middle of the scale. */
  readonly middleBefore: number;
  readonly middleAfter: number;
  /** By how many steps the mean moved; 0 where nobody is compared. */
  readonly shift: number;
}

/** Whether a position is the middle of a scale: its one middle point, or the two of a scale of even length. */
export const isMiddle = (position: number, points: number): boolean =>
  Math.abs(2 * position - (points + 1)) <= 1;

/**
 * How ratings moved, and whether towards the middle (STATISTICS.md §3: beside agreement, report the share unchanged
 * and the shift of the mean; FEATURES.md C9: committees bunch people in the middle and prefer downgrades).
 *
 * @param pairs one a person, positions before and after; null where there was no rating, which leaves them out
 * @param points how many points the scale has
 */
export function changesOf(
  pairs: readonly (readonly [before: number | null, after: number | null])[],
  points: number,
): Changes {
  const compared = pairs.flatMap(([before, after]): [number, number][] =>
    before === null || after === null ? [] : [[before, after]],
  );
  const count = (test: (before: number, after: number) => boolean): number =>
    compared.filter(([before, after]) => test(before, after)).length;
  const moved = compared.reduce((sum, [before, after]) => sum + after - before, 0);
  return {
    people: compared.length,
    up: count((before, after) => after > before),
    down: count((before, after) => after < before),
    middleBefore: count((before) => isMiddle(before, points)),
    middleAfter: count((_, after) => isMiddle(after, points)),
    shift: compared.length === 0 ? 0 : moved / compared.length,
  };
}

/**
 * What a share of changed ratings says (FEATURES.md, script): 10–20 % is healthy, under 5 % a rubber stamp, over 40 %
 * says that managers came unprepared; between them it is worth a thought.
 */
export type ChangeVerdict = "rubber-stamp" | "few" | "healthy" | "many" | "unprepared";

/** @returns null for fewer than 20 people, of whom nothing is judged */
export function changeVerdict({
  people,
  up,
  down,
}: Pick<Changes, "people" | "up" | "down">): ChangeVerdict | null {
  if (!judges(people)) return null;
  // In whole numbers: a share is never rounded before it is compared.
  const share = 100 * (up + down);
  if (share < 5 * people) return "rubber-stamp";
  if (share < 10 * people) return "few";
  if (share <= 20 * people) return "healthy";
  return share <= 40 * people ? "many" : "unprepared";
}
