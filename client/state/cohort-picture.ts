import type { RecordView } from "@evenhand/shared/readmodels/record";
import { distribution } from "@evenhand/shared/statistics/distribution";

/** A person's cohort as it is rated now: what the picture of dots stands on. */
export interface CohortPicture {
  readonly label: string;
  /** The cohort was too small, so that everybody stands in for it. */
  readonly whole: boolean;
  /** Rated people behind the reference median. */
  readonly people: number;
  readonly median: number | null;
  /** The median as the ratings stand now: shown beside, no duty hangs on it. */
  readonly live: number | null;
  /** Rated people now at each position, lowest first, the person included. */
  readonly counts: readonly number[];
}

/** @returns null where the person or their cohort is not served to this audience */
export function cohortPicture(
  record: Pick<RecordView, "subjects" | "ratings" | "cohorts"> & { readonly points: number },
  id: string,
): CohortPicture | null {
  const subject = record.subjects.get(id);
  const cohort = subject && record.cohorts.get(subject.cohort);
  if (!cohort) return null;
  const positions: number[] = [];
  for (const [other, position] of record.ratings) {
    const peer = record.subjects.get(other);
    if (peer && !peer.notRated && (cohort.whole || peer.cohort === subject.cohort)) positions.push(position);
  }
  const { label, whole, people, median, live } = cohort;
  return { label, whole, people, median, live, counts: distribution(positions, record.points) };
}
