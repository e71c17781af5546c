import type { ImportProblem, ImportProblemCode } from "@evenhand/shared/protocol/import-problem";

/** One English sentence a code, for those who read the API's answer; the client has words of its own. */
const MESSAGES: Readonly<Record<ImportProblemCode, (column: string) => string>> = {
  "empty-file": () => "The file holds no people.",
  "no-header": () => "No header in the file is known. Name the columns in the first row, or give a mapping.",
  "missing-column": (column) => `The file has no column for ${column}.`,
  "ambiguous-header": (column) =>
    `Another column would fill the same field as "${column}". Say in the mapping which of them does.`,
  "unknown-header": (column) => `The mapping names "${column}", which is no header of the file.`,
  "unknown-field": (column) => `The mapping sends "${column}" to a field that does not exist.`,
  "restricted-header": (column) => `"${column}" is a restricted attribute and cannot be shown in the room.`,
  "unclosed-quote": () => "A quotation mark is opened in this row and never closed.",
  "missing-required": (column) => `"${column}" is empty.`,
  "duplicate-employee-id": (column) => `A row above has the same "${column}".`,
  "unknown-rating": (column) => `"${column}" is neither a value nor a label of the scale.`,
  "bad-date": (column) => `"${column}" is no date.`,
  "ambiguous-date": (column) =>
    `"${column}" could be day or month first. Write dates like 2026-11-23, or map the column with :dmy or :mdy.`,
  "bad-email": (column) => `"${column}" is no email address.`,
  "bad-boolean": (column) => `"${column}" is neither yes nor no.`,
  "too-long": (column) => `The text in "${column}" is too long.`,
  "rated-and-not-rated": () => "The row has a draft rating and a reason for not rating, both.",
  "ragged-row": () => "The row has more or fewer cells than there are headers.",
  "bad-quotes": () => "A quotation mark stands where none may stand.",
  frozen: () => "The draft of this person can no longer be imported.",
  preamble: () => "The lines above the header were passed over.",
  "repeated-email": (column) => `A row above has the same "${column}", which is that of somebody's manager.`,
  "empty-header": (column) => `A column without a header is kept as "${column}".`,
};

/** A problem as the import's answer carries it. */
export function withMessage(problem: ImportProblem): ImportProblem & { readonly message: string } {
  return { ...problem, message: MESSAGES[problem.code](problem.column) };
}
