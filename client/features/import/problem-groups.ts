import { IMPORT_PROBLEMS, type ImportProblemCode } from "@evenhand/shared/protocol/import-problem";
import { compareNames } from "../../state/name-order.ts";

/** One problem as a dry run or an import answers it. `row` counts as a spreadsheet does; 0 is about no row. */
export interface AnsweredProblem {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
  /** What stands in the cell, where it is not blank. */
  readonly value?: string;
}

/**
 * What puts a problem right, and where:
 * `mapping` is a choice on this screen, `file` is an edit of the file, `wait` is neither, `none` asks for nothing.
 */
export type RepairPlace = "mapping" | "file" | "wait" | "none";

const PLACES = {
  "empty-file": "file",
  "no-header": "file",
  "missing-column": "mapping",
  "ambiguous-header": "mapping",
  "unknown-header": "mapping",
  "unknown-field": "mapping",
  "restricted-header": "mapping",
  "missing-required": "file",
  "duplicate-employee-id": "file",
  "unknown-rating": "file",
  "bad-date": "file",
  "ambiguous-date": "mapping",
  "bad-email": "file",
  "bad-boolean": "file",
  "too-long": "file",
  "rated-and-not-rated": "file",
  "ragged-row": "file",
  "bad-quotes": "file",
  "unclosed-quote": "file",
  frozen: "wait",
  preamble: "none",
  "empty-header": "none",
  "repeated-email": "file",
} as const satisfies Record<ImportProblemCode, RepairPlace>;

/** Problems that one repair puts right: the same code in the same column. */
export interface ProblemGroup {
  readonly key: string;
  readonly code: ImportProblemCode | "unknown";
  readonly column: string;
  readonly extent: "file" | "row" | "note";
  readonly place: RepairPlace;
  readonly problems: readonly AnsweredProblem[];
  /** How many rows of the file it concerns: a row may have the same problem twice. */
  readonly rows: number;
}

const EXTENT_ORDER = { file: 0, row: 1, note: 2 } as const;

const isKnown = (code: string): code is ImportProblemCode => Object.hasOwn(IMPORT_PROBLEMS, code);

/**
 * Groups the problems of an import by the repair they need: first what stops the whole file, then rows, the
 * most frequent first, then notes. Within a group by row. A code this client does not know, because it is older than
 * the server, is a row's problem and shown in general words, never dropped.
 */
export function groupProblems(problems: readonly AnsweredProblem[]): ProblemGroup[] {
  const groups = new Map<string, AnsweredProblem[]>();
  for (const problem of problems) {
    const key = JSON.stringify([problem.code, problem.column]);
    const same = groups.get(key);
    if (same) same.push(problem);
    else groups.set(key, [problem]);
  }
  const grouped = [...groups].map(([key, same]): ProblemGroup => {
    const { code = "", column = "" } = same[0] ?? {};
    return {
      key,
      code: isKnown(code) ? code : "unknown",
      column,
      extent: isKnown(code) ? IMPORT_PROBLEMS[code] : "row",
      place: isKnown(code) ? PLACES[code] : "file",
      problems: same.toSorted((a, b) => a.row - b.row),
      rows: new Set(same.filter(({ row }) => row > 0).map(({ row }) => row)).size,
    };
  });
  return grouped.sort(
    (a, b) =>
      EXTENT_ORDER[a.extent] - EXTENT_ORDER[b.extent] ||
      b.problems.length - a.problems.length ||
      compareNames(a.code, b.code) ||
      compareNames(a.column, b.column),
  );
}

/** One value that stands where it cannot, with the rows in which it does. */
export interface WrongValue {
  /** Empty where the cell is blank, or the problem is about no cell. */
  readonly value: string;
  readonly rows: readonly number[];
}

/** What stands in the cells of a group, the most frequent first: each value is put right once, by find and replace. */
export function wrongValues({ problems }: ProblemGroup): WrongValue[] {
  const values = new Map<string, Set<number>>();
  for (const { value = "", row } of problems) {
    const rows = values.get(value);
    if (rows) rows.add(row);
    else values.set(value, new Set([row]));
  }
  return [...values]
    .map(([value, rows]) => ({ value, rows: [...rows] }))
    .sort((a, b) => b.rows.length - a.rows.length || compareNames(a.value, b.value));
}

/** Rows that cannot be imported, each once, whatever is wrong with it. */
export function rowsWithProblems(problems: readonly AnsweredProblem[]): number {
  const rows = problems.filter(
    ({ code, row }) => row > 0 && (!isKnown(code) || IMPORT_PROBLEMS[code] === "row"),
  );
  return new Set(rows.map(({ row }) => row)).size;
}

/** Whether anything stops the import of the whole file, also of its good rows. */
export function stopsTheFile(problems: readonly AnsweredProblem[]): boolean {
  return problems.some(({ code }) => isKnown(code) && IMPORT_PROBLEMS[code] === "file");
}

/** Row numbers as people read them: runs are joined ("4, 7–9, 12"). */
export function rowRuns(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of sorted) {
    const last = runs.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
