// Runs the rows of the promise list with the figures as they are written, for hours: `npm run torture`, or
// `npm run torture P1 P9` for some of them. What is done is kept in .cache/torture, so that a run that was stopped
// goes on from there; `--anew` begins again. Ends with a table of how far each row ran.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { stopWithNpm } from "./npm-parent.mjs";
import { fail, root, runNode, say } from "./process.mjs";
import { build, install } from "./setup.mjs";

const ROWS = Array.from({ length: 15 }, (_, index) => `P${index + 1}`);
const folder = join(root, ".cache/torture");

const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith("-")).map((word) => word.toUpperCase());
const unknown = asked.filter((row) => !ROWS.includes(row));
if (unknown.length > 0) fail(`there is no row ${unknown.join(", ")}: the rows are ${ROWS.join(", ")}`);
const rows = asked.length > 0 ? ROWS.filter((row) => asked.includes(row)) : ROWS;

stopWithNpm();
await install();
await build();
mkdirSync(folder, { recursive: true });

/** @param {string} row */
const filesOf = (row) =>
  ["shared", "server", "test"].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.test\.ts$/.test(path) && !path.includes("node_modules"))
      .map((path) => `${part}/${path}`)
      .filter((path) => readFileSync(join(root, path), "utf8").includes(`[${row}]`)),
  );

/** @param {string} row */
const linesOf = (row) =>
  readdirSync(folder)
    .filter((name) => name.startsWith(`${row}-`) && name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));

// Stopped is not failed: the table says how far it came, and the next run goes on from there.
let isStopped = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    isStopped = true;
  });
}

/** @type {Map<string, boolean>} */
const passed = new Map();
for (const row of rows) {
  if (isStopped) break;
  if (words.includes("--anew")) {
    for (const name of readdirSync(folder)) if (name.startsWith(`${row}-`)) rmSync(join(folder, name));
  }
  const files = filesOf(row);
  say(`\n--- ${row}: ${files.join(", ")}`);
  if (files.length === 0) continue;
  const args = ["node_modules/vitest/vitest.mjs", "run", ...files, "-t", `\\[${row}\\]`];
  const env = { ...process.env, EVENHAND_BUILT: "1", EVENHAND_TORTURE: "1" };
  const code = await runNode(args[0] ?? "", args.slice(1), { env, stdout: "inherit" });
  if (!isStopped) passed.set(row, code === 0);
}

/** @param {readonly string[]} cells */
const print = (cells) =>
  process.stdout.write(
    `${cells.map((cell, index) => cell.padEnd([5, 62, 15, 10, 0][index] ?? 0)).join(" ")}\n`,
  );
process.stdout.write("\n");
print(["row", "what one round does", "done", "seconds", ""]);
for (const row of rows) {
  const lines = existsSync(folder) ? linesOf(row) : [];
  const outcome = passed.get(row) ? "passed" : passed.has(row) ? "FAILED" : isStopped ? "stopped" : "no test";
  for (const { what, done, full, seconds, failed } of lines) {
    print([row, what, `${done} of ${full}`, String(Math.round(seconds)), failed ?? outcome]);
  }
  if (lines.length === 0) print([row, "(nothing that is repeated)", "", "", outcome]);
}
process.exitCode = rows.every((row) => passed.get(row)) ? 0 : 1;
