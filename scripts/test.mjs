// Every test, from nothing: installs, builds, finds a browser, runs Vitest, and ends with one line of counts.
// What follows `--` goes to Vitest (`npm test -- shared/rules`).
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { stopWithNpm } from "./npm-parent.mjs";
import { root, runNode, say } from "./process.mjs";
import { build, install } from "./setup.mjs";

stopWithNpm();
await install();
await build();
const browser = await chromium();
const banner = "=".repeat(100);
const warning = `${banner}\nSKIPPED: every browser test, because there is no Chromium (set CHROMIUM_PATH)\n${banner}`;
if (browser === undefined) say(warning);

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Runs Vitest and counts.
 * @param {string} lane names the file of counts
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function vitest(lane, args) {
  const tallyFile = join(root, `.cache/test-tally-${lane}.json`);
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(tallyFile, { force: true });
  const env = {
    ...process.env,
    EVENHAND_TALLY: tallyFile,
    EVENHAND_BUILT: "1",
    CHROMIUM_PATH: browser ?? "",
  };
  const code = await runNode("node_modules/vitest/vitest.mjs", ["run", ...args], { env, stdout: "inherit" });
  /** @type {Tally} */
  const tally = existsSync(tallyFile)
    ? JSON.parse(readFileSync(tallyFile, "utf8"))
    : { passed: 0, failed: 0, skipped: 0 };
  // Vitest may fail where no test did (a config that does not load, a worker that died), and no test at all
  // is no success; but without a browser a lane may have skipped all of its own.
  const ran = tally.passed + (browser === undefined ? tally.skipped : 0);
  if (tally.failed === 0 && (code !== 0 || ran === 0)) tally.failed = 1;
  return tally;
}

const asked = process.argv.slice(2);
// Two lanes that take about as long, one file at a time in each: a browser waits more than it works, and two browsers
// all the time would crowd two cores. What stands without a browser is done first; then that lane helps the other.
const HELPED = ["words.test.ts", "demo.test.ts", "gates.test.ts", "keyboard.test.ts"];
const one = ["--maxWorkers", "1"];
const lanes =
  asked.length > 0
    ? [vitest("asked", asked)]
    : [
        vitest("browser", [
          ...one,
          "--project",
          "e2e",
          ...HELPED.flatMap((name) => ["--exclude", `**/${name}`]),
        ]),
        vitest("rest", [...one, "--project", "!e2e"]).then(async (rest) => [
          rest,
          await vitest("helped", [...one, "--project", "e2e", ...HELPED.map((name) => `e2e/${name}`)]),
        ]),
      ];
const tallies = (await Promise.all(lanes)).flat();
/** @param {keyof Tally} what */
const sum = (what) => tallies.reduce((total, tally) => total + tally[what], 0);
if (browser === undefined) say(warning);
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : "";
process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}\n`);
process.exitCode = sum("failed") > 0 ? 1 : 0;
