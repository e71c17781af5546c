import { importTable } from "@evenhand/shared/protocol/import-file";
import { isRestricted } from "@evenhand/shared/protocol/import-restricted";
import { DEFAULT_GUIDELINE, DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { distribution } from "@evenhand/shared/statistics/distribution";
import { headCounts } from "@evenhand/shared/statistics/guideline";
import { median } from "@evenhand/shared/statistics/median";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { readTable } from "../exchange/read-table.ts";
import { MANAGERS } from "./cast.ts";
import { readPeopleFile } from "./people-file.ts";

type Row = Record<string, string>;
const parsed = Papa.parse<Row>(readPeopleFile().toString("utf8"), { header: true, skipEmptyLines: true });
const people = parsed.data;
const draft = (row: Row): number | null => (row["Draft rating"] ? Number(row["Draft rating"]) : null);
const previous = (row: Row): number | null =>
  row["Previous rating"] ? Number(row["Previous rating"]) : null;
const groups = (column: string): Map<string, Row[]> =>
  people.reduce((found, row) => {
    const key = row[column] ?? "";
    return found.set(key, [...(found.get(key) ?? []), row]);
  }, new Map<string, Row[]>());
const named = (rows: readonly Row[]): string[] => rows.map((row) => row.Name ?? "").sort();
const levels = groups("Level");
const medianOf = (level: string | undefined): number =>
  median(levels.get(level ?? "")?.map(draft) ?? []) ?? 0;
const distance = (row: Row): number => (draft(row) ?? medianOf(row.Level)) - medianOf(row.Level);

describe("the sample cycle", () => {
  it("is imported as it is, without a mapping and without a problem", async () => {
    const read = await readTable(readPeopleFile());
    if (!read.ok) throw new Error("the file could not be read");
    const outcome = importTable(read.table, { scale: DEFAULT_SCALE, existing: [] });
    expect(outcome.problems).toEqual([]);
    expect(outcome.rows).toBe(60);
    const fieldOf = new Map(outcome.columns.map(({ header, field }) => [header, field]));
    expect([fieldOf.get("Cost centre"), fieldOf.get("Salary")]).toEqual(["private", "restricted"]);
    expect(
      [...fieldOf.values()].filter((field) => field === "private" || field === "restricted"),
    ).toHaveLength(2);
  });

  it("is sixty people of three departments, nine teams, five levels and eight managers", () => {
    expect(parsed.errors).toEqual([]);
    expect(people).toHaveLength(60);
    expect(new Set(people.map((row) => row["Employee ID"])).size).toBe(60);
    expect(new Set(people.map((row) => row.Name)).size).toBe(60);
    expect(new Set(people.map((row) => row.Email?.toLowerCase())).size).toBe(60);
    expect([...groups("Department").keys()].sort()).toEqual([
      "Customer Operations",
      "Engineering",
      "Product & Design",
    ]);
    expect(groups("Team").size).toBe(9);
    expect([...levels.keys()].sort()).toEqual(["L1", "L2", "L3", "L4", "L5"]);
    expect([...groups("Manager email").keys()].sort()).toEqual(
      Object.values(MANAGERS)
        .map(({ email }) => email)
        .sort(),
    );
    expect([...groups("Manager name").keys()].sort()).toEqual(
      Object.values(MANAGERS)
        .map(({ name }) => name)
        .sort(),
    );
  });

  it("has nobody who is also a participant, so that nobody is left out of the room", () => {
    const participants = new Set<string>(Object.values(MANAGERS).map(({ email }) => email));
    expect(people.filter((row) => participants.has(row.Email ?? ""))).toEqual([]);
  });

  it("has cohorts by level that are large enough, one of them with a median between two points", () => {
    const rated = [...levels].map(([level, rows]) => [
      level,
      rows.filter((row) => draft(row) !== null).length,
    ]);
    expect(Object.fromEntries(rated)).toEqual({ L1: 8, L2: 12, L3: 16, L4: 13, L5: 8 });
    expect([...levels.keys()].sort().map(medianOf)).toEqual([3, 3, 3, 3, 3.5]);
  });

  it("has outliers in both directions, and a top rating that is none because its median is 3.5", () => {
    const outliers = people.filter((row) => Math.abs(distance(row)) >= 2);
    expect(named(outliers.filter((row) => distance(row) > 0))).toEqual([
      "Aroha Tāwhiri",
      "Iñaki Zubizarreta Olabarri",
      "Sagal Warsame",
      "Saoirse Ní Bhraonáin",
    ]);
    expect(named(outliers.filter((row) => distance(row) < 0))).toEqual([
      "Aurelio Tagliabue",
      "Guillermo Arizmendi",
    ]);
    const close = people.filter((row) => Math.abs(distance(row)) === 1.5);
    expect(named(close)).toEqual(["Bartholomew Nyirenda", "Björgvin Þorláksson"]);
  });

  it("is generous at the top as a whole, against the default guideline", () => {
    expect(distribution(people.map(draft), 5)).toEqual([2, 8, 28, 14, 5]);
    expect(headCounts(57, DEFAULT_GUIDELINE ?? [])).toEqual([3, 6, 34, 11, 3]);
  });

  it("has one lenient and one harsh manager, each a group off the guideline by two or more", () => {
    const of = (email: string) => (groups("Manager email").get(email) ?? []).map(draft);
    expect(distribution(of(MANAGERS.tobias.email), 5)).toEqual([0, 0, 1, 6, 1]);
    expect(headCounts(8, DEFAULT_GUIDELINE ?? [])).toEqual([0, 1, 5, 2, 0]);
    expect(distribution(of(MANAGERS.meiLin.email), 5)).toEqual([1, 4, 2, 0, 0]);
    expect(headCounts(7, DEFAULT_GUIDELINE ?? [])).toEqual([0, 1, 4, 2, 0]);
  });

  it("has what each other rule of the agenda looks for", () => {
    expect(named(people.filter((row) => row["Not rated reason"] === "too-new"))).toEqual([
      "Phoebe Kalantzis",
    ]);
    const undrafted = people.filter((row) => draft(row) === null && row["Not rated reason"] === "");
    expect(named(undrafted)).toEqual(["Callum Abernethy", "Raúl Tecuanhuey Sandoval"]);
    const jumps = people.filter((row) => Math.abs((draft(row) ?? 0) - (previous(row) ?? 0)) >= 2);
    expect(named(jumps.filter((row) => draft(row) !== null))).toEqual([
      "Aroha Tāwhiri",
      "Coralie Vandevoorde",
      "Guillermo Arizmendi",
      "Mihkel Raudsepp",
    ]);
    const unjustified = people.filter((row) => draft(row) !== null && row.Justification === "");
    expect(named(unjustified)).toEqual(["Anouar Lakhdari", "Joaquim Sequeira"]);
    expect(named(people.filter((row) => (row["Last promotion date"] ?? "") >= "2026-07-01"))).toEqual([
      "Dariusz Okoń",
      "Oluwaseun Adébáyò-Whitfield",
    ]);
    const low = people.filter((row) => (draft(row) ?? 5) <= 2);
    expect(named(low.filter((row) => row["Last feedback date"] === ""))).toEqual([
      "Bartholomew Nyirenda",
      "Jin-ah Moon",
      "Kwabena Ofosu-Hale",
      "Sunniva Halvorsrud",
    ]);
    expect(people.filter((row) => row["Promotion recommended"] === "yes")).toHaveLength(7);
  });

  it("says something specific of everyone who is justified", () => {
    const texts = people.map((row) => row.Justification ?? "").filter((text) => text !== "");
    expect(texts).toHaveLength(55);
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) {
      const sentences = text.split(/[.!?](?=\s|$)/u).filter((sentence) => sentence.trim() !== "");
      expect(sentences.length, text).toBeGreaterThanOrEqual(2);
      expect(sentences.length, text).toBeLessThanOrEqual(5);
    }
  });

  it("carries a restricted column and a private one", () => {
    expect(isRestricted("Salary")).toBe(true);
    expect(isRestricted("Cost centre")).toBe(false);
    expect(people.every((row) => /^\d{5,6}$/.test(row.Salary ?? "") && row["Cost centre"] !== "")).toBe(true);
  });
});
