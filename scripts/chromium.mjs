// Finds the browser that the browser tests drive, or installs it where that is ours to do.
import { existsSync } from "node:fs";
import { run, say } from "./process.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** @returns {string | undefined} */
function find() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== "") return existsSync(given) ? given : undefined;
  return places.find((path) => existsSync(path));
}

/**
 * The path of a Chromium: `CHROMIUM_PATH` if it is set, one that is installed, or, as root on a Debian, one
 * installed by apt. Undefined where there is none; the caller says so and skips.
 */
export async function chromium() {
  const found = find();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  say("installing Chromium by apt …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { env });
  return find();
}
