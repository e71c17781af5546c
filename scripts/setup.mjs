// Installs and builds whatever is missing or stale, and nothing else. Works on a machine that has only Node
// and npm: pnpm comes through npx. Run by every root npm script; `node scripts/setup.mjs` does it alone.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, root, run, runNode, say } from "./process.mjs";
import { alone, contentHash, dropStamp, readStamp, writeStamp } from "./stamp.mjs";

const pnpm = "pnpm@10.34.9";
const oldestNode = [20, 19];
const vite = "node_modules/vite/bin/vite.js";

const manifests = ["package.json", ...["client", "server", "shared", "test"].map((p) => `${p}/package.json`)];

/** What each built part is made from, and where it lies. */
const parts = [
  { name: "client", dist: "client/dist", proof: "index.html", sources: ["client", "shared"] },
  { name: "server", dist: "server/dist", proof: "main.js", sources: ["server", "shared"] },
];

/** Makes `node_modules` match the lockfile. */
export async function install() {
  checkNode();
  // The ABI is part of it: better-sqlite3 is compiled for one.
  const extra = [pnpm, process.platform, process.arch, process.versions.modules];
  const wanted = contentHash(["pnpm-lock.yaml", "pnpm-workspace.yaml", ".npmrc", ...manifests], extra);
  const isFresh = () =>
    existsSync(join(root, "node_modules/.modules.yaml")) && readStamp("install") === wanted;
  if (isFresh()) return;
  await alone(async () => {
    if (isFresh()) return;
    dropStamp("install");
    say("installing dependencies (a first time takes a minute or two) …");
    const flags = ["--frozen-lockfile", "--prod=false", "--config.confirm-modules-purge=false"];
    await must("npx", ["--yes", pnpm, "install", ...flags], "dependencies could not be installed");
    if (!(await databaseLoads())) {
      await must(
        "npx",
        ["--yes", pnpm, "--recursive", "rebuild", "better-sqlite3"],
        "better-sqlite3 did not build",
      );
      if (!(await databaseLoads())) fail("better-sqlite3 is installed but cannot be loaded by this Node");
    }
    writeStamp("install", wanted);
  });
}

/** Builds the client to `client/dist` and the server to `server/dist` where their sources have changed. */
export async function build() {
  // Said by `npm test`, which has just built: an edit during the tests must not swap what they run against.
  if (process.env.EVENHAND_BUILT === "1") return;
  const extra = [readStamp("install") ?? ""];
  for (const { name, dist, proof, sources } of parts) {
    const wanted = () => contentHash([...sources, "tsconfig.base.json"], extra);
    const isFresh = () => existsSync(join(root, dist, proof)) && readStamp(name) === wanted();
    if (isFresh()) continue;
    await alone(async () => {
      if (isFresh()) return;
      const stamp = wanted();
      dropStamp(name);
      say(`building the ${name} …`);
      // Built aside and moved in one step: a stopped build leaves no half of one behind.
      const aside = join(root, ".cache/build", name);
      rmSync(aside, { recursive: true, force: true });
      mkdirSync(join(root, ".cache/build"), { recursive: true });
      const code = await runNode(join(root, vite), ["build", "--outDir", aside, "--logLevel", "warn"], {
        cwd: join(root, name),
        env: buildEnvironment(),
      });
      if (code !== 0) fail(`the ${name} could not be built (see above)`);
      rmSync(join(root, dist), { recursive: true, force: true });
      renameSync(aside, join(root, dist));
      writeStamp(name, stamp);
    });
  }
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail(`Evenhand needs Node ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} otherwise what to say when it fails
 */
async function must(command, args, otherwise) {
  const code = await run(command, args, { env: installEnvironment() });
  if (code !== 0) fail(`${otherwise} (${command} ended with ${code})`);
}

/** Whether the compiled half of better-sqlite3 fits this Node: it is loaded only when a database is opened. */
async function databaseLoads() {
  const open = 'new (require("better-sqlite3"))(":memory:").close()';
  return (await run(process.execPath, ["--eval", open], { cwd: join(root, "server") })) === 0;
}

/** NODE_ENV=production would leave out what builds the product, `npm run --silent` would hide every error. */
function installEnvironment() {
  const { NODE_ENV: _mode, npm_config_loglevel: _loglevel, npm_config_json: _json, ...rest } = process.env;
  return rest;
}

/** CI: without it Vite redraws a progress line in our terminal. */
function buildEnvironment() {
  return { ...process.env, NODE_ENV: "production", CI: "1" };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await install();
  await build();
}
