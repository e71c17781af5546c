import { guessMapping } from "@evenhand/shared/protocol/import-fields";

/** Rows from the top among which the header is looked for. */
const SEARCHED = 20;

/**
 * The index of the header row. It is the first row with two cells filled, where rows have that many at all;
 * where none of its cells is a field, a row a little below that holds two fields or more is the header, and
 * what stands above it a preamble.
 *
 * @returns undefined where all rows are blank
 */
export function findHeader(rows: readonly (readonly string[])[]): number | undefined {
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const wide = filled.some((count) => count > 1);
  const first = filled.findIndex((count) => count > (wide ? 1 : 0));
  if (first < 0) return undefined;
  if (fieldsIn(rows[first]) > 0) return first;
  const below = rows.slice(first, first + SEARCHED).findIndex((cells) => fieldsIn(cells) > 1);
  return below < 0 ? first : first + below;
}

function fieldsIn(cells: readonly string[] = []): number {
  const { columns } = guessMapping(cells, []);
  return columns.filter(({ field }) => !["private", "restricted", "ignored"].includes(field)).length;
}
