import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const ui = join(import.meta.dirname, "../../client/ui");
const read = (folder: string, ending: RegExp) =>
  readdirSync(folder)
    .filter((name) => ending.test(name) && !name.endsWith(".test.ts"))
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));

/** What ui/ must not know of: it would serve any product. */
const DOMAIN =
  /\b(?:ratings?|owners?|cohorts?|proposals?|stances?|facilitators?|subjects?|outliers?|calibrations?|drafts?|sessions?|polls?|guidelines?|medians?|recus\w+|attest\w+)\b/i;

it("the parts have no word of the domain in them, but for examples in their comments", () => {
  const found = read(ui, /\.(tsx?|css)$/).flatMap(({ name, text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, "");
    return code
      .split("\n")
      .filter((line) => DOMAIN.test(line))
      .map((line) => `${name}: ${line.trim()}`);
  });
  expect(found).toEqual([]);
});

/** Parts of other parts, and what is never seen. */
const INSIDE =
  /^(alert-dialog-window|bar-table|dialog-frame|dialog-window|side-panel-window|command-dialog|menu-popup|field|live-region|toast-region|visually-hidden)$/;

it("the page of parts shows every part", () => {
  const shown = read(join(ui, "gallery"), /\.tsx$/)
    .map(({ text }) => text)
    .join("\n");
  const parts = read(ui, /\.tsx$/).map(({ name }) => name.replace(/\.tsx$/, ""));
  expect(parts.length).toBeGreaterThan(25);
  expect(parts.filter((part) => !INSIDE.test(part) && !shown.includes(`"../${part}.tsx"`))).toEqual([]);
});
