import type { RecordView } from "@evenhand/shared/readmodels/record";

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
  /** Nobody has given them a rating yet: the lock waits for it. */
  readonly missing: number;
  /** Percent of the rated people whose rating is not their draft; null where nobody has a draft. */
  readonly share: number | null;
  /** Under 5 % is a rubber stamp, over 40 % a sign that drafts were not prepared (the facilitator's script). */
  readonly verdict: "low" | "usual" | "high";
}

export function lockSummary(record: Pick<RecordView, "subjects" | "ratings">): LockSummary {
  const count = { changed: 0, kept: 0, none: 0, pending: 0, rest: 0, notRated: 0, missing: 0 };
  let drafted = 0;
  let moved = 0;
  for (const [id, { standing, draft, notRated }] of record.subjects) {
    const rating = record.ratings.get(id);
    if (draft !== null && rating !== undefined) {
      drafted += 1;
      if (rating !== draft) moved += 1;
    }
    if (notRated) count.notRated += 1;
    else if (rating === undefined) count.missing += 1;
    else if (standing === "changed") count.changed += 1;
    else if (standing === "kept") count.kept += 1;
    else if (standing === "no-consensus") count.none += 1;
    else if (standing === "pending-owner") count.pending += 1;
    else count.rest += 1;
  }
  const share = drafted === 0 ? null : Math.round((100 * moved) / drafted);
  const verdict = share !== null && share < 5 ? "low" : share !== null && share > 40 ? "high" : "usual";
  return { ...count, share, verdict };
}
