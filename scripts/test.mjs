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

const tallyFile = join(root, ".cache/test-tally.json");
mkdirSync(join(root, ".cache"), { recursive: true });
rmSync(tallyFile, { force: true });
const reporters = ["--reporter=default", "--reporter=./scripts/tally-reporter.mjs"];
const code = await runNode(
  "node_modules/vitest/vitest.mjs",
  ["run", ...reporters, ...process.argv.slice(2)],
  {
    env: { ...process.env, EVENHAND_TALLY: tallyFile, EVENHAND_BUILT: "1", CHROMIUM_PATH: browser ?? "" },
    stdout: "inherit",
  },
);

/** @type {{ passed: number, failed: number, skipped: number }} */
const tally = existsSync(tallyFile)
  ? JSON.parse(readFileSync(tallyFile, "utf8"))
  : { passed: 0, failed: 0, skipped: 0 };
// Vitest may fail where no test did (a config that does not load, a worker that died), and no test at all
// is no success.
if (tally.failed === 0 && (code !== 0 || tally.passed === 0)) tally.failed = 1;
if (browser === undefined) say(warning);
const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : "";
process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed${skipped}\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;
