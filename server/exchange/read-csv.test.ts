import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDelimiter } from "./find-delimiter.ts";
import { readCsv } from "./read-csv.ts";

describe("findDelimiter", () => {
  it.each([",", ";", "\t", "|", ", ", "; ", "^", "~", "\u001f"])("finds %j", (delimiter) => {
    const rows = [
      ["employee_id", "name", "team"],
      ["1", "Ana Silva", "A"],
      ["2", "Bo", "B 2"],
    ];
    expect(findDelimiter(rows.map((cells) => cells.join(delimiter)).join("\n"))).toBe(delimiter);
  });

  it("finds a space where every record has the same cells", () => {
    expect(findDelimiter("id name team\n1 Ana A\n2 Bo B")).toBe(" ");
  });

  it("is not misled by times, decimals, names with commas or sentences", () => {
    expect(findDelimiter("id;name;score\n1;Silva, Ana;1,5\n2;Li, Bo;2,5")).toBe(";");
    expect(findDelimiter("id,at\n1,10:00:00\n2,11:30:00")).toBe(",");
    expect(findDelimiter("id\tnote\n1\tyes, no, maybe\n2\tfine; good")).toBe("\t");
    expect(findDelimiter('id,note\n1,"a;b;c"\n2,"d;e;f"')).toBe(",");
  });

  it("takes one column for what it is", () => {
    expect(findDelimiter("name")).toBe(",");
    expect(findDelimiter("full name\nAna Silva\nBo")).toBe(",");
    expect(findDelimiter("")).toBe(",");
  });

  it("is not moved by a row that is too long or too short", () => {
    expect(findDelimiter("a,b,c\n1,2\n3,4,5\n6,7,8,9\n1,2,3")).toBe(",");
  });

  it("believes Excel's own line", () => {
    expect(findDelimiter("sep=|\na,b|c\n1,2|3")).toBe("|");
  });
});

describe("readCsv", () => {
  it.each([
    ["\\n", "\n"],
    ["\\r\\n", "\r\n"],
    ["\\r", "\r"],
  ])("reads %s as the end of a row, and keeps it inside quotes", (_name, end) => {
    const text = ["a,b", `1,"two${end}lines, and ""quotes"""`, "3,4", ""].join(end);
    expect(readCsv(text)).toEqual({
      delimiter: ",",
      problems: [],
      rows: [["a", "b"], ["1", `two${end}lines, and "quotes"`], ["3", "4"], [""]],
    });
  });

  it("reads a file that mixes line ends", () => {
    expect(readCsv("a,b\r\n1,2\n3,4\r5,6").rows).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("leaves Excel's line about the delimiter out and keeps the numbers of the rows", () => {
    expect(readCsv("sep=;\r\na;b\r\n1;2")).toEqual({
      delimiter: ";",
      problems: [],
      rows: [[], ["a", "b"], ["1", "2"]],
    });
  });

  it("reads quotes that are escaped by a backslash where the file does so throughout", () => {
    expect(readCsv('a,b\n1,"say \\"yes\\", please"\n2,x').rows[1]).toEqual(["1", 'say "yes", please']);
  });

  it("says which row has a stray quote, once, and that a quote was never closed", () => {
    expect(readCsv('a,b\n1,"x" y" z"\n2,3').problems).toEqual([{ row: 2, column: "", code: "bad-quotes" }]);
    expect(readCsv('a,b\n1,2\n3,"open\n4,5').problems).toEqual([
      { row: 3, column: "", code: "unclosed-quote" },
    ]);
    expect(readCsv('a,b\n1,a "quoted" word').problems).toEqual([]);
  });

  it("reads any table that is written by the book, with any line end and common delimiter", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', "\n", "\r", ",", ";", "\t", " ", "'", "1"),
    });
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    const delimiters = fc.constantFrom(",", ";", "\t", "|");
    fc.assert(
      fc.property(table, delimiters, fc.constantFrom("\n", "\r\n", "\r"), (body, delimiter, end) => {
        const rows = [["employee_id", "name", "team"], ...body];
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = rows.map((cells) => cells.map(quoted).join(delimiter)).join(end);
        expect(readCsv(text)).toEqual({ rows, problems: [], delimiter });
      }),
    );
  });
});
