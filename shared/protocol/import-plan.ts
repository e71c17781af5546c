import { canonicalJson } from "../sealing/canonical-json.ts";
import { type ImportedPerson, UNKNOWN_PERSON } from "./import-person.ts";
import type { ImportProblem } from "./import-problem.ts";
import type { ImportedRow } from "./import-row.ts";
import { PORTION, type Portions } from "./portions.ts";

/** What an import would do. A person is in one list at most; rows with problems are in none. */
export interface ImportPlan {
  readonly created: ImportedPerson[];
  /** As they will be. */
  readonly changed: ImportedPerson[];
  readonly unchanged: ImportedPerson[];
  readonly problems: ImportProblem[];
}

export interface ImportPlanOptions {
  /** Employee ids whose drafts may no longer be imported, since their session is open. */
  readonly frozen?: ReadonlySet<string>;
  /**
   * Employee ids of whom the importer may neither write nor learn anything, since their session rates the
   * importer: their rows are `frozen` whatever they hold, so that the answer compares nothing.
   */
  readonly withheld?: ReadonlySet<string>;
  /** The headers of some fields, so that problems name what the file says. */
  readonly headers?: Readonly<Partial<Record<"employee_id" | "name" | "draft_rating", string>>>;
}

/**
 * Holds the rows of a file against the people of the cycle. A column that the file does not have leaves what
 * is there; a blank cell in a column that it has clears. People whom the file does not list stay as they are.
 *
 * @param existing the cycle's people, employee ids unique
 * @param rows as `readRows` gives them, employee ids unique
 */
export function* planImport(
  existing: readonly ImportedPerson[],
  rows: readonly ImportedRow[],
  { frozen = new Set(), withheld = new Set(), headers = {} }: ImportPlanOptions = {},
): Portions<ImportPlan> {
  const known = new Map(existing.map((person) => [person.employeeId, person]));
  const plan: ImportPlan = { created: [], changed: [], unchanged: [], problems: [] };
  for (const [index, { row, values }] of rows.entries()) {
    if (index % PORTION === PORTION - 1) yield;
    if (withheld.has(values.employeeId)) {
      plan.problems.push({ row, column: headers.employee_id ?? "employee_id", code: "frozen" });
      continue;
    }
    const before = known.get(values.employeeId);
    const { name = before?.name } = values;
    if (name === undefined) {
      plan.problems.push({ row, column: headers.name ?? "name", code: "missing-required" });
      continue;
    }
    const after = merged(before ?? { ...UNKNOWN_PERSON, employeeId: values.employeeId, name }, values);
    if (frozen.has(after.employeeId) && draftOf(after) !== (before ? draftOf(before) : NO_DRAFT)) {
      plan.problems.push({ row, column: headers.draft_rating ?? "draft_rating", code: "frozen" });
    } else if (!before) plan.created.push(after);
    else if (canonicalJson(before) === canonicalJson(after)) plan.unchanged.push(before);
    else plan.changed.push(after);
  }
  return plan;
}

function merged(before: ImportedPerson, values: ImportedRow["values"]): ImportedPerson {
  const extras = Object.entries({ ...before.extras, ...values.extras }).filter(([, text]) => text !== "");
  const after = { ...before, ...values, extras: Object.fromEntries(extras) };
  // A draft and a reason for having none exclude each other: the one that the file brings stands.
  if (typeof values.draftRating === "number") after.notRatedReason = null;
  else if (values.notRatedReason) after.draftRating = null;
  return after;
}

const draftOf = ({ draftRating, justification, notRatedReason }: typeof UNKNOWN_PERSON): string =>
  canonicalJson({ draftRating, justification, notRatedReason });

const NO_DRAFT = draftOf(UNKNOWN_PERSON);
