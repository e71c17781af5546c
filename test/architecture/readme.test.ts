import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { read, root } from "./source-tree.ts";

const readme = read("README.md");
const quoted = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);

describe("the README", () => {
  it("names files and folders that are there", () => {
    const paths = quoted.filter((text) => /^(client|docs|scripts|server|shared|test)\/[\w./-]*$/.test(text));
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it("names npm scripts that are there", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    const named = [...readme.matchAll(/npm (?:run )?(?:--silent )?([a-z]+)/g)].map(([, name = ""]) => name);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  it("lists every setting that the server reads, and no other", () => {
    const table = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    const settings = [...read("server/config.ts").matchAll(/read\("([A-Z_]+)"\)/g)].map(([, name]) => name);
    expect(table.sort()).toEqual([...new Set(settings)].sort());
  });
});
