import type { DecisionView } from "@evenhand/shared/readmodels/record";
import type { Scale } from "@evenhand/shared/session/scale";
import type { IntlShape } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { messages } from "./messages.ts";

const KINDS = {
  changed: messages.changedWord,
  kept: messages.kept,
  "no-consensus": messages.noConsensus,
  "not-discussed": messages.notDiscussed,
  "pending-owner": messages.pending,
} as const;

const TAKEN_BACK = {
  undone: messages.undone,
  reopened: messages.reopened,
} as const;

/** What was decided, in a few words: "Changed, 3 → 4", "Kept, said aloud", "No consensus, reopened". */
export function decisionWords(intl: IntlShape, decision: DecisionView, scale: Scale): string {
  const { kind, from, to, attested, status } = decision;
  const moved = (kind === "changed" || kind === "pending-owner") && from !== null && to !== null;
  return [
    intl.formatMessage(KINDS[kind]),
    moved && intl.formatMessage(messages.changed, { from: valueAt(scale, from), to: valueAt(scale, to) }),
    attested && intl.formatMessage(messages.aloud),
    status !== "standing" && intl.formatMessage(TAKEN_BACK[status]),
  ]
    .filter(Boolean)
    .join(", ");
}
