import type { RecordView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import {
  type Changes,
  type ChangeVerdict,
  changesOf,
  changeVerdict,
} from "@evenhand/shared/statistics/changes";
import { type DistributionView, distributionView } from "../../state/distribution-view.ts";
import { compareNames, type NameOrder } from "../../state/name-order.ts";

type ClosingRecord = Pick<RecordView, "meta" | "subjects" | "ratings" | "cohorts" | "decisions">;

/** Somebody whose rating is another one than the draft. */
export interface Moved {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
  /** Why, in the words that were recorded; empty where none were. */
  readonly reason: string;
}

/** Somebody far from the others at their level, as the ratings stand now. */
export interface Edge {
  readonly id: string;
  readonly rating: Position;
  /** From the median of their cohort now, in steps; negative below. */
  readonly steps: number;
  readonly median: number;
  /** The cohort, or the whole session where that is small. */
  readonly among: string;
  readonly whole: boolean;
}

/** What a session did to the ratings: the picture a room closes on. */
export interface Closing {
  readonly before: readonly number[];
  readonly after: DistributionView;
  readonly changes: Changes;
  readonly verdict: ChangeVerdict | null;
  /** Larger moves first, then by name. */
  readonly moved: readonly Moved[];
  /** Above first, farther before nearer, then by name. */
  readonly edges: readonly Edge[];
}

/** Everything of it is derived from the record, which everybody in the room is served. */
export function closingOf(record: ClosingRecord, compare: NameOrder = compareNames): Closing {
  const { meta, subjects, ratings } = record;
  const points = meta.scale.length;
  const byName = byNameOf(subjects, compare);
  const rated = [...subjects].filter(([, { notRated }]) => !notRated);
  const pairs = rated.map(([id, { draft }]) => [draft, ratings.get(id) ?? null] as const);
  const changes = changesOf(pairs, points);
  return {
    before: distributionView(
      pairs.map(([draft]) => draft),
      points,
      null,
    ).counts,
    after: distributionView(
      pairs.map(([, rating]) => rating),
      points,
      meta.guideline,
    ),
    changes,
    verdict: changeVerdict(changes),
    moved: movedIn(record).sort((a, b) => far(b) - far(a) || byName(a.id, b.id)),
    edges: edgesIn(record).sort((a, b) => b.steps - a.steps || byName(a.id, b.id)),
  };
}

const far = ({ from, to }: Moved): number => Math.abs(to - from);

function movedIn({ subjects, ratings, decisions }: ClosingRecord): Moved[] {
  return [...subjects].flatMap(([id, { draft, notRated }]): Moved[] => {
    const to = ratings.get(id);
    if (notRated || draft === null || to === undefined || to === draft) return [];
    const change = decisions.findLast(
      ({ subjectId, kind, status }) =>
        subjectId === id && kind === "changed" && (status === "standing" || status === "reopened"),
    );
    return [{ id, from: draft, to, reason: change?.internalReason ?? "" }];
  });
}

function edgesIn({ meta, subjects, ratings, cohorts }: ClosingRecord): Edge[] {
  return [...subjects].flatMap(([id, { cohort: label, notRated }]): Edge[] => {
    const rating = ratings.get(id);
    const cohort = cohorts.get(label);
    const median = cohort?.live ?? null;
    if (notRated || rating === undefined || !cohort || median === null) return [];
    const steps = rating - median;
    if (Math.abs(steps) < meta.settings.outlierSteps) return [];
    return [{ id, rating, steps, median, among: label, whole: cohort.whole }];
  });
}

const byNameOf =
  (subjects: ClosingRecord["subjects"], compare: NameOrder) =>
  (a: string, b: string): number =>
    compare(subjects.get(a)?.name ?? "", subjects.get(b)?.name ?? "") || (a < b ? -1 : 1);
