import type { DecisionView } from "@evenhand/shared/readmodels/record";

/** How long the room takes a person, and when it will be through. */
export interface Pace {
  readonly secondsEach: number;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  /** From how many people it is known. */
  readonly people: number;
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
  return { secondsEach: Math.round(each / 1000), endsAt: now + each * remaining, people: counted.length };
}

/**
 * By how much the room will end after its plan, which is so many seconds for each person: at its own pace, from the
 * first person that tells it to the last; before there is one, what the person in focus has taken over their time.
 *
 * @param planned seconds for each person
 * @param gone seconds on the person in focus
 * @returns seconds; below zero where it will end before
 */
export function lateBy(
  pace: Pick<Pace, "secondsEach" | "people"> | null,
  { planned, remaining, gone }: { planned: number; remaining: number; gone: number },
): number {
  if (!pace) return Math.max(0, gone - planned);
  return (pace.secondsEach - planned) * (pace.people + remaining);
}
