import type { ExportTable } from "@evenhand/shared/readmodels/export-rows";
import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import fc from "fast-check";
import { unzipSync } from "fflate";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { buildXlsx } from "./build-xlsx.ts";
import { readTable } from "./read-table.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJson } from "./write-json.ts";
import { writeXlsx } from "./write-xlsx.ts";

const table = (rows: ExportTable["rows"], columns = ["employee_id", "name", "reason"]): ExportTable => ({
  name: "Results",
  columns,
  rows,
});

async function readBack(bytes: Uint8Array | string): Promise<(readonly string[])[]> {
  const read = await readTable(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes);
  if (!read.ok) throw new Error(read.code);
  expect(read.table.problems).toEqual([]);
  return [read.table.headers, ...read.table.rows.map(({ cells }) => cells)];
}

/** Text with everything that files stumble over. The id keeps rows from being blank. */
const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "é",
    "日",
    "😀",
    '"',
    "'",
    ",",
    ";",
    "\t",
    "\n",
    " ",
    "=",
    "+",
    "-",
    "@",
    "<",
    "&",
    "_x000D_",
    "1",
  ),
  maxLength: 12,
});
const rows = fc.array(
  fc.tuple(fc.nat(), text, text).map(([id, name, reason]) => [`e${id}`, name, reason]),
  { minLength: 1, maxLength: 5 },
);

describe("writeCsv", () => {
  it("writes by the book", () => {
    expect(
      writeCsv(
        table([
          ["1", 'He said "no", twice', "two\nlines"],
          ["=1+1", -1, true],
          [null, "a;b", " x"],
        ]),
      ),
    ).toBe(
      "employee_id,name,reason\r\n" +
        '1,"He said ""no"", twice","two\nlines"\r\n' +
        "'=1+1,-1,true\r\n" +
        ',"a;b"," x"\r\n',
    );
  });

  it("sets several tables apart by a blank line", () => {
    expect(writeCsv(table([], ["a"]), table([["1"]], ["b"]))).toBe("a\r\n\r\nb\r\n1\r\n");
  });

  it("drops what no file carries", () => {
    expect(writeCsv(table([[`a${String.fromCharCode(0, 7)}b\ud800`]], ["x"]))).toBe("x\r\nab\r\n");
  });

  it("is read back as it was, every cell safe in between", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        const csv = writeCsv(table(body));
        expect(await readBack(csv)).toEqual([["employee_id", "name", "reason"], ...body]);
        for (const cells of Papa.parse<string[]>(csv, { newline: "\r\n", delimiter: "," }).data) {
          for (const cell of cells)
            if (!/^[+-]\d+(,\d+)?$/.test(cell)) expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });
});

describe("writeXlsx", () => {
  it("types its cells: text is text, numbers are numbers, and no cell is a formula", async () => {
    const bytes = await writeXlsx(
      table([
        ["007", 3, true],
        ["=1+1", -1, null],
      ]),
    );
    const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>3<\/v>/);
    expect(await readBack(bytes)).toEqual([
      ["employee_id", "name", "reason"],
      ["007", "3", "true"],
      ["=1+1", "-1", ""],
    ]);
  });

  it("lets no text turn into another by the format's own escapes", async () => {
    const bytes = await writeXlsx(table([["1", "_x003D_1+1", "_x005F_x000D_"]]));
    expect((await readBack(bytes))[1]).toEqual(["1", "_x003D_1+1", "_x005F_x000D_"]);
  });

  it("writes a sheet a table", async () => {
    const bytes = await writeXlsx(table([["1", "a", "b"]]), {
      ...table([["2"]], ["employee_id"]),
      name: "Others",
    });
    expect(await readTable(bytes, { sheet: "Others" })).toMatchObject({
      ok: true,
      table: { sheets: ["Results", "Others"], rows: [{ row: 2, cells: ["2"] }] },
    });
  });

  it("cuts what Excel could not open", async () => {
    const [, cells = []] = await readBack(await writeXlsx(table([["1", "x".repeat(40_000), ""]])));
    expect(cells[1]).toHaveLength(32_767);
  });

  it("builds a large one in a thread of its own, the same", async () => {
    const large = table(Array.from({ length: 20_000 }, (_, index) => [`e${index}`, "=1+1", "_x003D_"]));
    const sheetOf = (bytes: Uint8Array) => unzipSync(bytes)["xl/worksheets/sheet1.xml"];
    expect(sheetOf(await writeXlsx(large))).toEqual(sheetOf(await buildXlsx(large)));
    await expect(writeXlsx({ ...large, name: "no name: a/b?" })).rejects.toThrow();
  }, 120_000);

  it("is read back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        expect(await readBack(await writeXlsx(table(body)))).toEqual([
          ["employee_id", "name", "reason"],
          ...body,
        ]);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe("writeJson", () => {
  it("keeps text as it is", () => {
    const result: LockedResult = {
      sessionId: "s1",
      title: "=Sales",
      version: 1,
      head: "",
      digest: "",
      lockedAt: "2026-11-23T11:00:00.000Z",
      scale: DEFAULT_SCALE,
      rows: [],
    };
    expect(JSON.parse(writeJson(result))).toMatchObject({
      session: { id: "s1", title: "=Sales" },
      ratings: [],
    });
  });
});
