import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainCell, safeCell } from "./safe-cell.ts";

/** Strings that are likely to begin with what matters. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(
      fc.array(
        fc.constantFrom("'", " ", "\t", "\r", "\n", "\0", "=", "+", "-", "@", "＝", "＠", "1", ".", "e", "a"),
        {
          maxLength: 6,
        },
      ),
      fc.string(),
    )
    .map(([head, tail]) => head.join("") + tail),
);

describe("safeCell", () => {
  it.each([
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\0=1",
    "\tfree",
    " =1+1",
    "\n=1+1",
    "\u00a0=1+1",
    "＝1+1",
    "－1+1",
    "＠x",
    "-",
    "--1",
    "-1-1",
    "=",
    "'=1",
    "-cmd|' /C calc'!A0",
    "+49 170 123",
    "+,1",
  ])("neutralises %j", (cell) => {
    expect(safeCell(cell)).toBe(`'${cell}`);
  });

  it.each([
    "",
    "-1",
    "+1",
    "-1.5",
    "-1,5",
    "-.5",
    "1e-3",
    "-2E+10",
    "a=b",
    "O'Neill",
    "'quoted'",
    "'",
    "3",
    "Ana",
  ])("leaves %j as it is", (cell) => {
    expect(safeCell(cell)).toBe(cell);
    expect(plainCell(cell)).toBe(cell);
  });

  it("never lets a cell begin as a formula, unless it is a number", () => {
    fc.assert(
      fc.property(text, (cell) => {
        const safe = safeCell(cell);
        if (/^[+-]?[\d.,]+(e[+-]?\d+)?$/i.test(safe)) return;
        expect(safe.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        expect(safe).not.toMatch(/^[\t\r\0]/);
      }),
      { numRuns: 10_000 },
    );
  });

  it("is undone by plainCell, exactly", () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(plainCell(safeCell(cell))).toBe(cell);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("plainCell", () => {
  it("takes one apostrophe off, never two", () => {
    expect(plainCell("''=1")).toBe("'=1");
    expect(plainCell("'-1")).toBe("-1");
    expect(plainCell("'tis")).toBe("'tis");
  });
});
