// Stamps: what was done, remembered by the content it was done from. Content, not times, because a fresh
// clone, a restored cache and a branch switch all lie about times.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root, say } from "./process.mjs";

const cache = join(root, ".cache");
const notSources = new Set(["node_modules", "dist", "coverage"]);

/**
 * SHA-256 in hex over the names and contents of files and folders, and over the extra words.
 * @param {string[]} paths under the root; what does not exist counts as absent
 * @param {string[]} [extra]
 */
export function contentHash(paths, extra = []) {
  const hash = createHash("sha256");
  for (const word of extra) hash.update(`${word}\0`);
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]} the file itself, or every source file below the folder, sorted; tests and prose left out
 */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  /** @type {string[]} */
  const found = [];
  const visit = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (notSources.has(entry.name)) continue;
      const full = join(folder, entry.name);
      if (entry.isDirectory()) visit(full);
      else if (!/(\.test\.tsx?|\.md)$/.test(entry.name)) found.push(full);
    }
  };
  try {
    visit(path);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "ENOTDIR") throw error;
    found.push(path);
  }
  return found.sort();
}

/**
 * @param {string} name
 * @returns {string | undefined} the stamp's hash, if there is one
 */
export function readStamp(name) {
  const path = join(cache, `${name}.stamp`);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/**
 * @param {string} name
 * @param {string} hash
 */
export function writeStamp(name, hash) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, `${name}.stamp`), hash);
}

/** @param {string} name */
export function dropStamp(name) {
  rmSync(join(cache, `${name}.stamp`), { force: true });
}

/**
 * Runs `work` while no other set-up of this folder runs: two terminals may start at once on a fresh clone.
 * The lock is a folder (made or not, never half) that names its process; a dead process holds nothing.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function alone(work) {
  const lock = join(cache, "set-up.lock");
  const owner = join(lock, "pid");
  mkdirSync(dirname(lock), { recursive: true });
  let waiting = false;
  while (!taken(lock)) {
    const pid = existsSync(owner) ? Number(readFileSync(owner, "utf8")) : undefined;
    if (pid !== undefined && !isAlive(pid)) {
      rmSync(lock, { recursive: true, force: true });
      continue;
    }
    if (!waiting)
      say(`waiting for the set-up that already runs here (delete ${relative(root, lock)} if none does)`);
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  writeFileSync(owner, String(process.pid));
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** @param {string} lock */
function taken(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
