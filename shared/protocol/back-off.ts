/** The first wait and the longest, in milliseconds. */
const FIRST = 200;
const LONGEST = 5_000;

/**
 * How long to wait before the next try, with full jitter: a room of forty that lost its server together
 * must not come back together.
 *
 * @param failures tries that failed in a row, 1 after the first
 * @param random from 0 to 1
 * @returns milliseconds, at least 50
 */
export function backOff(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.max(0, failures - 1));
  return Math.max(50, Math.round(ceiling * random));
}
