import Papa from "papaparse";

/** What separates cells, the likelier first: it decides between two that fit equally well. */
const COMMON = [", ", "; ", ",", ";", "\t", "|"] as const;

/** What stands in times, names and addresses too: believed only where every record has the same cells. */
const RARE = [
  { delimiter: "\u001f", least: 2 },
  { delimiter: "^", least: 2 },
  { delimiter: "~", least: 2 },
  { delimiter: ":", least: 2 },
  { delimiter: " ", least: 3 },
] as const;

/** Records that are looked at, and characters that they are looked for in. */
const PREVIEW = { records: 60, characters: 256 * 1024 } as const;

/**
 * The delimiter of a text: the one that splits the most records into the same number of cells, two at least;
 * of those that do so equally well the one with more cells.
 *
 * @param text line breaks are `\n`
 * @returns "," where nothing separates anything: then there is one column
 */
export function findDelimiter(text: string): string {
  const declared = /^sep=(.)\n/i.exec(text)?.[1];
  if (declared) return declared;
  // Quotes that are escaped by a backslash would look like stray ones.
  const sample = text.slice(0, PREVIEW.characters).replaceAll('\\"', '""');
  if (!/[\p{L}\p{N}]/u.test(sample)) return ",";
  let best = { delimiter: ",", agreement: 0, cells: 1 };
  for (const delimiter of COMMON) {
    const found = { delimiter, ...agreementOf(sample, delimiter) };
    if (
      found.agreement > best.agreement ||
      (found.agreement === best.agreement && found.cells > best.cells)
    ) {
      best = found;
    }
  }
  if (best.agreement === 1) return best.delimiter;
  for (const { delimiter, least } of RARE) {
    const { agreement, cells } = agreementOf(sample, delimiter);
    const better = best.agreement < 0.5 || cells > best.cells;
    if (agreement === 1 && cells >= least && better) return delimiter;
  }
  return best.delimiter;
}

/** The most common number of cells, and the share of records that have it, less those with stray quotes. */
function agreementOf(text: string, delimiter: string): { agreement: number; cells: number } {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: PREVIEW.records });
  const records = data.filter((cells) => cells.some((cell) => cell.trim() !== ""));
  const stray = new Set(errors.flatMap(({ type, row }) => (type === "Quotes" ? [row] : []))).size;
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].sort(([aCells, a], [bCells, b]) => b - a || bCells - aCells);
  if (!most) return { cells: 1, agreement: 0 };
  return { cells: most[0], agreement: Math.max(0, most[1] - stray) / records.length };
}
