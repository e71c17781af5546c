import type { RecordView } from "@evenhand/shared/readmodels/record";
import { allows } from "@evenhand/shared/session/permissions";
import type { IntlShape } from "react-intl";
import { numberWord, valueAt } from "../../state/flag-words.ts";
import type { WireBlocker } from "../../state/lock-holds.ts";
import { messages } from "./messages.ts";

/**
 * What is missing and the way out that this phase leaves, without a full stop, as it stands under the name of whom it
 * is about.
 */
export function blockerWords(
  intl: IntlShape,
  blocker: WireBlocker,
  record: Pick<RecordView, "subjects" | "agenda"> & {
    readonly meta: Pick<RecordView["meta"], "scale" | "phase">;
  },
): string {
  const { code, subjectId = "", position = 0, count, guideline } = blocker;
  const subject = record.subjects.get(subjectId);
  const values = {
    owner: subject?.ownerName ?? "",
    value: valueAt(record.meta.scale, position),
    count,
    guideline,
  };
  const mayDraft = allows("subject.draft", { hr: false, role: "manager" }, record.meta.phase);
  if (code === "no-rating" && !subject?.owner) {
    return intl.formatMessage(mayDraft ? messages.noRatingNoOwner : messages.noRatingNoOwnerClosed, values);
  }
  if (code === "no-rating" && !mayDraft) return intl.formatMessage(messages.noRatingClosed, values);
  if (code === "guideline-exceeded" && record.meta.phase === "settling") {
    return intl.formatMessage(messages.guidelineClosed, values);
  }
  if (code === "undefended-outlier") {
    const item = record.agenda.get(subjectId);
    const flag = item?.kind === "subject" ? item.flags.find(({ rule }) => rule === "outlier") : undefined;
    if (flag?.distance === undefined) return intl.formatMessage(messages.outlierPlain, values);
    return intl.formatMessage(messages[code], { ...values, distance: numberWord(intl, flag.distance) });
  }
  return intl.formatMessage(messages[code], values);
}
