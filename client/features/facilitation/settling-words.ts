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
 * long as they are missing (LO1).
 */
export function settlingWords(
  owed: readonly OwedTask[],
  matters: readonly OpenMatter[],
  ended: boolean,
): SettlingWords {
  const answers = owed.some(({ kind }) => kind !== "explain");
  const holds = matters.length > 0 || owed.some(({ kind }) => kind === "explain");
  if (answers && !ended) return { lead: messages.settlingLead, line: messages.settlingUntil };
  const line = answers ? messages.settlingEnded : null;
  if (holds) return { lead: messages.settlingHeld, line };
  return { lead: answers ? messages.settlingOver : messages.settlingNothing, line };
}
