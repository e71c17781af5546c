import type { DateOrder } from "./import-fields.ts";

const MONTHS: ReadonlyMap<string, number> = new Map(
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    .map((month, index): [string, number] => [month, index + 1])
    .concat([
      ["mrz", 3],
      ["mär", 3],
      ["mae", 3],
      ["mai", 5],
      ["okt", 10],
      ["dez", 12],
    ]),
);

/** Years that a date of employment can have; others are slips of the finger or a wrong column. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Two-digit years below this are of this century, as spreadsheets read them. */
const CENTURY_TURNS = 70;

/** What a time of day after a date may look like; it is left out. */
const TIME = /[T\s]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([ap]m|Z|[+-]\d{2}:?\d{2})?$/iu;

/**
 * Which way round the numeric dates of a column are written, from all of its cells: a part over 12 is a day.
 * A column of dates with full stops is day first, as nobody writes them otherwise.
 *
 * @returns undefined where every cell could be either, or cells contradict each other
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | undefined {
  const seen = new Set<DateOrder>();
  for (const cell of cells) {
    const parts = numericParts(cell);
    if (!parts) continue;
    if (parts.first > 12 || parts.separator === ".") seen.add("dmy");
    else if (parts.second > 12) seen.add("mdy");
  }
  const [order] = seen;
  return seen.size === 1 ? order : undefined;
}

/**
 * A date in ISO form, `yyyy-mm-dd`: from ISO, from `d/m/y` or `m/d/y` with any separator, from a month's name
 * in English or German, with or without a time of day. An empty cell is an empty string.
 *
 * @returns undefined for what is no date; "ambiguous" where day and month cannot be told apart
 */
export function readDate(cell: string, order: DateOrder | undefined): string | "ambiguous" | undefined {
  const text = cell.trim().replace(TIME, "");
  if (text === "") return "";
  const iso = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  const named = namedDate(text);
  if (named) return named;
  const parts = numericParts(text);
  if (!parts) return undefined;
  const { first, second, year } = parts;
  if (first === second) return isoDate(year, first, second);
  const told = order ?? dateOrderOf([text]);
  if (told === undefined) return first > 12 || second > 12 ? undefined : "ambiguous";
  return told === "dmy" ? isoDate(year, second, first) : isoDate(year, first, second);
}

function numericParts(cell: string) {
  const match = /^(\d{1,2})([-/.\s])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(cell.trim().replace(TIME, ""));
  if (!match) return undefined;
  const [, first, separator, second, year] = match;
  return { first: Number(first), second: Number(second), year: fullYear(year ?? ""), separator };
}

function namedDate(text: string): string | undefined {
  const dayFirst = /^(\d{1,2})[-/.\s]+(\p{L}{3,})\.?[-/,\s]+(\d{4}|\d{2})$/u.exec(text);
  if (dayFirst) return namedParts(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,})\.?[-/\s]+(\d{1,2})(?:st|nd|rd|th)?[-/,\s]+(\d{4}|\d{2})$/u.exec(text);
  return monthFirst ? namedParts(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function namedParts(year = "", name = "", day = ""): string | undefined {
  const month = MONTHS.get(name.toLowerCase().slice(0, 3));
  return month === undefined ? undefined : isoDate(fullYear(year), month, Number(day));
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < CENTURY_TURNS ? 2000 + year : 1900 + year;
}

/** The date where the calendar has it: no 31 February, no month 13. */
function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > days) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
