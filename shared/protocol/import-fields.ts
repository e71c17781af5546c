import { cleanLine } from "./import-cells.ts";
import type { ImportProblem } from "./import-problem.ts";
import { isRestricted } from "./import-restricted.ts";
import { EMPLOYEE_WORDS, MANAGER_WORDS, SYNONYMS } from "./import-synonyms.ts";

/** The fields of an import file (PROTOCOL.md), as files, mappings and problems name them. */
export const IMPORT_FIELDS = [
  "employee_id",
  "name",
  "email",
  "manager_id",
  "manager_name",
  "manager_email",
  "team",
  "department",
  "level",
  "job_family",
  "job_title",
  "location",
  "hire_date",
  "last_promotion_date",
  "last_feedback_date",
  "previous_rating",
  "draft_rating",
  "potential",
  "justification",
  "not_rated_reason",
  "promotion_recommended",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a column may be: a field, or half a name. */
export const COLUMN_FIELDS = [...IMPORT_FIELDS, "first_name", "last_name"] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** How a column of numeric dates is to be read, where HR says so: `hire_date:dmy`. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** An explicit mapping: header → field (`hire_date`, `hire_date:dmy`), `private`, `restricted`, or null to ignore. */
export type ExplicitMapping = Readonly<Record<string, string | null>>;

/** How sure a match is: named by HR, the field's own name, a known synonym, a vague word, or no match. */
export type Confidence = "given" | "exact" | "synonym" | "weak" | "none";

/** What one column of a file was taken for. */
export interface ColumnMatch {
  /** Index of the column, from 0. */
  readonly column: number;
  /** As it stands in the file, in one line. */
  readonly header: string;
  /** The name under which a private or restricted column is kept: unique in the file, never empty. */
  readonly key: string;
  readonly field: ColumnField | "private" | "restricted" | "ignored";
  readonly confidence: Confidence;
  readonly dateOrder?: DateOrder;
  /** Up to three different values, shortened, for the person who checks the mapping. */
  readonly samples: readonly string[];
}

const SAMPLE_ROWS = 50;
const SAMPLES = 3;
const SAMPLE_LENGTH = 60;
const RANK = { given: 3, exact: 2, synonym: 1, weak: 0, none: -1 } as const satisfies Record<
  Confidence,
  number
>;

/** A header as it is compared: small letters and digits only, accents and what stands in brackets left out. */
export function squash(header: string): string {
  const plain = header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("#", " number")
    .toLowerCase();
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
  return letters(plain.replace(/\([^)]*\)|\[[^\]]*\]/g, "")) || letters(plain);
}

type Known = readonly [field: ColumnField, confidence: Confidence];

const KNOWN: ReadonlyMap<string, Known> = new Map(
  COLUMN_FIELDS.flatMap((field) => {
    const named = (names: readonly string[], confidence: Confidence) =>
      names.map((name): [string, Known] => [name, [field, confidence]]);
    const { strong, weak = [] } = SYNONYMS[field];
    return [...named(weak, "weak"), ...named(strong, "synonym"), ...named([squash(field)], "exact")];
  }),
);

/**
 * What each column of a file is, by its header, by a look at its values where the header leaves it open, and
 * first of all by what HR said. Of two columns that would fill one field the surer one does and the other
 * is kept private; where both are equally sure, both stay private and a problem says so.
 *
 * @param headers the header row
 * @param rows the cells of the rows below; the first 50 are looked at
 * @param headerRow the header's row number, for problems
 */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  explicit: ExplicitMapping = {},
  headerRow = 1,
): { columns: ColumnMatch[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const cleaned = headers.map(cleanLine);
  const given = givenFields(cleaned, explicit, headerRow, problems);
  const keys = uniqueKeys(cleaned);
  const claims = cleaned.map((header, column): ColumnMatch => {
    const values = rows.slice(0, SAMPLE_ROWS).map((cells) => (cells[column] ?? "").trim());
    const filled = values.filter((value) => value !== "");
    const samples = [...new Set(filled)].slice(0, SAMPLES).map((value) => value.slice(0, SAMPLE_LENGTH));
    const blank = header === "" && rows.every((cells) => (cells[column] ?? "").trim() === "");
    const found = given.get(column) ?? (blank ? NOTHING : guessField(header, filled));
    return { column, header, key: keys[column] ?? "", samples, ...found };
  });
  return { columns: settleClaims(claims, headerRow, problems), problems };
}

type Found = Pick<ColumnMatch, "field" | "confidence" | "dateOrder">;

/** What spreadsheets leave behind: neither header nor values. */
const NOTHING: Found = { field: "ignored", confidence: "none" };

function guessField(header: string, values: readonly string[]): Found {
  const name = squash(header);
  // Such a key would reach into the objects it is written to; no system exports it in earnest.
  if (["__proto__", "constructor", "prototype"].includes(header)) return NOTHING;
  const known = KNOWN.get(name);
  if (known && known[1] !== "weak") return { field: known[0], confidence: known[1] };
  if (MANAGER_WORDS.has(name)) {
    return { field: `manager_${kindOf(values)}`, confidence: "synonym" };
  }
  if (EMPLOYEE_WORDS.has(name)) {
    const kind = kindOf(values);
    return { field: kind === "id" ? "employee_id" : kind, confidence: "weak" };
  }
  if (isRestricted(header)) return { field: "restricted", confidence: "synonym" };
  if (known) return { field: known[0], confidence: known[1] };
  return { field: "private", confidence: "none" };
}

/** What most of the values are; a name where there are none. */
function kindOf(values: readonly string[]): "email" | "id" | "name" {
  const share = (pattern: RegExp) => values.filter((value) => pattern.test(value)).length * 2 > values.length;
  if (share(/^\S+@\S+$/)) return "email";
  return share(/^[\w.-]*\d[\w.-]*$/) ? "id" : "name";
}

function givenFields(
  headers: readonly string[],
  explicit: ExplicitMapping,
  row: number,
  problems: ImportProblem[],
): Map<number, Found> {
  const given = new Map<number, Found>();
  for (const [header, target] of Object.entries(explicit)) {
    const name = cleanLine(header);
    const same = headers.flatMap((candidate, column) => (candidate === name ? [column] : []));
    const alike = headers.flatMap((candidate, column) =>
      squash(candidate) === squash(header) ? [column] : [],
    );
    const columns = same.length > 0 ? same : name === "" ? [] : alike;
    const found = givenField(target);
    if (columns.length === 0) problems.push({ row, column: header, code: "unknown-header" });
    else if (!found) problems.push({ row, column: header, code: "unknown-field" });
    else if (found.field !== "ignored" && isRestricted(header)) {
      if (isShown(found)) problems.push({ row, column: header, code: "restricted-header" });
      for (const column of columns) given.set(column, { field: "restricted", confidence: "given" });
    } else for (const column of columns) given.set(column, found);
  }
  return given;
}

function givenField(target: string | null): Found | undefined {
  if (target === null) return { field: "ignored", confidence: "given" };
  const [name = "", order] = target.split(":", 2);
  const dateOrder = DATE_ORDERS.find((known) => known === order?.trim());
  if (order !== undefined && dateOrder === undefined) return undefined;
  const squashed = squash(name);
  if (squashed === "private" || squashed === "restricted") return { field: squashed, confidence: "given" };
  const known = KNOWN.get(squashed);
  return known && { field: known[0], confidence: "given", dateOrder };
}

/** A field enters the room; what is private does so only if HR ticks it. */
function isShown({ field }: Found): boolean {
  return field !== "private" && field !== "restricted";
}

function settleClaims(claims: ColumnMatch[], row: number, problems: ImportProblem[]): ColumnMatch[] {
  const losers = new Set<number>();
  for (const field of COLUMN_FIELDS) {
    const rivals = claims.filter((claim) => claim.field === field);
    const best = Math.max(...rivals.map(({ confidence }) => RANK[confidence]));
    const surest = rivals.filter(({ confidence }) => RANK[confidence] === best);
    for (const rival of rivals) if (surest.length > 1 || rival !== surest[0]) losers.add(rival.column);
    if (surest.length > 1 && best > RANK.weak) {
      for (const { header } of surest) problems.push({ row, column: header, code: "ambiguous-header" });
    }
  }
  return claims.map((claim) =>
    losers.has(claim.column) ? { ...claim, field: "private", confidence: "none" } : claim,
  );
}

/** Headers as keys: the empty one by its column's number, repeated ones counted. */
function uniqueKeys(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, column) => {
    const base = header || `column ${column + 1}`;
    let key = base;
    for (let count = 2; taken.has(key); count++) key = `${base} (${count})`;
    taken.add(key);
    return key;
  });
}
