/** The people below which a guideline shows counts only and judges nothing, and cannot be enforced. */
const GUIDELINE_MIN_PEOPLE = 20;

/** Percents are compared as whole millionths, so that 33.333 and 12.5 stay exact. */
const PARTS = 1_000_000;

/** Whether a guideline may be judged (coloured, enforced) for a group of this many people: from 20 on. */
export function judges(people: number): boolean {
  return people >= GUIDELINE_MIN_PEOPLE;
}

/**
 * A guideline in whole people, by largest remainder; a tie goes to the higher point (DOMAIN.md).
 *
 * The shares are taken of the sum of the percents, so that the head-counts always add up to `people`,
 * also for thirds written as 33.33. Everything is computed in integers: no share is ever rounded before
 * it is compared.
 *
 * @param people a whole number, 0 or more
 * @param percents one a point, 0 or more, lowest point first (index 0 is position 1)
 * @returns head-counts with the same indexing; all 0 where all percents are 0
 * @throws RangeError for a negative or fractional head-count, or a negative or unreal percent
 */
export function headCounts(people: number, percents: readonly number[]): number[] {
  if (!Number.isInteger(people) || people < 0) throw new RangeError(`${people} is no head-count`);
  const shares = percents.map((percent) => {
    if (!Number.isFinite(percent) || percent < 0) throw new RangeError(`${percent} is no percent`);
    return Math.round(percent * PARTS);
  });
  const whole = shares.reduce((sum, share) => sum + share, 0);
  if (whole === 0) return shares.map(() => 0);

  const counts = shares.map((share) => Math.floor((people * share) / whole));
  const remainders = shares.map((share, index) => ({ index, rest: (people * share) % whole }));
  remainders.sort((a, b) => b.rest - a.rest || b.index - a.index);
  const left = people - counts.reduce((sum, count) => sum + count, 0);
  for (const { index } of remainders.slice(0, left)) counts[index] = (counts[index] ?? 0) + 1;
  return counts;
}
