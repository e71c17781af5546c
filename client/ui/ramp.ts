/**
 * The ramp of an ordered scale of 3 to 7 points, interpolated from the five stops `--q1` … `--q5` of tokens.css.
 * The stops are custom properties, so light, dark and print are the browser's business, not ours.
 */
const STOPS = 5;

/** Where the light theme's ink turns from dark to light, and the dark theme's from light to dark, in stops. */
const LIGHT_TURN = 3.8;
const DARK_TURN = 3.3;

/** The place of a position on the five stops, from 1 to 5. */
export function rampStop(position: number, points: number): number {
  const share = points < 2 ? 1 : (position - 1) / (points - 1);
  return 1 + Math.min(1, Math.max(0, share)) * (STOPS - 1);
}

/** The colour of a position (from 1, lowest first) on a scale of so many points, as a CSS colour. */
export function rampColor(position: number, points: number): string {
  const stop = rampStop(position, points);
  const below = Math.floor(stop);
  const share = Math.round((stop - below) * 1000) / 10;
  if (share === 0) return `var(--q${below})`;
  return `color-mix(in oklab, var(--q${below}), var(--q${below + 1}) ${share}%)`;
}

/** The ink that holds 4.5:1 on `rampColor` of the same position, in light and in dark. */
export function rampInk(position: number, points: number): string {
  const stop = rampStop(position, points);
  const light = stop < LIGHT_TURN ? "var(--on-ramp-dark)" : "var(--on-ramp-light)";
  const dark = stop < DARK_TURN ? "var(--on-ramp-light)" : "var(--on-ramp-dark)";
  return light === dark ? light : `light-dark(${light}, ${dark})`;
}
