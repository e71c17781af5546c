import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseSync, Visitor } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read, root, typescriptFiles } from "./source-tree.ts";

/** `shared` without its tests and test builders: what runs in the product. */
const pureFiles = typescriptFiles().filter(
  (file) => file.startsWith("shared/") && !file.endsWith(".test.ts") && !file.startsWith("shared/testing/"),
);

/** The compiler's findings for a project file. */
function compile(project: string): string {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  return spawnSync(process.execPath, [tsc, "-p", project], { encoding: "utf8", cwd: root }).stdout;
}

describe("shared compiles without DOM, Node or ambient types", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "evenhand-purity-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("as it stands", () => {
    expect(compile(join(root, "shared/tsconfig.json"))).toBe("");
  });

  it("and an impure file among them would not", () => {
    const impure = [
      "document",
      "window",
      "localStorage",
      "process",
      "Buffer",
      "setTimeout",
      "fetch",
      "crypto",
      "performance",
      "console",
    ];
    const lines = [
      ...impure.map((name) => `export const use_${name} = ${name};`),
      `export * from "node:fs";`,
    ];
    writeFileSync(join(folder, "probe.ts"), lines.join("\n"));
    writeFileSync(
      join(folder, "tsconfig.json"),
      JSON.stringify({ extends: join(root, "shared/tsconfig.json"), files: ["probe.ts"] }),
    );
    const findings = compile(folder);
    const refusedLines = new Set(
      [...findings.matchAll(/probe\.ts\((\d+),/g)].map((match) => Number(match[1])),
    );
    expect([...refusedLines].sort((a, b) => a - b)).toEqual(lines.map((_, index) => index + 1));
  });
});

/** Calls that read a clock or draw at random: the language has them without any ambient type. */
function impureCalls(path: string, source: string): string[] {
  const found: string[] = [];
  new Visitor({
    MemberExpression: ({ object, property }) => {
      if (object.type !== "Identifier" || property.type !== "Identifier") return;
      const name = `${object.name}.${property.name}`;
      if (["Date.now", "Math.random"].includes(name)) found.push(name);
    },
    NewExpression: ({ callee, arguments: given }) => {
      if (callee.type === "Identifier" && callee.name === "Date" && given.length === 0)
        found.push("new Date()");
    },
    CallExpression: ({ callee }) => {
      if (callee.type === "Identifier" && callee.name === "Date") found.push("Date()");
    },
  }).visit(parseSync(path, source).program);
  return found;
}

describe("shared reads no clock and draws nothing at random", () => {
  it("in any of its files", () => {
    expect(pureFiles.length).toBeGreaterThan(10);
    const found = pureFiles.flatMap((file) =>
      impureCalls(file, read(file)).map((call) => `${file}: ${call}`),
    );
    expect(found).toEqual([]);
  });

  it("and one that did would be found", () => {
    const source =
      "Date.now(); Math.random(); new Date(); Date(); new Date(0); Math.max(1, 2); // Date.now()";
    expect(impureCalls("probe.ts", source).sort()).toEqual([
      "Date()",
      "Date.now",
      "Math.random",
      "new Date()",
    ]);
  });
});
