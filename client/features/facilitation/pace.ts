import type { DecisionView } from "@evenhand/shared/readmodels/record";

/** How long the room takes a person, and when it will be through. */
export interface Pace {
  readonly secondsEach: number;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** A longer gap than this was a break. */
const BREAK = 20 * 60_000;
/** Fewer people than this say nothing about a pace. */
const ENOUGH = 3;

/**
 * The pace of the room as the mean time between decisions, breaks left out, and the end that follows from it.
 *
 * @param decisions oldest first
 * @param remaining people still to be discussed
 * @returns null before three people have been decided one after the other
 */
export function paceOf(
  decisions: readonly Pick<DecisionView, "at" | "kind">[],
  remaining: number,
  now: number,
): Pace | null {
  const times = decisions.filter(({ kind }) => kind !== "not-discussed").map(({ at }) => at);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  const counted = gaps.filter((gap) => gap >= 1_000 && gap <= BREAK);
  if (counted.length < ENOUGH - 1) return null;
  const each = counted.reduce((sum, gap) => sum + gap, 0) / counted.length;
  return { secondsEach: Math.round(each / 1000), endsAt: now + each * remaining };
}
