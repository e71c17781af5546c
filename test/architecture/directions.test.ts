import { describe, expect, it } from "vitest";
import { committableFiles, read } from "./source-tree.ts";

const sheets = committableFiles().filter((path) => /^client\/.*\.css$/.test(path));

/** Names that mean a side of the screen where one of the line is meant. Top, bottom, width and height never turn. */
const physicalName =
  /^(left|right|float|clear|((scroll-)?(margin|padding)|border)-(left|right)(-\w+)*|border-(top|bottom)-(left|right)-radius)$/;

/** Values that do: `text-align: left`, and four-sided shorthands whose second and fourth side differ. */
function physicalValue(name: string, value: string): boolean {
  if (name === "text-align") return /^(left|right)$/.test(value);
  // A value in brackets is one value.
  const parts = value.replace(/\((?:[^()]|\([^()]*\))*\)/g, "()").split(/\s+/);
  if (parts.length !== 4) return false;
  const [first, second, third, fourth] = parts;
  if (name === "border-radius") return first !== second || third !== fourth;
  return /^((scroll-)?(margin|padding)|inset|border-(width|style|color))$/.test(name) && second !== fourth;
}

/** Declarations that would not turn in a right-to-left language. */
function physical(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "");
  return [...bare.matchAll(/(?<=[;{}]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
    .map((found) => [found[1] ?? "", (found[2] ?? "").trim()] as const)
    .filter(([name, value]) => physicalName.test(name) || physicalValue(name, value))
    .map(([name, value]) => `${name}: ${value}`);
}

describe("style sheets turn with the reading direction", () => {
  it("by logical properties alone", () => {
    expect(sheets.length).toBeGreaterThan(30);
    expect(sheets.flatMap((path) => physical(read(path)).map((found) => `${path}: ${found}`))).toEqual([]);
  });

  it("(negative control) and a physical one would be found", () => {
    const bad = [
      "left: 0",
      "margin-left: auto",
      "border-right: 0",
      "border-left-color: red",
      "text-align: right",
      "padding: 1px 2px 3px 4px",
      "margin: 0 calc(-1 * var(--s2)) 0 0",
      "border-radius: 0 4px 4px 0",
      "border-top-left-radius: 4px",
    ];
    expect(bad.filter((line) => physical(`.a { ${line}; }`).length !== 1)).toEqual([]);
    const fine = [
      "inset-inline-start: 0",
      "padding: 1px 2px 3px 2px",
      "top: 0",
      "border-radius: 3px 3px 0 0",
      "margin: 0 calc(-1 * var(--s2))",
      "text-align: start",
    ];
    expect(fine.filter((line) => physical(`/* left: 0; */ .a { ${line}; }`).length > 0)).toEqual([]);
  });
});
