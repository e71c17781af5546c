import { expect, it } from "vitest";
import { read, typescriptFiles } from "./source-tree.ts";

/** The product's conventions of use, by number: what the head of a test's title may name. */
const CONVENTIONS: Readonly<Record<number, string>> = {
  1: "every move has four ways",
  2: "undo only your own",
  3: "optimistic per card",
  4: "conflicts are people",
  5: "follow the facilitator",
  6: "the facilitator role survives a disconnect",
  7: "multi-select",
  8: "the connection says how it is",
  9: "changes stay visible",
  10: "distribution and agenda stay beside the board",
  11: "the facilitator's live screen is safe to share",
  12: "the wall is a role of its own",
  13: "announcements are one polite sentence",
  14: "import",
  15: "quiet, quick, and as the reader has set their machine",
  16: "forty times an evening",
  17: "keys",
};

const titles = typescriptFiles()
  .filter((path) => path.endsWith(".test.ts"))
  .flatMap((path) =>
    // Only the head of a title counts, so that a number in a comment proves nothing.
    [...read(path).matchAll(/\b(?:it|describe)(?:\.each\([^)]*\))?\(\s*"\[UX (\d+)\]/g)].map(([, n]) => ({
      path,
      number: Number(n),
    })),
  );

it("every convention heads the title of a test, and no test names one that is not there", () => {
  const known = Object.keys(CONVENTIONS).map(Number);
  expect(known).toHaveLength(17);
  const proven = new Set(titles.map(({ number }) => number));
  expect(known.filter((number) => !proven.has(number))).toEqual([]);
  expect([...proven].filter((number) => !(number in CONVENTIONS))).toEqual([]);
});

it("those that are about a screen are seen in a browser", () => {
  const inBrowser = new Set(
    titles.filter(({ path }) => path.startsWith("test/e2e/")).map(({ number }) => number),
  );
  expect(Object.keys(CONVENTIONS).filter((number) => !inBrowser.has(Number(number)))).toEqual([]);
});
