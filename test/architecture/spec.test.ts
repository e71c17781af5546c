import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const shared = join(import.meta.dirname, "../../shared");
const numbers = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ""));

const tests = readdirSync(shared, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".test.ts") && !path.includes("node_modules"))
  .map((path) => readFileSync(join(shared, path), "utf8"))
  .join("\n");
const spec = numbers(readFileSync(join(shared, "SPEC.md"), "utf8"), /^- \*\*\[([A-Z]{2}\d+)\]\*\*/gm);
/** Only the head of a test's title counts, so that a number in a comment proves nothing. */
const proven = numbers(tests, /\b(?:it|describe)(?:\.each)?\(\s*"\[([A-Z]{2}\d+)\]/g);

it("every rule of SPEC.md heads the title of a test, and no test names a rule that is not there", () => {
  expect(spec.size).toBeGreaterThan(50);
  expect([...spec].filter((id) => !proven.has(id))).toEqual([]);
  expect([...proven].filter((id) => !spec.has(id))).toEqual([]);
});
