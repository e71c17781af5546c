import type { ParticipantId } from "../session/ids.ts";
import type { SessionState } from "../session/state.ts";

const HOUR = 3_600_000;

/**
 * When settling ends for an item: `settleHours` after the first adjourning that follows it, or later where
 * HR extended for its owner; null while no adjourning has followed (DOMAIN.md, settling).
 *
 * @param itemSeq seq of the event that made the item
 * @returns milliseconds since the epoch
 */
export function settlingEnd(
  state: SessionState,
  itemSeq: number,
  ownerId: ParticipantId | null,
): number | null {
  const adjourned = state.adjournments.find(({ seq }) => seq > itemSeq);
  if (!adjourned) return null;
  const extended = ownerId === null ? null : (state.participants.get(ownerId)?.extendedUntil ?? null);
  return Math.max(adjourned.at + state.settings.settleHours * HOUR, extended ?? 0);
}

/** Whether settling has ended for an item. */
export function hasSettled(
  state: SessionState,
  itemSeq: number,
  ownerId: ParticipantId | null,
  now: number,
): boolean {
  const end = settlingEnd(state, itemSeq, ownerId);
  return end !== null && now >= end;
}
