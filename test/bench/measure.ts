/** Numbers for people to read: how long something takes, beside something plain that was measured with it. */

/** Runs it until the time is up, at least three times after one that does not count; milliseconds, sorted. */
function timesOf(run: () => void, budget = 1_000): number[] {
  run();
  const times: number[] = [];
  const end = performance.now() + budget;
  while (times.length < 3 || (performance.now() < end && times.length < 2_000)) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** Ends a benchmark that waits for something that never comes. */
export function giveUpAfter(seconds: number): void {
  setTimeout(() => {
    console.error(`gave up after ${seconds} s`);
    process.exit(1);
  }, seconds * 1_000).unref();
}

export const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b);

/** The nearest-rank quantile of sorted numbers. */
export const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;

/** The median time of running it, in milliseconds. */
export const medianTime = (run: () => void, budget?: number): number => quantile(timesOf(run, budget), 0.5);

/** A time with three digits that count. */
export function ms(time: number): string {
  if (time < 1) return `${Number((time * 1_000).toPrecision(3))} µs`;
  return `${Number(time.toPrecision(3))} ms`;
}

export const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;

/** How many times the other it is. */
export const ratio = (value: number, baseline: number): string => {
  const times = value / baseline;
  return `×${times < 10 ? times.toFixed(2) : times.toFixed(0)}`;
};

/** Prints a table: the first column to the left, numbers to the right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("   ")
      .trimEnd();
  console.log(`\n${title}\n${rows.map((row) => `  ${line(row)}`).join("\n")}`);
}
