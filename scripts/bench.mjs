// Runs the benchmarks of test/bench one after the other, from their TypeScript: `npm run bench`, or
// `npm run bench -- room` for those whose name contains a word.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { stopWithNpm } from "./npm-parent.mjs";
import { fail, root, runNode, say } from "./process.mjs";
import { build, install } from "./setup.mjs";

stopWithNpm();
await install();
await build();
const folder = join(root, "test/bench");
const words = process.argv.slice(2).filter((argument) => !argument.startsWith("-"));
const benches = (existsSync(folder) ? readdirSync(folder) : [])
  .filter(
    (name) => name.endsWith(".bench.ts") && (words.length === 0 || words.some((word) => name.includes(word))),
  )
  .sort();
if (benches.length === 0)
  fail(`no benchmark in test/bench${words.length > 0 ? ` is named ${words.join(" or ")}` : ""}`);
let failures = 0;
for (const bench of benches) {
  say(`\n--- ${bench}`);
  const args = ["--expose-gc", "--import", "tsx", join(folder, bench)];
  const [first = "", ...rest] = args;
  if ((await runNode(first, rest, { stdout: "inherit" })) !== 0) failures += 1;
}
process.exitCode = failures === 0 ? 0 : 1;
