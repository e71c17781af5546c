import type { DecisionView, RecordView } from "@evenhand/shared/readmodels/record";
import { decisionsBySubject } from "./indexes.ts";

/**
 * The change that lowered somebody below their draft and still lacks the reason that they may read (SPEC CO9);
 * null where there is none. The lock waits for it.
 */
export function unexplainedLowering(
  record: Pick<RecordView, "subjects" | "ratings" | "decisions">,
  subjectId: string,
): DecisionView | null {
  const subject = record.subjects.get(subjectId);
  const rating = record.ratings.get(subjectId);
  if (!subject || subject.notRated || rating === undefined || subject.draft === null) return null;
  if (rating >= subject.draft) return null;
  const lowering = (decisionsBySubject(record.decisions).get(subjectId) ?? []).findLast(
    ({ kind, status, from, to }) =>
      kind === "changed" &&
      (status === "standing" || status === "reopened") &&
      from !== null &&
      to !== null &&
      to < from,
  );
  return lowering && lowering.releasableReason.trim() === "" ? lowering : null;
}
