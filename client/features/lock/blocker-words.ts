import type { RecordView } from "@evenhand/shared/readmodels/record";
import type { IntlShape } from "react-intl";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import type { WireBlocker } from "../../state/lock-holds.ts";
import { messages } from "./messages.ts";

/** One blocker in a sentence without a full stop: who, and what is missing. */
export function blockerWords(
  intl: IntlShape,
  blocker: WireBlocker,
  record: Pick<RecordView, "subjects" | "agenda"> & { readonly meta: Pick<RecordView["meta"], "scale"> },
): string {
  const { code, subjectId = "", position = 0, count, guideline } = blocker;
  const subject = record.subjects.get(subjectId);
  const values = {
    name: subject?.name ?? "",
    owner: subject?.ownerName ?? "",
    value: valueAt(record.meta.scale, position),
    count,
    guideline,
  };
  if (code === "no-rating" && !subject?.owner) return intl.formatMessage(messages.noRatingNoOwner, values);
  if (code === "undefended-outlier") {
    const item = record.agenda.get(subjectId);
    const flag = item?.kind === "subject" ? item.flags.find(({ rule }) => rule === "outlier") : undefined;
    if (flag?.distance === undefined) return intl.formatMessage(messages.outlierPlain, values);
    return intl.formatMessage(messages[code], { ...values, distance: numberWord(intl, flag.distance) });
  }
  return intl.formatMessage(messages[code], values);
}
