/**
 * The median of scale positions (DOMAIN.md, "Median, outliers, flags").
 *
 * Even count: the mean of the two middle values, so the median of positions can be x.5.
 * `null` means "without a rating" and is left out, never counted as zero.
 *
 * @param values positions (1 = lowest) in any order; not changed
 * @returns the median in positions, or `null` where nobody has a rating
 */
export function median(values: readonly (number | null)[]): number | null {
  const rated = values.filter((value) => value !== null).sort((a, b) => a - b);
  const upper = rated[Math.floor(rated.length / 2)];
  if (upper === undefined) return null;
  const lower = rated[Math.ceil(rated.length / 2) - 1] ?? upper;
  return lower === upper ? upper : (lower + upper) / 2;
}
