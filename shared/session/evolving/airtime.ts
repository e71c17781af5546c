import type { SessionEvent } from "../events.ts";
import type { SessionState } from "../state.ts";
import { timeOf, withEntry } from "./folding.ts";

/** Who leaves a person in focus for longer than this, in milliseconds, has gone for a break. */
const LONGEST_STRETCH = 20 * 60_000;

/** How long a stretch of the timer counts, in milliseconds. */
export const stretch = (startedAt: number, until: number): number =>
  Math.min(Math.max(0, until - startedAt), LONGEST_STRETCH);

/**
 * Adds a stretch that an event has ended to the time of whoever was in focus. The times are those of the journal's
 * events, which are there anyway: airtime is nowhere written down.
 */
export function timed(before: SessionState, after: SessionState, event: SessionEvent): SessionState {
  const { focus, timer } = before;
  if (timer === null || timer === after.timer || focus === null || !("subjectId" in focus)) return after;
  const spent = (after.airtime.get(focus.subjectId) ?? 0) + stretch(timer.startedAt, timeOf(event));
  return { ...after, airtime: withEntry(after.airtime, focus.subjectId, spent) };
}
