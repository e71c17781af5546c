import type { SnapshotSubject } from "../session/commands.ts";
import type { ReferenceMedian } from "../session/events.ts";
import type { SubjectFacts } from "../session/facts.ts";
import type { Position } from "../session/scale.ts";
import type { CohortAttribute } from "../session/settings.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { median } from "../statistics/median.ts";

/** What a subject's cohort is called: its `cohortBy` attributes, joined; a missing one reads as a dash. */
export const cohortLabel = (facts: SubjectFacts, cohortBy: readonly CohortAttribute[]): string =>
  cohortBy.map((attribute) => facts[attribute].trim() || "–").join(" · ");

/** One subject as medians see it: not-rated people have no rating. */
export interface RatedMember {
  readonly cohort: string;
  readonly position: Position | null;
}

/** A subject's current rating where it counts: a not-rated person's does not. */
export const countedRating = (subject: Pick<Subject, "rating" | "notRated">): Position | null =>
  subject.notRated === null ? subject.rating : null;

/** Gives each subject its cohort's id and label: `c1` for the first label in code-unit order, and so on. */
export function formCohorts(
  subjects: readonly SnapshotSubject[],
  cohortBy: readonly CohortAttribute[],
  known: ReadonlyMap<string, string> = new Map(),
): { readonly idOf: ReadonlyMap<string, string>; readonly labels: Readonly<Record<string, string>> } {
  const idOf = new Map([...known].map(([id, label]) => [label, id]));
  const fresh = [...new Set(subjects.map(({ facts }) => cohortLabel(facts, cohortBy)))]
    .filter((label) => !idOf.has(label))
    .sort();
  const labels: Record<string, string> = {};
  for (const label of fresh) {
    const id = `c${idOf.size + 1}`;
    idOf.set(label, id);
    labels[id] = label;
  }
  return { idOf, labels };
}

/**
 * The median of each cohort's ratings; a cohort with fewer than `minCohort` rated subjects uses the whole
 * session instead, and says so (DOMAIN.md, Cohort median).
 */
export function cohortMedians(members: readonly RatedMember[], minCohort: number): ReferenceMedian[] {
  const all = members.flatMap(({ position }) => (position === null ? [] : [position]));
  const byCohort = new Map<string, Position[]>();
  for (const { cohort, position } of members) {
    const ratings = byCohort.get(cohort) ?? [];
    if (position !== null) ratings.push(position);
    byCohort.set(cohort, ratings);
  }
  const wholeMedian = median(all);
  return [...byCohort].map(([cohort, ratings]) =>
    ratings.length < minCohort
      ? { cohort, median: wholeMedian, people: all.length, whole: true }
      : { cohort, median: median(ratings), people: ratings.length, whole: false },
  );
}

/** The medians of the ratings as they stand: shown live, and fixed anew by `agenda.refresh`. */
export function liveMedians(state: SessionState): ReferenceMedian[] {
  const members = [...state.subjects.values()].map((subject) => ({
    cohort: subject.cohort,
    position: countedRating(subject),
  }));
  return cohortMedians(members, state.settings.minCohort);
}
