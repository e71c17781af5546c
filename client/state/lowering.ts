import type { DecisionView, RecordView } from "@evenhand/shared/readmodels/record";

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
  const lowering = record.decisions.findLast(
    ({ subjectId: about, kind, status, from, to }) =>
      about === subjectId &&
      kind === "changed" &&
      (status === "standing" || status === "reopened") &&
      from !== null &&
      to !== null &&
      to < from,
  );
  return lowering && lowering.releasableReason.trim() === "" ? lowering : null;
}
