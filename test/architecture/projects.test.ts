import { spawnSync } from "node:child_process";
import { relative, sep } from "node:path";
import { expect, it } from "vitest";
import { root, typescriptFiles } from "./source-tree.ts";

it("every test file belongs to exactly one project of vitest.config.ts, so none is left out unseen", () => {
  const { stdout } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "list", "--filesOnly", "--json"],
    { cwd: root, encoding: "utf8", env: { ...process.env, VITEST: "" } },
  );
  const listed: { file: string }[] = JSON.parse(stdout);
  const inProjects = listed.map(({ file }) => relative(root, file).split(sep).join("/")).sort();
  expect(inProjects).toEqual(typescriptFiles().filter((path) => /\.test\.tsx?$/.test(path)));
});
