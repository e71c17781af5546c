import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTable, TABLE_LIMITS } from "./read-table.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let index = 0; index < units.length; index++)
    view.setUint16(index * 2, units.charCodeAt(index), littleEndian);
  return new Uint8Array(view.buffer);
}

async function read(bytes: Uint8Array | string) {
  const result = await readTable(typeof bytes === "string" ? utf8(bytes) : bytes);
  if (!result.ok) throw new Error(result.code);
  return result.table;
}

describe("readTable", () => {
  const text = "employee_id,name\r\n1,Zoë Müller\r\n2,Škoda €\r\n";
  const cells = [
    ["1", "Zoë Müller"],
    ["2", "Škoda €"],
  ];

  it.each([
    ["utf-8", utf8(text)],
    ["utf-8", utf8(`\ufeff${text}`)],
    ["utf-16le", utf16(text, true, true)],
    ["utf-16be", utf16(text, false, true)],
    ["utf-16le", utf16(text, true, false)],
    ["utf-16be", utf16(text, false, false)],
  ] as const)("reads %s, marked or not", async (encoding, bytes) => {
    const table = await read(bytes);
    expect(table).toMatchObject({ encoding, headers: ["employee_id", "name"], headerRow: 1, delimiter: "," });
    expect(table.rows).toEqual(cells.map((row, index) => ({ row: index + 2, cells: row })));
  });

  it("reads windows-1252 where the bytes are no UTF-8", async () => {
    const bytes = Uint8Array.from("employee_id,name\n1,Zo\xeb M\xfcller\n2,\x8akoda \x80\n", (char) =>
      char.charCodeAt(0),
    );
    const table = await read(bytes);
    expect(table.encoding).toBe("windows-1252");
    expect(table.rows.map((row) => row.cells)).toEqual(cells);
  });

  it("leaves blank rows out and numbers the others as a spreadsheet does", async () => {
    const table = await read('employee_id,name\n1,"two\nlines"\n,\n\n2,Bo\n , \n\n');
    expect(table.rows).toEqual([
      { row: 2, cells: ["1", "two\nlines"] },
      { row: 5, cells: ["2", "Bo"] },
    ]);
    expect(table.problems).toEqual([]);
  });

  it("passes over a preamble and says so", async () => {
    const table = await read("Staff report\n\nGenerated,2026-11-23\nID,Full name,Team\n1,Ana,A\n");
    expect(table).toMatchObject({ headers: ["ID", "Full name", "Team"], headerRow: 4 });
    expect(table.rows).toEqual([{ row: 5, cells: ["1", "Ana", "A"] }]);
    expect(table.problems).toEqual([{ row: 1, column: "", code: "preamble" }]);
  });

  it("takes the first row for the header where nothing tells better", async () => {
    expect(await read("a,b\n1,2")).toMatchObject({ headers: ["a", "b"], headerRow: 1, problems: [] });
    expect(await read("\n\na,b\n1,2")).toMatchObject({ headerRow: 3, problems: [] });
  });

  it("drops blank headers at the end, and keeps those in the middle", async () => {
    expect((await read("a,,b,,\n1,2,3,,")).headers).toEqual(["a", "", "b"]);
  });

  it.each(["", "\n\n", " , , \n", "\ufeff"])("finds nothing in %j, without a fuss", async (blank) => {
    expect(await read(blank)).toMatchObject({ headers: [], rows: [], problems: [] });
  });

  it("takes the one apostrophe off that an export put there", async () => {
    const table = await read("employee_id,name\n'=1+1,''@x\n-1,'tis\n");
    expect(table.rows.map((row) => row.cells)).toEqual([
      ["=1+1", "'@x"],
      ["-1", "'tis"],
    ]);
  });

  it("keeps rows of every length, for the import to judge", async () => {
    expect((await read("a,b,c\n1,2\n1,2,3,4")).rows.map((row) => row.cells)).toEqual([
      ["1", "2"],
      ["1", "2", "3", "4"],
    ]);
  });

  it("refuses what is no table", async () => {
    const refused = async (bytes: Uint8Array) => await readTable(bytes);
    const xls = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Array<number>(64).fill(0),
    ]);
    expect(await refused(xls)).toEqual({ ok: false, code: "unsupported" });
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(await refused(picture)).toEqual({ ok: false, code: "unsupported" });
    expect(await refused(zipSync({ "content.xml": strToU8("<x/>") }))).toEqual({
      ok: false,
      code: "unsupported",
    });
    expect(await refused(utf8("PK\u0003\u0004 and then nothing"))).toEqual({ ok: false, code: "invalid" });
    expect(await refused(new Uint8Array(TABLE_LIMITS.bytes + 1))).toEqual({ ok: false, code: "too-large" });
  });

  it("refuses more rows or columns than a cycle can have", async () => {
    const rows = "1\n".repeat(TABLE_LIMITS.rows + 1);
    expect(await readTable(utf8(`a\n${rows}`))).toEqual({ ok: false, code: "too-large" });
    const headers = Array.from({ length: TABLE_LIMITS.columns + 1 }, (_, index) => `c${index}`).join(",");
    expect(await readTable(utf8(`${headers}\n`))).toEqual({ ok: false, code: "too-large" });
  });

  it("never throws, whatever the bytes", async () => {
    const start = fc.constantFrom(
      [],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [0xfe, 0xff],
      [0x50, 0x4b],
      [0x22, 0x2c, 0x22],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 200 }), async (head, tail) => {
        const result = await readTable(Uint8Array.from([...head, ...tail]));
        expect(typeof result.ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
