import type { RecordView } from "@evenhand/shared/readmodels/record";
import { compareNames, type NameOrder } from "../../state/name-order.ts";

type NeighbourRecord = Pick<RecordView, "subjects" | "ratings">;

/** How a neighbour stands to the person in focus, in steps of the scale. */
export interface Neighbour {
  readonly id: string;
  readonly step: -1 | 0 | 1;
}

const DECIDED: ReadonlySet<string> = new Set(["kept", "changed"]);
const STEPS = [1, 0, -1] as const;

/**
 * Whom to hold beside the person in focus: people at the same level (where there is none, of the same cohort) rated
 * one above, the same, and one below. Decided ones first, since they are the room's own standard, then by name. One
 * of each step; where a step has nobody, the others fill up.
 *
 * @param shown how many in all
 * @returns above, the same, below
 */
export function neighboursOf(
  { subjects, ratings }: NeighbourRecord,
  id: string,
  shown = 3,
  compare: NameOrder = compareNames,
): readonly Neighbour[] {
  const subject = subjects.get(id);
  const rating = ratings.get(id);
  if (!subject || subject.notRated || rating === undefined) return [];
  const alike = [...subjects].filter(
    ([peer, other]) =>
      peer !== id &&
      !other.notRated &&
      (subject.level === "" ? other.cohort === subject.cohort : other.level === subject.level),
  );
  const decided = (standing: string): number => Number(DECIDED.has(standing));
  alike.sort(
    ([a, one], [b, two]) =>
      decided(two.standing) - decided(one.standing) || compare(one.name, two.name) || (a < b ? -1 : 1),
  );
  const bySteps = STEPS.map((step) =>
    alike
      .filter(([peer]) => ratings.get(peer) === rating + step)
      .map(([peer]): Neighbour => ({ id: peer, step })),
  );
  const first = bySteps.flatMap(([one]) => one ?? []);
  const rest = bySteps.flatMap(([, ...others]) => others);
  return [...first, ...rest].slice(0, shown).sort((a, b) => b.step - a.step);
}
