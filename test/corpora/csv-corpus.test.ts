import { readTable } from "@evenhand/server/exchange/read-table";
import { expect, it } from "vitest";
import { bytesOf, describeRealData, exists, filesIn, gridOf, tableOf, textOf } from "./real-data.ts";

const SPECTRUM = "csv-corpus/csv-spectrum";
const SINEEMORE = "csv-corpus/sineemore";
const DERIVED = "csv-corpus/derived-encodings";

/** A truth as a grid: some are lists of lists, some lists of objects, one is a single object. */
function truthGrid(json: string): string[][] {
  const truth: unknown = JSON.parse(json);
  const rows: unknown[] = Array.isArray(truth) ? truth : [truth];
  const [first] = rows;
  if (Array.isArray(first)) return rows.map((row) => (Array.isArray(row) ? row.map(String) : []));
  const headers = Object.keys(first ?? {});
  const cells = rows.map((row) =>
    headers.map((header) => String(Object.entries(row ?? {}).find(([key]) => key === header)?.[1])),
  );
  return [headers, ...cells];
}

/** What the reader makes of a truth: rows that are blank all over are no rows. */
const withoutBlankRows = (grid: string[][]): string[][] =>
  grid.filter((cells) => cells.some((cell) => cell.trim() !== ""));

describeRealData("csv-spectrum", () => {
  // Its truth has another telephone number than its file; the other columns agree.
  const contradictory = "location_coordinates.csv";

  it.each(filesIn(`${SPECTRUM}/csvs`).filter((file) => file !== contradictory))(
    "reads %s to the letter",
    async (file) => {
      const grid = await gridOf(`${SPECTRUM}/csvs/${file}`);
      expect(grid).toEqual(truthGrid(textOf(`${SPECTRUM}/json/${file.replace(/csv$/, "json")}`)));
    },
  );

  it(`reads ${contradictory} to the letter`, async () => {
    const grid = await gridOf(`${SPECTRUM}/csvs/${contradictory}`);
    const truth = truthGrid(textOf(`${SPECTRUM}/json/${contradictory.replace(/csv$/, "json")}`));
    expect(grid.map((cells) => cells.slice(1))).toEqual(truth.map((cells) => cells.slice(1)));
  });
});

describeRealData("sineemore", () => {
  const truthOf = (file: string) => `${SINEEMORE}/json/${file.replace(/csv$/, "json")}`;
  const files = filesIn(`${SINEEMORE}/csv`);

  it.each(files.filter((file) => exists(truthOf(file)) && file !== "header-no-rows.csv"))(
    "reads %s to the letter, blank rows left out",
    async (file) => {
      const { headers, rows, problems } = await tableOf(`${SINEEMORE}/csv/${file}`);
      const grid = [headers, ...rows.map(({ cells }) => cells)].filter((cells) => cells.length > 0);
      expect(grid).toEqual(withoutBlankRows(truthGrid(textOf(truthOf(file)))));
      expect(problems).toEqual([]);
    },
  );

  it("reads a header without rows", async () => {
    expect(await tableOf(`${SINEEMORE}/csv/header-no-rows.csv`)).toMatchObject({
      headers: ["foo", "bar", "baz"],
      rows: [],
    });
  });

  it("has an answer to every bad file", async () => {
    const bad = files.filter((file) => file.startsWith("bad-"));
    const answers = await Promise.all(
      bad.map(async (file) => {
        const { headers, rows, problems } = await tableOf(`${SINEEMORE}/csv/${file}`);
        return [
          file,
          headers.length,
          rows.map(({ cells }) => cells.length),
          problems.map(({ code }) => code),
        ];
      }),
    );
    expect(answers).toEqual([
      ["bad-header-less-fields.csv", 3, [2], []],
      ["bad-header-more-fields.csv", 3, [4], []],
      ["bad-header-no-header.csv", 0, [], []],
      ["bad-header-wrong-header.csv", 3, [], []],
      ["bad-missing-quote.csv", 3, [2], ["unclosed-quote"]],
      ["bad-quotes-with-unescaped-quote.csv", 3, [3], ["bad-quotes"]],
      ["bad-unescaped-quote.csv", 3, [3], []],
    ]);
  });
});

describeRealData("derived encodings", () => {
  it.each([
    ["HRDataset_v14_cr_only.csv", "utf-8", ","],
    ["HRDataset_v14_utf16be_bom.csv", "utf-16be", ","],
    ["HRDataset_v14_utf16le_bom_tab.txt", "utf-16le", "\t"],
    ["HRDataset_v14_utf8_nobom_crlf.csv", "utf-8", ","],
  ])("reads %s as what it was made from", async (file, encoding, delimiter) => {
    expect(await tableOf(`${DERIVED}/${file}`)).toMatchObject({ encoding, delimiter, problems: [] });
    const original = await gridOf("people/HRDataset_v14.csv");
    expect(original).toHaveLength(312);
    expect(await gridOf(`${DERIVED}/${file}`)).toEqual(original);
  });

  it("reads windows-1252 as what it was made from", async () => {
    const [latin, unicode] = await Promise.all(
      ["windows1252", "utf8"].map(
        async (name) => await tableOf(`${DERIVED}/DIT_senior_staff_march_2020_${name}.csv`),
      ),
    );
    expect([latin?.encoding, unicode?.encoding]).toEqual(["windows-1252", "utf-8"]);
    expect(latin?.headers).toContain("Salary Cost of Reports (£)");
    expect([latin?.headers, latin?.rows]).toEqual([unicode?.headers, unicode?.rows]);
  });

  it("knows every file of the folder", () => {
    expect(filesIn(DERIVED)).toHaveLength(6);
  });
});

describeRealData("the rest of the corpus", () => {
  const folders = ["csv-injection", "papaparse", "pollock/csv", "tabulator"].map(
    (name) => `csv-corpus/${name}`,
  );
  const files = folders.flatMap((path) => filesIn(path).map((file) => `${path}/${file}`));

  it("is read or refused, and never breaks anything", async () => {
    expect(files.length).toBeGreaterThan(60);
    const answers = new Map<string, string>();
    for (const file of files) {
      const read = await readTable(bytesOf(file));
      answers.set(file, read.ok ? "read" : read.code);
    }
    const refused = [...answers].filter(([, answer]) => answer !== "read");
    expect(refused).toEqual([
      ["csv-corpus/tabulator/table.ods", "unsupported"],
      ["csv-corpus/tabulator/table.xls", "unsupported"],
    ]);
  });
});
