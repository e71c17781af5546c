import type { Position } from "@evenhand/shared/session/scale";
import type { NineBox } from "@evenhand/shared/session/settings";

/** Lowest, middle, highest. */
export type Third = 0 | 1 | 2;
export const THIRDS: readonly Third[] = [0, 1, 2];

/** What files say of potential where HR has not said otherwise, folded. */
const KNOWN: readonly (readonly string[])[] = [
  ["low", "l", "1", "limited", "niedrig", "gering"],
  ["medium", "med", "mid", "moderate", "m", "2", "mittel"],
  ["high", "h", "3", "hoch"],
];

const folded = (text: string): string => text.trim().toLocaleLowerCase();

/** The row that a potential belongs to; null for a word that stands for none. */
export function rowOf(potential: string, nineBox: NineBox | undefined): Third | null {
  const word = folded(potential);
  for (const row of THIRDS) {
    const given = nineBox?.potential[row] ?? [];
    const words = given.length > 0 ? given.map(folded) : (KNOWN[row] ?? []);
    if (words.includes(word)) return row;
  }
  return null;
}

/** The highest position of the lower and of the middle part of a scale: as HR has set it, else in even parts. */
export function cutsOf(points: number, nineBox: NineBox | undefined): readonly [number, number] {
  const given = nineBox?.cuts;
  if (given && given[0] < given[1] && given[1] < points) return given;
  const outer = Math.max(1, Math.round(points / 3));
  return [outer, points - outer];
}

/** The part of the scale that a rating belongs to. */
export function thirdOf(position: Position, [low, middle]: readonly [number, number]): Third {
  return position <= low ? 0 : position <= middle ? 1 : 2;
}

export interface NineBoxView {
  /** By row (lowest potential first), then by part of the scale; the ids in the order they came. */
  readonly boxes: readonly (readonly (readonly string[])[])[];
  /** Rated people of whom a potential is known that stands for no row. */
  readonly unplaced: readonly string[];
  /** Rated people of whom none is known. */
  readonly unknown: readonly string[];
}

/**
 * Where everybody stands. Potential only places a card here: nothing of it reaches a rating.
 *
 * @param ids rated people
 * @param potential as imported, by id
 */
export function nineBoxView(
  ids: readonly string[],
  ratings: ReadonlyMap<string, Position>,
  potential: Readonly<Record<string, string>>,
  points: number,
  nineBox: NineBox | undefined,
): NineBoxView {
  const cuts = cutsOf(points, nineBox);
  const boxes = THIRDS.map(() => THIRDS.map((): string[] => []));
  const unplaced: string[] = [];
  const unknown: string[] = [];
  for (const id of ids) {
    const rating = ratings.get(id);
    if (rating === undefined) continue;
    const word = potential[id];
    const row = word === undefined ? null : rowOf(word, nineBox);
    if (row !== null) boxes[row]?.[thirdOf(rating, cuts)]?.push(id);
    else if (word === undefined) unknown.push(id);
    else unplaced.push(id);
  }
  return { boxes, unplaced, unknown };
}
