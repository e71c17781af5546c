import type { RecordView } from "@evenhand/shared/readmodels/record";
import { changeVerdict } from "@evenhand/shared/statistics/changes";

/** What a lock would seal, in people. */
export interface LockSummary {
  readonly changed: number;
  readonly kept: number;
  readonly none: number;
  readonly pending: number;
  /** Nobody discussed them. */
  readonly rest: number;
  /** HR has said that they get no rating in this cycle. */
  readonly notRated: number;
  /** Percent of the rated people whose rating is not their draft; null where nobody has a draft. */
  readonly share: number | null;
  /** Very few changed, or very many; of too few people nothing is judged. */
  readonly verdict: "low" | "usual" | "high";
}

export function lockSummary(record: Pick<RecordView, "subjects" | "ratings">): LockSummary {
  const count = { changed: 0, kept: 0, none: 0, pending: 0, rest: 0, notRated: 0 };
  const drafted = { people: 0, up: 0, down: 0 };
  for (const [id, { standing, draft, notRated }] of record.subjects) {
    const rating = record.ratings.get(id);
    if (draft !== null && rating !== undefined && !notRated) {
      drafted.people += 1;
      if (rating > draft) drafted.up += 1;
      else if (rating < draft) drafted.down += 1;
    }
    if (notRated) count.notRated += 1;
    // Who has no rating yet holds up the lock: nothing of theirs is sealed.
    else if (rating === undefined) continue;
    else if (standing === "changed") count.changed += 1;
    else if (standing === "kept") count.kept += 1;
    else if (standing === "no-consensus") count.none += 1;
    else if (standing === "pending-owner") count.pending += 1;
    else count.rest += 1;
  }
  const { people, up, down } = drafted;
  const share = people === 0 ? null : Math.round((100 * (up + down)) / people);
  const judged = changeVerdict(drafted);
  const verdict = judged === "rubber-stamp" ? "low" : judged === "unprepared" ? "high" : "usual";
  return { ...count, share, verdict };
}
