import type { SubjectView } from "@evenhand/shared/readmodels/record";
import type { MessageDescriptor } from "react-intl";
import { type Hold, stillHolds } from "../../state/lock-holds.ts";
import type { OwedTask } from "../../state/settling-tasks.ts";
import { messages } from "./messages.ts";

/** What owners have to answer themselves: it stands under their names. */
const OWED: ReadonlySet<string> = new Set([
  "attestation-unsettled",
  "pending-owner",
  "releasable-reason-missing",
]);

/** What stands under nobody's name: what the room left open, and what is owed for people whose owner has gone. */
export const inNoName = (
  holds: readonly Hold[],
  subjects: ReadonlyMap<string, Pick<SubjectView, "owner">>,
): readonly Hold[] =>
  holds.filter(({ code, subjectId }) => !OWED.has(code) || subjects.get(subjectId ?? "")?.owner === null);

/** What one owner still has to do, and what nobody waits for any more because settling has ended for it. */
export interface Owing {
  readonly who: string;
  readonly waited: readonly OwedTask[];
  readonly over: readonly OwedTask[];
  /** Until when their silence holds up the lock, in milliseconds since the epoch; absent where only a reason is owed. */
  readonly until?: number;
}

/** @param ends until when each owner's silence holds up the lock, by participant */
export function owingOf(
  owed: ReadonlyMap<string, readonly OwedTask[]>,
  ends: Readonly<Record<string, number>>,
  now: number,
): readonly Owing[] {
  return [...owed].map(([who, tasks]) => {
    const until = ends[who];
    const waited = tasks.filter((task) => stillHolds(task, until, now));
    const over = tasks.filter((task) => !waited.includes(task));
    const silent = waited.some(({ kind }) => kind !== "explain");
    return { who, waited, over, ...(silent && until !== undefined ? { until } : {}) };
  });
}

/**
 * What a closed room says under the count of what holds up the lock, in words that agree with it. An answer that is not
 * given counts as given once settling has ended (shared/SPEC.md, SE1); a reason for the employee and what the room left
 * open hold the lock for as long as they are missing (LO1), and so does an enforced guideline that is exceeded (LO2).
 */
export function settlingLead(holds: readonly Hold[], owing: readonly Owing[]): MessageDescriptor {
  if (owing.some(({ until }) => until !== undefined)) return messages.settlingUntil;
  if (holds.length > 0) return messages.settlingHeld;
  return owing.some(({ over }) => over.length > 0) ? messages.settlingOver : messages.settlingNothing;
}
