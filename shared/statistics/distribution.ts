/**
 * How many people stand at each point of the scale.
 *
 * @param positions one entry a person, 1..points, `null` for a person without a rating (not counted)
 * @param points how many points the scale has
 * @returns head-counts; index 0 is position 1, the lowest
 * @throws RangeError for a position that the scale does not have: counting it nowhere would hide a fault
 */
export function distribution(positions: readonly (number | null)[], points: number): number[] {
  const counts = new Array<number>(points).fill(0);
  for (const position of positions) {
    if (position === null) continue;
    const count = counts[position - 1];
    if (count === undefined) throw new RangeError(`position ${position} is not on a scale of ${points}`);
    counts[position - 1] = count + 1;
  }
  return counts;
}
