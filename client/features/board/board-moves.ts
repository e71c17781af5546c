import type { Position } from "@evenhand/shared/session/scale";
import type { Order } from "./board-selection.ts";

export type Direction = "up" | "down" | "left" | "right" | "first" | "last";

/**
 * Where the focus goes from a card: up and down its column, left and right to the nearest column that has
 * anybody, at the same height.
 *
 * @returns the id to focus; the same one where there is nowhere to go
 */
export function nextCard(order: Order, id: string, direction: Direction): string {
  const at = order.findIndex((column) => column.includes(id));
  const ids = order[at];
  if (!ids) return id;
  const row = ids.indexOf(id);
  switch (direction) {
    case "up":
      return ids[row - 1] ?? id;
    case "down":
      return ids[row + 1] ?? id;
    case "first":
      return ids[0] ?? id;
    case "last":
      return ids.at(-1) ?? id;
    case "left":
    case "right": {
      const step = direction === "left" ? -1 : 1;
      for (let next = at + step; next >= 0 && next < order.length; next += step) {
        const column = order[next] ?? [];
        if (column.length > 0) return column[Math.min(row, column.length - 1)] ?? id;
      }
      return id;
    }
    default: {
      const never: never = direction;
      return never;
    }
  }
}

/**
 * The card of a column that the Tab key reaches: the current one where it is here, else the first. One a column,
 * so that every column that scrolls can be reached.
 */
export const reachable = (ids: readonly string[], current: string | null): string | null =>
  current !== null && ids.includes(current) ? current : (ids[0] ?? null);

/**
 * Which point a digit key means: its value where the values of the scale are digits themselves,
 * else the place on the scale.
 *
 * @returns the position, or null where the digit means no point
 */
export function positionOfDigit(digit: number, values: readonly number[]): number | null {
  const digits = values.every((value) => Number.isInteger(value) && value >= 0 && value <= 9);
  const position = digits ? values.indexOf(digit) + 1 : digit;
  return position >= 1 && position <= values.length ? position : null;
}

/** The neighbour of a point that lies towards the middle of the scale; from the middle, the one above. */
export const besideOf = (position: Position, points: number): Position =>
  position > (points + 1) / 2 ? position - 1 : position + 1;
