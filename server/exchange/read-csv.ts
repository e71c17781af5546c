import type { ImportProblem } from "@evenhand/shared/protocol/import-problem";
import Papa from "papaparse";
import { findDelimiter } from "./find-delimiter.ts";

/** A file as rows of cells, blank rows included: index 0 is row 1. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly problems: readonly ImportProblem[];
}

/**
 * Cells of a text with any delimiter and any line breaks (`\r\n`, `\n`, `\r`, mixed), with quoted cells that
 * may hold both. Quotes that break the rules are problems of their row.
 */
export function readCsv(source: string): Grid & { delimiter: string } {
  const text = uniformBreaks(source);
  const delimiter = findDelimiter(text);
  const plain = parse(text, delimiter, '"');
  const escaped =
    plain.problems.length > 0 && text.includes('\\"') ? parse(text, delimiter, "\\") : undefined;
  const { rows, problems } = escaped?.problems.length === 0 ? escaped : plain;
  // Excel's own line about the delimiter is a row of the file, and no row of the table.
  if (/^sep=.\n/i.test(text)) return { rows: [[], ...rows.slice(1)], problems, delimiter };
  return { rows, problems, delimiter };
}

/** One kind of line break outside quotes; inside them everything stays as it is. */
function uniformBreaks(text: string): string {
  return text.replace(/"[^"]*"|\r\n?/g, (part) => (part.startsWith('"') ? part : "\n"));
}

function parse(text: string, delimiter: string, escapeChar: string): Grid {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", escapeChar });
  const problems = errors.flatMap(({ type, code, row = 0 }): ImportProblem[] => {
    if (type !== "Quotes") return [];
    return [{ row: row + 1, column: "", code: code === "MissingQuotes" ? "unclosed-quote" : "bad-quotes" }];
  });
  return { rows: data, problems: distinct(problems) };
}

/** One row has one problem of a kind, however many quotes it has. */
function distinct(problems: ImportProblem[]): ImportProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.row} ${problem.code}`, problem])).values()];
}
