import type { DecisionView, RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import { decisionsBySubject } from "../../state/indexes.ts";

/** How one person came out, as far as it is decided. */
export interface Outcome {
  readonly id: string;
  readonly subject: SubjectView;
  readonly rating: number | null;
  /** The latest decision that stands. */
  readonly decision: DecisionView | null;
}

/** An owner's people with what was decided about them, by name. */
export function ownPeople(
  record: Pick<RecordView, "subjects" | "ratings" | "decisions">,
  me: string | null,
  compareNames: (a: string, b: string) => number,
): readonly Outcome[] {
  const decisions = decisionsBySubject(record.decisions);
  return [...record.subjects]
    .filter(([, { owner }]) => me !== null && owner === me)
    .map(([id, subject]) => ({
      id,
      subject,
      rating: record.ratings.get(id) ?? null,
      decision: (decisions.get(id) ?? []).findLast(({ status }) => status === "standing") ?? null,
    }))
    .sort((a, b) => compareNames(a.subject.name, b.subject.name) || (a.id < b.id ? -1 : 1));
}
