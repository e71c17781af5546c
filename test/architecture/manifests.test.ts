import { describe, expect, it } from "vitest";
import { committableFiles, read } from "./source-tree.ts";

type Manifest = {
  name: string;
  license?: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

const manifests = committableFiles()
  .filter((path) => path.endsWith("package.json"))
  .map((path) => ({ path, manifest: JSON.parse(read(path)) satisfies Manifest as Manifest }));

const dependencies = manifests.flatMap(({ path, manifest }) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).map(([name, version]) => ({
    path,
    name,
    version,
  })),
);

/** One version and no other: no range, tag, address or file. A package of this workspace is its own version. */
function isExact(version: string): boolean {
  return version === "workspace:*" || /^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(version);
}

describe("package.json files", () => {
  it("are those of the root and the four packages", () => {
    expect(manifests.map(({ path }) => path)).toEqual([
      "client/package.json",
      "package.json",
      "server/package.json",
      "shared/package.json",
      "test/package.json",
    ]);
  });

  it("name exact versions only", () => {
    expect(dependencies.length).toBeGreaterThan(20);
    expect(dependencies.filter(({ version }) => !isExact(version))).toEqual([]);
  });

  it("(negative control) a range, a tag and an address are not exact", () => {
    const loose = [
      "^1.2.3",
      "~1.2.3",
      ">=1.0.0",
      "1.x",
      "1.2",
      "*",
      "latest",
      "workspace:^",
      "github:a/b",
      "",
    ];
    expect(loose.filter(isExact)).toEqual([]);
    expect(["1.2.3", "18.4.0-beta.17", "workspace:*"].every(isExact)).toBe(true);
  });

  it("agree on the version of a package that several of them use", () => {
    const versions = new Map<string, Set<string>>();
    for (const { name, version } of dependencies) {
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
    }
    expect([...versions].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it("are private and under Apache-2.0", () => {
    for (const { manifest } of manifests) {
      expect(manifest).toMatchObject({ private: true, license: "Apache-2.0" });
    }
    expect(read("LICENSE")).toContain("Apache License\n                           Version 2.0, January 2004");
  });
});
