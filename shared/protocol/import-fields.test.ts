import { describe, expect, it } from "vitest";
import { COLUMN_FIELDS, guessMapping, IMPORT_FIELDS, squash } from "./import-fields.ts";
import { SYNONYMS } from "./import-synonyms.ts";

/** header → what it was taken for */
function fields(headers: string[], rows: string[][] = [], explicit = {}): Record<string, string> {
  const { columns } = guessMapping(headers, rows, explicit);
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

describe("guessMapping", () => {
  it("knows every field by its own name, in any case, spacing, punctuation and order", () => {
    for (const spell of [
      (field: string) => field,
      (field: string) => field.toUpperCase(),
      (field: string) => ` ${field.replaceAll("_", " ")} `,
      (field: string) => field.replaceAll("_", "-"),
      (field: string) => field.replaceAll("_", ""),
      (field: string) => field.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
    ]) {
      const headers = IMPORT_FIELDS.map(spell).reverse();
      const { columns, problems } = guessMapping(headers, []);
      expect(problems).toEqual([]);
      expect(columns.map(({ field }) => field)).toEqual([...IMPORT_FIELDS].reverse());
      expect(new Set(columns.map(({ confidence }) => confidence))).toEqual(new Set(["exact"]));
    }
  });

  it("never has one synonym stand for two fields", () => {
    const seen = new Map<string, string>();
    for (const field of COLUMN_FIELDS) {
      const { strong, weak = [] } = SYNONYMS[field];
      for (const word of [...strong, ...weak, squash(field)]) {
        expect(squash(word), `${word} of ${field}`).toBe(word);
        expect(seen.get(word) ?? field, `${word} of ${field}`).toBe(field);
        seen.set(word, field);
      }
    }
  });

  it("reads a Workday report", () => {
    const headers = [
      "Employee ID",
      "Preferred Name - First Name",
      "Preferred Name - Last Name",
      "Email - Primary Work",
      "Worker's Manager",
      "Supervisory Organization",
      "Management Level",
      "Job Family",
      "Business Title",
      "Location",
      "Hire Date",
      "Compensation Grade",
      "Gender",
    ];
    expect(Object.values(fields(headers, [headers.map(() => "Ana Silva")]))).toEqual([
      "employee_id",
      "first_name",
      "last_name",
      "email",
      "manager_name",
      "team",
      "level",
      "job_family",
      "job_title",
      "location",
      "hire_date",
      "restricted",
      "restricted",
    ]);
  });

  it("reads BambooHR, SuccessFactors and Personio exports", () => {
    expect(
      fields(["Employee #", "Display name", "Work Email", "Reporting to", "Division", "Date of Birth"]),
    ).toEqual({
      "Employee #": "employee_id",
      "Display name": "name",
      "Work Email": "email",
      "Reporting to": "manager_name",
      Division: "department",
      "Date of Birth": "restricted",
    });
    expect(
      fields(
        ["USERID", "FIRSTNAME", "LASTNAME", "EMAIL", "MANAGER", "DEPARTMENT", "HIREDATE", "TITLE", "GENDER"],
        [["u17", "Ana", "Silva", "ana@example.org", "u3", "Sales", "2020-01-31", "Clerk", "F"]],
      ),
    ).toEqual({
      USERID: "employee_id",
      FIRSTNAME: "first_name",
      LASTNAME: "last_name",
      EMAIL: "email",
      MANAGER: "manager_id",
      DEPARTMENT: "department",
      HIREDATE: "hire_date",
      TITLE: "job_title",
      GENDER: "restricted",
    });
    expect(fields(["Vorname", "Nachname", "E-Mail", "Supervisor", "Office", "Position", "Gehalt"])).toEqual({
      Vorname: "first_name",
      Nachname: "last_name",
      "E-Mail": "email",
      Supervisor: "manager_name",
      Office: "location",
      Position: "job_title",
      Gehalt: "restricted",
    });
  });

  it("reads German headers, with umlauts or spelled out", () => {
    expect(
      fields(["Personalnr.", "Name", "Führungskraft", "Abteilung", "Eintrittsdatum", "Begründung"]),
    ).toEqual({
      "Personalnr.": "employee_id",
      Name: "name",
      Führungskraft: "manager_name",
      Abteilung: "department",
      Eintrittsdatum: "hire_date",
      Begründung: "justification",
    });
    expect(fields(["Fuehrungskraft", "Begruendung", "Letzte Befoerderung"])).toEqual({
      Fuehrungskraft: "manager_name",
      Begruendung: "justification",
      "Letzte Befoerderung": "last_promotion_date",
    });
  });

  it("tells from the values whether a manager column holds names, ids or emails", () => {
    expect(fields(["Manager"], [["Ana Silva"], ["Bo Li"]])).toEqual({ Manager: "manager_name" });
    expect(fields(["Manager"], [["E-104"], [""], ["E-7"]])).toEqual({ Manager: "manager_id" });
    expect(fields(["Manager"], [["ana@example.org"], ["bo@example.org"]])).toEqual({
      Manager: "manager_email",
    });
    expect(fields(["Employee"], [["1042"], ["1043"]])).toEqual({ Employee: "employee_id" });
    expect(fields(["Employee"], [["Ana Silva"]])).toEqual({ Employee: "name" });
  });

  it("keeps any other column private, under a key of its own, with samples", () => {
    const rows = [
      ["A", "1", "x".repeat(100)],
      ["A", "", "y"],
      ["B", "2", "z"],
      ["C", "3", ""],
      ["D", "4", ""],
    ];
    const { columns } = guessMapping(["Notes", "Notes", ""], rows);
    expect(columns.map(({ key, field }) => [key, field])).toEqual([
      ["Notes", "private"],
      ["Notes (2)", "private"],
      ["column 3", "private"],
    ]);
    expect(columns[0]?.samples).toEqual(["A", "B", "C"]);
    expect(columns[2]?.samples).toEqual(["x".repeat(60), "y", "z"]);
  });

  it("prefers the surer of two columns and keeps the other private", () => {
    expect(fields(["Rating", "draft_rating"])).toEqual({ Rating: "private", draft_rating: "draft_rating" });
    expect(fields(["ID", "Employee ID"])).toEqual({ ID: "private", "Employee ID": "employee_id" });
  });

  it("asks where two columns are equally sure, and takes neither", () => {
    const { columns, problems } = guessMapping(["Rating", "Performance Rating", "Name"], [], {}, 3);
    expect(columns.map(({ field }) => field)).toEqual(["private", "private", "name"]);
    expect(problems).toEqual([
      { row: 3, column: "Rating", code: "ambiguous-header" },
      { row: 3, column: "Performance Rating", code: "ambiguous-header" },
    ]);
  });

  it("does what HR says, first of all", () => {
    const headers = ["PerfScoreID", "Performance Score", "Department", "Nickname", "Started"];
    const explicit = {
      PerfScoreID: "draft_rating",
      Department: "team",
      Nickname: null,
      started: "hire_date:mdy",
    };
    const { columns, problems } = guessMapping(headers, [], explicit);
    expect(problems).toEqual([]);
    expect(columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ["draft_rating", "given"],
      ["private", "none"],
      ["team", "given"],
      ["ignored", "given"],
      ["hire_date", "given"],
    ]);
    expect(columns[4]?.dateOrder).toBe("mdy");
  });

  it("says what is wrong with a mapping", () => {
    const headers = ["A", "B", "Salary", "Sex"];
    const explicit = { A: "shoe_size", C: "name", B: "hire_date:ymd", Salary: "level", Sex: "private" };
    const { columns, problems } = guessMapping(headers, [], explicit);
    expect(problems).toEqual([
      { row: 1, column: "A", code: "unknown-field" },
      { row: 1, column: "C", code: "unknown-header" },
      { row: 1, column: "B", code: "unknown-field" },
      { row: 1, column: "Salary", code: "restricted-header" },
    ]);
    expect(columns.map(({ field }) => field)).toEqual(["private", "private", "restricted", "restricted"]);
  });

  it("does not let HR send two columns to one field", () => {
    const { problems } = guessMapping(["A", "B"], [], { A: "name", B: "name" });
    expect(problems.map(({ column, code }) => [column, code])).toEqual([
      ["A", "ambiguous-header"],
      ["B", "ambiguous-header"],
    ]);
  });

  it("reads a header of several lines as one", () => {
    const { columns } = guessMapping(["Employee\nID", " Shoe \r\n size "], [], { "Shoe size": "team" });
    expect(columns.map(({ header, field }) => [header, field])).toEqual([
      ["Employee ID", "employee_id"],
      ["Shoe size", "team"],
    ]);
  });

  it("ignores a column that has neither header nor values", () => {
    const rows = [...Array<string[]>(60).fill(["1", "", ""]), ["1", "", "late"]];
    expect(guessMapping(["id", "", ""], rows).columns.map(({ field }) => field)).toEqual([
      "employee_id",
      "ignored",
      "private",
    ]);
  });

  it("ignores headers that reach into objects", () => {
    const { columns } = guessMapping(["__proto__", "constructor", "prototype", "name"], []);
    expect(columns.map(({ field }) => field)).toEqual(["ignored", "ignored", "ignored", "name"]);
  });
});
