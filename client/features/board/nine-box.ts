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

/** The width that a name and a rating take, the height of such a line and of a box's heading, in rem. */
const LINE = { width: 10.5, height: 1.625, heading: 2.3 } as const;

/** How many lines a box of this size holds beside each other and one below the other, of `rem` pixels each. */
export function linesOf(
  box: { width: number; height: number },
  rem: number,
): { columns: number; rows: number } {
  const columns = Math.max(1, Math.floor(box.width / (LINE.width * rem)));
  const rows = Math.max(1, Math.floor((box.height / rem - LINE.heading) / LINE.height));
  return { columns, rows };
}

/**
 * Who is seen of a box where not all find room: the first, and whom the room is on in any case. The last place is that
 * of the number of the others.
 */
export function seenOf(ids: readonly string[], places: number, focus: string | null): readonly string[] {
  if (ids.length <= places) return ids;
  const first = ids.slice(0, Math.max(0, places - 1));
  if (focus === null || first.length === 0 || first.includes(focus) || !ids.includes(focus)) return first;
  return [focus, ...first.slice(0, -1)];
}
