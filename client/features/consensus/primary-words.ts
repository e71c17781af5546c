import type { IntlShape } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { messages } from "./messages.ts";
import type { Focus } from "./use-focus.ts";

/** What the one thing to do now is called. `onward` is how going on is called. */
export function primaryWords(
  intl: IntlShape,
  { primary, scale, rating, subject }: Focus,
  nameOf: (id: string) => string,
  onward: string,
): string {
  const t = intl.formatMessage;
  switch (primary.kind) {
    case "reveal":
      return t(messages.reveal);
    case "record":
      return primary.pending
        ? t(messages.recordPending, { value: valueAt(scale, primary.to), name: nameOf(subject.owner ?? "") })
        : t(messages.recordTo, { value: valueAt(scale, primary.to) });
    case "agree-aloud":
      return t(messages.agreesAloud, { name: nameOf(primary.participantId) });
    case "no-consensus":
      return rating === undefined
        ? t(messages.none)
        : t(messages.noneStands, { value: valueAt(scale, rating) });
    case "set-aside":
      return t(messages.setAside);
    case "propose":
      return t(messages.proposeTo, { value: valueAt(scale, primary.to) });
    case "choose":
      return t(messages.choose);
    case "case-aloud":
      return t(messages.caseAloud, { name: nameOf(primary.participantId) });
    case "defer":
      return t(messages.defer);
    case "keep":
      return rating === undefined
        ? t(messages.keepNotRated)
        : t(messages.keep, { value: valueAt(scale, rating) });
    case "next":
      return onward;
    default: {
      const never: never = primary;
      return never;
    }
  }
}
