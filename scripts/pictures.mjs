// Takes the README's pictures of the demo, or all screens into a folder: see test/pictures/take.ts.
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { stopWithNpm } from "./npm-parent.mjs";
import { fail, root, runNode } from "./process.mjs";
import { build, install } from "./setup.mjs";

stopWithNpm();
await install();
await build();
const browser = await chromium();
if (browser === undefined) fail("pictures need Chromium: set CHROMIUM_PATH");
process.exitCode = await runNode(
  "--import",
  ["tsx", join(root, "test/pictures/take.ts"), ...process.argv.slice(2)],
  { env: { ...process.env, CHROMIUM_PATH: browser }, stdout: "inherit" },
);
