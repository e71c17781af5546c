import { expect, it } from "vitest";
import { DEFAULT_SCALE } from "../session/scale.ts";
import { importTable } from "./import-file.ts";
import { UNKNOWN_PERSON } from "./import-person.ts";

const ana = { ...UNKNOWN_PERSON, employeeId: "1", name: "Ana", draftRating: 3 };

/** Imports a rating for Ana, who is withheld from the importer, and one for somebody new. */
function guessed(rating: string) {
  const table = {
    headers: ["Nr", "name", "rating"],
    headerRow: 1,
    rows: [
      { row: 2, cells: ["1", "Ana", rating] },
      { row: 3, cells: ["2", "Bo", "4"] },
    ],
  };
  const withheld = new Set(["1"]);
  return importTable(table, {
    scale: DEFAULT_SCALE,
    existing: [ana],
    withheld,
    mapping: { Nr: "employee_id" },
  });
}

it("answers a right guess at a withheld person's draft as it answers a wrong one", () => {
  const [wrong, right, blank] = [guessed("5"), guessed("3"), guessed("")];
  expect(wrong.problems).toEqual([{ row: 2, column: "Nr", code: "frozen" }]);
  for (const { problems, changed, unchanged, created } of [wrong, right, blank]) {
    expect({ problems, changed, unchanged }).toEqual({
      problems: wrong.problems,
      changed: [],
      unchanged: [],
    });
    expect(created.map(({ employeeId }) => employeeId)).toEqual(["2"]);
  }
});
