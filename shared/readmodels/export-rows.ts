import { byCodeUnits } from "../session/code-unit-order.ts";
import type { Position, Scale } from "../session/scale.ts";
import type { LockedResult, LockedRow } from "./locked-result.ts";

/** The columns of a session's export, in this order (PROTOCOL.md). Ratings are values of the scale. */
export const EXPORT_COLUMNS = [
  "employee_id",
  "name",
  "email",
  "manager_name",
  "team",
  "department",
  "level",
  "job_family",
  "draft_rating",
  "final_rating",
  "final_label",
  "final_position",
  "changed",
  "steps",
  "decision",
  "releasable_reason",
  "internal_reason",
  "attested",
  "decided_at",
  "locked_at",
  "session_id",
  "version",
  "head",
  "digest",
] as const;

/** What payroll gets of a cycle: ratings without a reason in sight. */
const PAY_COLUMNS = [
  "employee_id",
  "email",
  "value",
  "label",
  "not_rated_code",
  "promotion_recommended",
  "version",
  "digest",
] as const;

/** What an auditor gets of a cycle: the session's export, and what it leaves out. */
const AUDIT_COLUMNS = [
  ...EXPORT_COLUMNS,
  "session_title",
  "not_rated_code",
  "promotion_recommended",
  "dissent",
] as const;

export const EXPORT_LAYOUTS = ["pay", "audit"] as const;
export type ExportLayout = (typeof EXPORT_LAYOUTS)[number];

/** Null is an empty cell. */
export type ExportCell = string | number | boolean | null;

/** A table to be written as a sheet or a CSV file. Text is as it is: the writer makes it safe. */
export interface ExportTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
}

/** A person of the cycle whom no locked session rated. */
export type UnratedPerson = Pick<LockedRow, "employeeId" | "name" | "email">;

/** The export of one locked session, a row a subject, in the order of the result. */
export function sessionTable(result: LockedResult): ExportTable {
  return {
    name: "Results",
    columns: EXPORT_COLUMNS,
    rows: result.rows.map((row) => pick(row, result, EXPORT_COLUMNS)),
  };
}

/** The export of a cycle: one table of everybody with a result, one of everybody without. */
export function cycleTables(
  layout: ExportLayout,
  results: readonly LockedResult[],
  unrated: readonly UnratedPerson[],
): readonly [results: ExportTable, unrated: ExportTable] {
  const columns = layout === "pay" ? PAY_COLUMNS : AUDIT_COLUMNS;
  const rows = results.flatMap((result) => result.rows.map((row) => pick(row, result, columns)));
  return [
    { name: "Results", columns, rows },
    {
      name: "Without a result",
      columns: layout === "pay" ? ["employee_id", "email"] : ["employee_id", "name", "email"],
      rows: unrated.map(({ employeeId, name, email }) =>
        layout === "pay" ? [employeeId, email] : [employeeId, name, email],
      ),
    },
  ];
}

/** The JSON export of a locked session: the rows, and all that `verify` needs to recompute the digest. */
export interface ExportDocument {
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly lockedAt: string;
    readonly scale: Scale;
  };
  readonly version: number;
  readonly head: string;
  readonly digest: string;
  /** Sorted by employee id in code units; null for a person who is not rated. */
  readonly ratings: readonly (readonly [employeeId: string, position: Position | null])[];
  readonly rows: readonly Readonly<Record<string, ExportCell>>[];
}

/** The JSON export of a cycle. Rows have the columns of `cycleTables`; `sessions` are in the audit's alone. */
export interface CycleExportDocument {
  readonly cycle: { readonly id: string; readonly name: string };
  readonly layout: ExportLayout;
  readonly results: readonly Readonly<Record<string, ExportCell>>[];
  readonly unrated: readonly Readonly<Record<string, ExportCell>>[];
  readonly sessions?: readonly ExportDocument[];
}

export function exportDocument(result: LockedResult): ExportDocument {
  const { sessionId, title, lockedAt, scale, version, head, digest, rows } = result;
  const ratings = rows.map(({ employeeId, final }) => [employeeId, final] as const);
  return {
    session: { id: sessionId, title, lockedAt, scale },
    version,
    head,
    digest,
    ratings: ratings.sort(([a], [b]) => byCodeUnits(a, b)),
    rows: rows.map((row) => {
      const cells = pick(row, result, AUDIT_COLUMNS);
      return Object.fromEntries(AUDIT_COLUMNS.map((column, index) => [column, cells[index] ?? null]));
    }),
  };
}

type Column = (typeof AUDIT_COLUMNS)[number] | (typeof PAY_COLUMNS)[number];

function pick(row: LockedRow, result: LockedResult, columns: readonly Column[]): ExportCell[] {
  return columns.map((column) => CELLS[column](row, result));
}

const scaleValue = (scale: Scale, position: Position | null): number | null =>
  position === null ? null : (scale[position - 1]?.value ?? null);

const scaleLabel = (scale: Scale, position: Position | null): string =>
  position === null ? "" : (scale[position - 1]?.label ?? "");

/** Positions moved, down being negative; null where there was no draft or is no rating. */
const stepsOf = ({ draft, final }: LockedRow): number | null =>
  draft === null || final === null ? null : final - draft;

const CELLS: Readonly<Record<Column, (row: LockedRow, result: LockedResult) => ExportCell>> = {
  employee_id: ({ employeeId }) => employeeId,
  name: ({ name }) => name,
  email: ({ email }) => email,
  manager_name: ({ managerName }) => managerName,
  team: ({ team }) => team,
  department: ({ department }) => department,
  level: ({ level }) => level,
  job_family: ({ jobFamily }) => jobFamily,
  draft_rating: ({ draft }, { scale }) => scaleValue(scale, draft),
  final_rating: ({ final }, { scale }) => scaleValue(scale, final),
  final_label: ({ final }, { scale }) => scaleLabel(scale, final),
  final_position: ({ final }) => final,
  changed: (row) => (stepsOf(row) ?? 0) !== 0,
  steps: stepsOf,
  decision: ({ decision }) => decision ?? "",
  releasable_reason: ({ releasableReason }) => releasableReason,
  internal_reason: ({ internalReason }) => internalReason,
  dissent: ({ dissent }) => dissent.map(({ by, reason }) => (by ? `${by}: ${reason}` : reason)).join("\n"),
  attested: ({ attested }) => attested,
  decided_at: ({ decidedAt }) => decidedAt ?? "",
  locked_at: (_row, { lockedAt }) => lockedAt,
  session_id: (_row, { sessionId }) => sessionId,
  session_title: (_row, { title }) => title,
  version: (_row, { version }) => version,
  head: (_row, { head }) => head,
  digest: (_row, { digest }) => digest,
  value: ({ final }, { scale }) => scaleValue(scale, final),
  label: ({ final }, { scale }) => scaleLabel(scale, final),
  not_rated_code: ({ notRatedCode }) => notRatedCode ?? "",
  promotion_recommended: ({ promotionRecommended }) => promotionRecommended,
};
