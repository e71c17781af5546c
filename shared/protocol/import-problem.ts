/**
 * Everything that can be wrong with an import, and whether it stops one.
 *
 * - `file`: nothing can be imported, not even in part
 * - `row`: this row cannot be imported; the others can, where HR asks for a partial import
 * - `note`: worth saying, stops nothing
 */
export const IMPORT_PROBLEMS = {
  /** The file has no rows, or no people below the header. */
  "empty-file": "file",
  /** The first row names no field: it is data, or the headers are unknown and need a mapping. */
  "no-header": "file",
  /** No column holds a field without which nobody can be imported. */
  "missing-column": "file",
  /** Two columns would fill the same field; the mapping must choose. */
  "ambiguous-header": "file",
  /** The mapping names a header that the file does not have. */
  "unknown-header": "file",
  /** The mapping names a field that does not exist. */
  "unknown-field": "file",
  /** The mapping would show a restricted attribute. */
  "restricted-header": "file",
  /** A quotation mark was opened and never closed: all that follows stands in one cell. */
  "unclosed-quote": "file",
  "missing-required": "row",
  "duplicate-employee-id": "row",
  "unknown-rating": "row",
  "bad-date": "row",
  /** A numeric date whose column does not tell day from month. */
  "ambiguous-date": "row",
  "bad-email": "row",
  "bad-boolean": "row",
  "too-long": "row",
  /** A draft rating and a reason for not rating, both. */
  "rated-and-not-rated": "row",
  /** More or fewer cells than headers: the values may stand in the wrong columns. */
  "ragged-row": "row",
  /** A quotation mark stands where none may stand. */
  "bad-quotes": "row",
  /** A draft that may no longer be imported. */
  frozen: "row",
  /** Lines above the header were passed over. */
  preamble: "note",
  /** A column without a header holds values; it is kept under its number. */
  "empty-header": "note",
  /** A row above has the same email, by which the file names a manager: it does not tell which of them that is. */
  "repeated-email": "note",
} as const satisfies Record<string, "file" | "row" | "note">;

export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

export interface ImportProblem {
  /** As a spreadsheet numbers it: the first row of the file is 1. 0 where it is about no row. */
  readonly row: number;
  /** The header as it stands in the file, or the field's name where there is no such column; may be empty. */
  readonly column: string;
  readonly code: ImportProblemCode;
}

/** Whether this problem stops an import: any, or one that was asked to take what is good. */
export function stops(problem: ImportProblem, partial: boolean): boolean {
  const extent = IMPORT_PROBLEMS[problem.code];
  return extent === "file" || (extent === "row" && !partial);
}
