import type { MessageDescriptor } from "react-intl";
import { messages } from "./messages.ts";
import type { OpenMatter, OwedTask } from "./settling-tasks.ts";

/** What the page says on top, and under it about time; no line where time changes nothing. */
interface SettlingWords {
  readonly lead: MessageDescriptor;
  readonly line: MessageDescriptor | null;
}

/**
 * How a closed room stands, in words that agree with each other. An answer that is not given counts as given once
 * settling has ended (shared/SPEC.md, SE1); a reason for the employee and what the room left open hold the lock for as
 * long as they are missing (LO1), and so does an enforced guideline that is exceeded (LO2).
 *
 * @param ended nobody's silence holds up the lock any more
 * @param exceeds more people stand at a point than an enforced guideline has room for
 */
export function settlingWords(
  owed: readonly OwedTask[],
  matters: readonly OpenMatter[],
  ended: boolean,
  exceeds: boolean,
): SettlingWords {
  const answers = owed.some(({ kind }) => kind !== "explain");
  const holds = exceeds || matters.length > 0 || owed.some(({ kind }) => kind === "explain");
  if (answers && !ended) return { lead: messages.settlingLead, line: messages.settlingUntil };
  const line = answers ? messages.settlingEnded : null;
  if (holds) return { lead: messages.settlingHeld, line };
  return { lead: answers ? messages.settlingOver : messages.settlingNothing, line };
}
