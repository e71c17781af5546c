import { describe, expect, it } from "vitest";
import { problemWords } from "./messages.ts";
import {
  type AnsweredProblem,
  groupProblems,
  rowRuns,
  rowsWithProblems,
  stopsTheFile,
  wrongValues,
} from "./problem-groups.ts";

const problem = (row: number, column: string, code: string): AnsweredProblem => ({
  row,
  column,
  code,
  message: "",
});

describe("problems of an import, grouped by repair", () => {
  it("puts the same code in the same column together, rows in order, and counts each row once", () => {
    const groups = groupProblems([
      problem(9, "Rating", "unknown-rating"),
      problem(4, "Rating", "unknown-rating"),
      problem(4, "Rating", "unknown-rating"),
      problem(4, "Previous", "unknown-rating"),
    ]);
    expect(
      groups.map(({ column, rows, problems }) => [column, rows, problems.map(({ row }) => row)]),
    ).toEqual([
      ["Rating", 2, [4, 4, 9]],
      ["Previous", 1, [4]],
    ]);
  });

  it("orders what stops the file first, then rows by frequency, notes last", () => {
    const groups = groupProblems([
      problem(0, "", "preamble"),
      problem(3, "Email", "bad-email"),
      problem(3, "Hired", "bad-date"),
      problem(5, "Hired", "bad-date"),
      problem(1, "name", "missing-column"),
    ]);
    expect(groups.map(({ code, extent }) => `${extent}:${code}`)).toEqual([
      "file:missing-column",
      "row:bad-date",
      "row:bad-email",
      "note:preamble",
    ]);
  });

  it("says where the repair is: the mapping for an unclear date order, the file for a bad date", () => {
    const places = groupProblems([problem(2, "Hired", "ambiguous-date"), problem(2, "Hired", "bad-date")]);
    expect(Object.fromEntries(places.map(({ code, place }) => [code, place]))).toEqual({
      "ambiguous-date": "mapping",
      "bad-date": "file",
    });
  });

  it("says of a code that a newer server has thought of what it is, and what to do", () => {
    const problems = [problem(7, "Grade", "thought-of-later"), problem(2, "Hired", "bad-date")];
    const group = groupProblems(problems).find(({ column }) => column === "Grade");
    if (!group) throw new Error("what is not known was dropped");
    expect(group).toMatchObject({ code: "unknown", extent: "row", place: "file", rows: 1 });
    const { title, repair } = problemWords[group.code];
    expect([title.defaultMessage, repair.defaultMessage]).toEqual([
      "These rows cannot be imported, for a reason that this page does not know",
      "The page may be older than the server: load it again, and check the file once more.",
    ]);
    expect(rowsWithProblems(problems)).toBe(2);
    expect(stopsTheFile(problems)).toBe(false);
  });

  it("gathers the wrong values of a group, the most frequent first", () => {
    const [group] = groupProblems([
      { ...problem(4, "Rating", "unknown-rating"), value: "6" },
      { ...problem(5, "Rating", "unknown-rating"), value: "Excelent" },
      { ...problem(9, "Rating", "unknown-rating"), value: "Excelent" },
    ]);
    expect(group && wrongValues(group)).toEqual([
      { value: "Excelent", rows: [5, 9] },
      { value: "6", rows: [4] },
    ]);
  });

  it("keeps a problem whose code it does not know", () => {
    expect(groupProblems([problem(2, "X", "from-the-future")])).toMatchObject([
      { code: "unknown", extent: "row", rows: 1 },
    ]);
  });

  it("counts rows that cannot be imported once, and no notes", () => {
    const problems = [
      problem(2, "A", "bad-date"),
      problem(2, "B", "bad-email"),
      problem(7, "B", "bad-email"),
      problem(8, "", "preamble"),
    ];
    expect(rowsWithProblems(problems)).toBe(2);
    expect(stopsTheFile(problems)).toBe(false);
    expect(stopsTheFile([...problems, problem(1, "name", "missing-column")])).toBe(true);
  });

  it("joins runs of rows", () => {
    expect(rowRuns([9, 4, 7, 8, 4, 12])).toBe("4, 7–9, 12");
    expect(rowRuns([])).toBe("");
  });
});
