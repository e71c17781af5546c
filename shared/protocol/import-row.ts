import type { Scale } from "../session/scale.ts";
import {
  cleanLine,
  cleanText,
  readBoolean,
  readEmail,
  readNotRatedReason,
  readRating,
} from "./import-cells.ts";
import { dateOrderOf, readDate } from "./import-dates.ts";
import type { ColumnMatch, DateOrder, ImportField } from "./import-fields.ts";
import { CELL_LENGTH, type ImportedPerson } from "./import-person.ts";
import type { ImportProblem, ImportProblemCode } from "./import-problem.ts";
import { PORTION, type Portions } from "./portions.ts";

/** A file as a grid of text, as `server/exchange` reads it. Rows that are blank all over are left out. */
export interface ImportTable {
  readonly headers: readonly string[];
  /** The header's row number in the file, from 1. */
  readonly headerRow: number;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** What was wrong with the file as a file. */
  readonly problems?: readonly ImportProblem[];
}

/** What a row says about a person: the fields of the file's columns, and no others. */
export type ImportedValues = Partial<ImportedPerson>;

/** One row that can be imported. */
export interface ImportedRow {
  readonly row: number;
  readonly values: ImportedValues & Pick<ImportedPerson, "employeeId" | "extras">;
}

/**
 * Reads the rows of a file. A row with a problem is left out of `rows`, and every one of its problems is
 * listed. Whether a row makes a new person, and may, is decided by `planImport`.
 */
export function* readRows(
  table: ImportTable,
  columns: readonly ColumnMatch[],
  scale: Scale,
): Portions<{ rows: ImportedRow[]; problems: ImportProblem[] }> {
  const problems = fileProblems(table, columns);
  if (problems.some(({ code }) => code !== "empty-header")) return { rows: [], problems };

  const orders = columns.map((column) => column.dateOrder ?? columnOrder(table, column));
  const firstRows = new Map<string, number>();
  const rows: ImportedRow[] = [];
  for (const [index, { row, cells }] of table.rows.entries()) {
    if (index % PORTION === PORTION - 1) yield;
    const found: ImportProblem[] = [];
    const problem = (code: ImportProblemCode, column: string) => found.push({ row, column, code });
    if (isRagged(cells, table.headers.length)) problem("ragged-row", "");
    const values = readCells(cells, columns, { scale, orders }, problem);
    const { employeeId = "" } = values;
    if (employeeId === "") problem("missing-required", headerOf(columns, "employee_id"));
    else if (firstRows.has(employeeId)) problem("duplicate-employee-id", headerOf(columns, "employee_id"));
    else firstRows.set(employeeId, row);
    if (values.name === "") problem("missing-required", headerOf(columns, "name"));
    if (typeof values.draftRating === "number" && values.notRatedReason) {
      problem("rated-and-not-rated", headerOf(columns, "not_rated_reason"));
    }
    if (found.length === 0) rows.push({ row, values: { ...values, employeeId } });
    problems.push(...found);
  }
  return { rows, problems: [...problems, ...sharedAddresses(rows, headerOf(columns, "email"))] };
}

/**
 * Rows that have the email of a row above, where somebody's manager is named by it. Else an address may be shared, as a
 * department's is: who signs in by it is asked when somebody is invited.
 */
function sharedAddresses(rows: readonly ImportedRow[], column: string): ImportProblem[] {
  const managers = new Set(rows.map(({ values }) => values.managerEmail ?? ""));
  managers.delete("");
  const seen = new Set<string>();
  return rows.flatMap(({ row, values: { email = "" } }): ImportProblem[] => {
    if (!managers.has(email)) return [];
    if (seen.has(email)) return [{ row, column, code: "repeated-email" }];
    seen.add(email);
    return [];
  });
}

/** The header that fills a field, as the file has it; the field's own name where none does. */
export function headerOf(columns: readonly ColumnMatch[], field: ImportField): string {
  return columns.find((column) => column.field === field)?.header ?? field;
}

function fileProblems(table: ImportTable, columns: readonly ColumnMatch[]): ImportProblem[] {
  const row = table.headerRow;
  if (table.headers.every((header) => header.trim() === "") || table.rows.length === 0) {
    return [{ row, column: "", code: "empty-file" }];
  }
  const fields = columns.filter(({ field }) => !["private", "restricted", "ignored"].includes(field));
  if (fields.length === 0) return [{ row, column: "", code: "no-header" }];
  if (!fields.some(({ field }) => field === "employee_id")) {
    return [{ row, column: "employee_id", code: "missing-column" }];
  }
  return columns
    .filter(({ header, field }) => header === "" && field !== "ignored")
    .map(({ key }) => ({ row, column: key, code: "empty-header" }));
}

function columnOrder(table: ImportTable, { column, field }: ColumnMatch): DateOrder | undefined {
  if (!field.endsWith("_date")) return undefined;
  return dateOrderOf(table.rows.map(({ cells }) => cells[column] ?? ""));
}

/** Blank cells beyond the header are what spreadsheets leave behind; filled or missing ones are a fault. */
function isRagged(cells: readonly string[], width: number): boolean {
  return cells.length < width || cells.slice(width).some((cell) => cell.trim() !== "");
}

interface RowContext {
  readonly scale: Scale;
  /** By column. */
  readonly orders: readonly (DateOrder | undefined)[];
}

function readCells(
  cells: readonly string[],
  columns: readonly ColumnMatch[],
  { scale, orders }: RowContext,
  problem: (code: ImportProblemCode, column: string) => void,
): ImportedValues & Pick<ImportedPerson, "extras"> {
  const values: ImportedValues = {};
  const halves: { first_name?: string; last_name?: string } = {};
  const extras: [string, string][] = [];
  for (const { column, field, header, key } of columns) {
    const cell = cells[column] ?? "";
    if (field === "ignored") continue;
    if (field === "private" || field === "restricted") {
      const text = cleanText(cell);
      if (text.length > CELL_LENGTH.text) problem("too-long", header);
      extras.push([key, text]);
    } else if (field === "first_name" || field === "last_name") {
      halves[field] = cleanLine(cell);
    } else {
      const read = READERS[field](cell, scale, orders[column]);
      if (typeof read === "string") problem(read, header);
      else Object.assign(values, read);
    }
  }
  return { ...values, ...wholeName(values, halves), extras: Object.fromEntries(extras) };
}

/**
 * The name from its halves, where the file has no whole one. Beside a first name alone, a column "Name" is
 * the last name, as German files have it.
 */
function wholeName(
  { name }: ImportedValues,
  { first_name: first, last_name: last }: { first_name?: string; last_name?: string },
): Pick<ImportedValues, "name"> {
  if (first === undefined && last === undefined) return {};
  if (name !== undefined && (last !== undefined || first === undefined)) return {};
  return { name: `${first ?? ""} ${last ?? name ?? ""}`.trim().slice(0, CELL_LENGTH.line) };
}

type Reader = (
  cell: string,
  scale: Scale,
  order: DateOrder | undefined,
) => ImportedValues | ImportProblemCode;

const id = (make: (text: string) => ImportedValues) => text(cleanLine, CELL_LENGTH.id, make);
const line = (make: (text: string) => ImportedValues) => text(cleanLine, CELL_LENGTH.line, make);

function text(
  clean: (cell: string) => string,
  length: number,
  make: (text: string) => ImportedValues,
): Reader {
  return (cell) => {
    const cleaned = clean(cell);
    return cleaned.length > length ? "too-long" : make(cleaned);
  };
}

function email(make: (email: string) => ImportedValues): Reader {
  return (cell) => {
    const read = readEmail(cell);
    if (read === undefined) return "bad-email";
    return read.length > CELL_LENGTH.email ? "too-long" : make(read);
  };
}

function date(make: (date: string) => ImportedValues): Reader {
  return (cell, _scale, order) => {
    const read = readDate(cleanLine(cell), order);
    if (read === undefined) return "bad-date";
    return read === "ambiguous" ? "ambiguous-date" : make(read);
  };
}

function rating(make: (position: number | null) => ImportedValues): Reader {
  return (cell, scale) => {
    const read = readRating(cell, scale);
    return read === undefined ? "unknown-rating" : make(read);
  };
}

const READERS: Readonly<Record<ImportField, Reader>> = {
  employee_id: id((employeeId) => ({ employeeId })),
  name: line((name) => ({ name })),
  email: email((address) => ({ email: address })),
  manager_id: id((managerId) => ({ managerId })),
  manager_name: line((managerName) => ({ managerName })),
  manager_email: email((managerEmail) => ({ managerEmail })),
  team: line((team) => ({ team })),
  department: line((department) => ({ department })),
  level: line((level) => ({ level })),
  job_family: line((jobFamily) => ({ jobFamily })),
  job_title: line((jobTitle) => ({ jobTitle })),
  location: line((location) => ({ location })),
  hire_date: date((hireDate) => ({ hireDate })),
  last_promotion_date: date((lastPromotionDate) => ({ lastPromotionDate })),
  last_feedback_date: date((lastFeedbackDate) => ({ lastFeedbackDate })),
  previous_rating: rating((previousRating) => ({ previousRating })),
  draft_rating: rating((draftRating) => ({ draftRating })),
  potential: line((potential) => ({ potential })),
  justification: text(cleanText, CELL_LENGTH.text, (justification) => ({ justification })),
  not_rated_reason: (cell) =>
    cell.length > CELL_LENGTH.line ? "too-long" : { notRatedReason: readNotRatedReason(cell) },
  promotion_recommended: (cell) => {
    const read = readBoolean(cell);
    return read === undefined ? "bad-boolean" : { promotionRecommended: read };
  },
};
