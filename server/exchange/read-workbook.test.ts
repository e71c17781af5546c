import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { readTable } from "./read-table.ts";
import { readWorkbook, WORKBOOK_LIMITS } from "./read-workbook.ts";

async function workbook(...sheets: { sheet: string; data: (string | number | boolean | Date | null)[][] }[]) {
  return new Uint8Array(
    await writeXlsxFile(sheets.map((sheet) => ({ ...sheet, dateFormat: "yyyy-mm-dd" }))).toBuffer(),
  );
}

const MEBIBYTE = 1024 * 1024;

describe("a workbook", () => {
  it("is read as text, dates in ISO form, from its first sheet that is not blank", async () => {
    const bytes = await workbook(
      { sheet: "Cover", data: [[null]] },
      {
        sheet: "People",
        data: [
          ["employee_id", "name", "Hire date", "Promotion recommended", "Score"],
          [10026, "Zoë\nMüller", new Date(Date.UTC(2019, 0, 31)), true, 4.5],
          [null, null, null, null, null],
          ["007", " Bo ", null, false, -1],
        ],
      },
    );
    const read = await readTable(bytes);
    expect(read).toMatchObject({
      ok: true,
      table: { sheet: "People", sheets: ["Cover", "People"], headerRow: 1 },
    });
    expect(read.ok && read.table.rows).toEqual([
      { row: 2, cells: ["10026", "Zoë\nMüller", "2019-01-31", "true", "4.5"] },
      { row: 4, cells: ["007", " Bo ", "", "false", "-1"] },
    ]);
  });

  it("is read from the sheet that is asked for, and from no other", async () => {
    const bytes = await workbook({ sheet: "A", data: [["a"], ["1"]] }, { sheet: "B", data: [["b"], ["2"]] });
    expect(await readTable(bytes, { sheet: "B" })).toMatchObject({ ok: true, table: { headers: ["b"] } });
    expect(await readTable(bytes, { sheet: "C" })).toEqual({ ok: false, code: "invalid" });
  });

  it("that unpacks to too much is refused by its table of contents", async () => {
    const zeros = new Uint8Array(WORKBOOK_LIMITS.unpackedBytes / 2 + 1);
    const bomb = zipSync({ "[Content_Types].xml": strToU8("<x/>"), "a.xml": zeros, "b.xml": zeros });
    expect(bomb.length).toBeLessThan(MEBIBYTE);
    expect(await readWorkbook(bomb)).toEqual({ ok: false, code: "too-large" });
  });

  it("of too many files is refused", async () => {
    const entries = Array.from({ length: WORKBOOK_LIMITS.entries }, (_, index) => [
      `${index}.xml`,
      strToU8(""),
    ]);
    const bytes = zipSync({ "[Content_Types].xml": strToU8("<x/>"), ...Object.fromEntries(entries) });
    expect(await readWorkbook(bytes)).toEqual({ ok: false, code: "too-large" });
  });

  it("that lies about its sizes is cut to them", async () => {
    const good = unzipSync(await workbook({ sheet: "A", data: [["a"], ["1"]] }));
    const bytes = zipSync({ ...good, "xl/worksheets/sheet1.xml": new Uint8Array(20 * MEBIBYTE) });
    // Every place that holds the size of the big entry now says 16 bytes.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      if (view.getUint32(at, true) === 20 * MEBIBYTE) view.setUint32(at, 16, true);
    }
    expect(await readWorkbook(bytes)).toEqual({ ok: false, code: "invalid" });
  });

  it("that does not come to an end, or takes too much memory, is stopped", async () => {
    const bytes = await workbook({ sheet: "A", data: [["a"], ["1"]] });
    expect(await readWorkbook(bytes, { ...WORKBOOK_LIMITS, milliseconds: 1 })).toEqual({
      ok: false,
      code: "too-large",
    });
    const rows = Array.from({ length: 60_000 }, (_, index) => [`text number ${index}`, "and one more"]);
    const big = await workbook({ sheet: "A", data: rows });
    expect(await readWorkbook(big, { ...WORKBOOK_LIMITS, heapMegabytes: 24 })).toEqual({
      ok: false,
      code: "too-large",
    });
  });

  it("that is broken is refused, in any of its parts", async () => {
    const good = unzipSync(await workbook({ sheet: "A", data: [["a"], ["1"]] }));
    for (const name of Object.keys(good).filter((entry) =>
      /workbook\.xml$|sheet1\.xml$|workbook\.xml\.rels$/.test(entry),
    )) {
      const bytes = zipSync({ ...good, [name]: strToU8("<not><xml") });
      expect((await readWorkbook(bytes)).ok, name).toBe(false);
    }
  });
});
