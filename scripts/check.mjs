// Everything that reads the code without running it: format and lint, types, unused code, the arrows.
// All of it runs, so that one round shows every finding.
import { stopWithNpm } from "./npm-parent.mjs";
import { runNode, say } from "./process.mjs";
import { install } from "./setup.mjs";

stopWithNpm();
await install();
const tsc = (/** @type {string} */ project) => ["node_modules/typescript/bin/tsc", "-p", project];
const checks = [
  {
    name: "format and lint",
    args: ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"],
  },
  { name: "types of shared, pure", args: tsc("shared") },
  { name: "types of shared, with tests", args: tsc("shared/tsconfig.test.json") },
  { name: "types of server", args: tsc("server") },
  { name: "types of client", args: tsc("client") },
  { name: "types of test", args: tsc("test") },
  { name: "types of scripts and configs", args: tsc("tsconfig.json") },
  { name: "unused code", args: ["node_modules/knip/bin/knip.js"] },
  { name: "architecture", args: ["node_modules/vitest/vitest.mjs", "run", "--project", "architecture"] },
];

const failed = [];
for (const { name, args } of checks) {
  const [script = "", ...rest] = args;
  say(`\n--- ${name}`);
  if ((await runNode(script, rest, { stdout: "inherit" })) !== 0) failed.push(name);
}
say(failed.length === 0 ? "\ncheck: all good" : `\ncheck failed: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;
