import { IMPORT_PROBLEMS, type ImportProblemCode } from "@evenhand/shared/protocol/import-problem";
import { expect, it } from "vitest";
import { withMessage } from "./problem-messages.ts";

const isCode = (code: string): code is ImportProblemCode => code in IMPORT_PROBLEMS;

it("every problem has a sentence of its own, and keeps its row, column and code", () => {
  const codes = Object.keys(IMPORT_PROBLEMS).filter(isCode);
  const problems = codes.map((code) => withMessage({ row: 3, column: "Rating", code }));
  expect(new Set(problems.map(({ message }) => message)).size).toBe(codes.length);
  for (const { message } of problems) expect(message).toMatch(/^["A-Z].*\.$/);
  expect(problems.map(({ row, column }) => [row, column])).toEqual(codes.map(() => [3, "Rating"]));
});
