import type { Scale } from "../session/scale.ts";
import { type ColumnMatch, type ExplicitMapping, guessMapping } from "./import-fields.ts";
import type { ImportedPerson } from "./import-person.ts";
import { type ImportPlan, planImport } from "./import-plan.ts";
import type { ImportProblem } from "./import-problem.ts";
import { headerOf, type ImportTable, readRows } from "./import-row.ts";
import { atOnce, type Portions } from "./portions.ts";

export interface ImportContext {
  readonly scale: Scale;
  /** The people of the cycle. */
  readonly existing: readonly ImportedPerson[];
  /** Employee ids whose drafts may no longer be imported. */
  readonly frozen?: ReadonlySet<string>;
  /** Employee ids whose rows may not be imported at all, since their session rates the importer. */
  readonly withheld?: ReadonlySet<string>;
  readonly mapping?: ExplicitMapping;
}

export interface ImportOutcome extends ImportPlan {
  /** People in the file, problems or not. */
  readonly rows: number;
  readonly columns: readonly ColumnMatch[];
}

/**
 * The whole of an import short of writing: mapping, rows, plan. Pure, so a dry run is the same computation.
 * Whether it may be written is for `stops` of import-problem.ts to say of each problem.
 */
export const importTable = (table: ImportTable, context: ImportContext): ImportOutcome =>
  atOnce(importInPortions(table, context));

/** The same in portions, for whoever has others to serve meanwhile. */
export function* importInPortions(table: ImportTable, context: ImportContext): Portions<ImportOutcome> {
  const { scale, existing, frozen, withheld, mapping } = context;
  const cells = table.rows.map((row) => row.cells);
  const { columns, problems: mapped } = guessMapping(table.headers, cells, mapping, table.headerRow);
  const { rows, problems: read } = yield* readRows(table, columns, scale);
  const headers = {
    employee_id: headerOf(columns, "employee_id"),
    name: headerOf(columns, "name"),
    draft_rating: headerOf(columns, "draft_rating"),
  };
  const plan = yield* planImport(existing, rows, { frozen, withheld, headers });
  const problems = [
    ...(table.problems ?? []),
    ...mapped,
    ...read,
    ...withoutNameColumn(plan.problems, columns, table.headerRow),
  ];
  return { ...plan, rows: table.rows.length, columns, problems: byRow(problems) };
}

/** A file without any names is one mistake, not one a row. */
function withoutNameColumn(
  problems: readonly ImportProblem[],
  columns: readonly ColumnMatch[],
  row: number,
): readonly ImportProblem[] {
  const named = columns.some(
    ({ field }) => field === "name" || field === "first_name" || field === "last_name",
  );
  const nameless = problems.filter(({ code }) => code === "missing-required");
  if (named || nameless.length === 0) return problems;
  const others = problems.filter(({ code }) => code !== "missing-required");
  return [{ row, column: "name", code: "missing-column" }, ...others];
}

const byRow = (problems: ImportProblem[]): ImportProblem[] => problems.sort((a, b) => a.row - b.row);
