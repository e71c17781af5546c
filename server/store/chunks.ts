/** Rows a statement, so that wide rows too stay under every engine's limit on parameters. */
export const CHUNK = 500;

/** Rows in portions that one statement can take. */
export function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
