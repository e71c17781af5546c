// Starts a part of the built server. It runs in this very process: what stops or kills the script stops the
// server, signals and exit codes need no forwarding, and stdout is the server's alone.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { stopWithNpm } from "./npm-parent.mjs";
import { fail, root } from "./process.mjs";
import { build, install } from "./setup.mjs";

/** npm moves to the root folder first; file names mean the folder in which the command was typed. */
export const typedIn = process.env.INIT_CWD ?? process.cwd();

/**
 * @param {"main" | "demo" | "link" | "verify" | "backup" | "restore" | "move" | "doctor"} entry a file of `server/dist`; it reads `process.argv.slice(2)`
 */
export async function launch(entry) {
  const stopWatching = stopWithNpm();
  await install();
  await build();
  const file = join(root, "server/dist", `${entry}.js`);
  if (!existsSync(file)) fail(`the build has no server/dist/${entry}.js`);
  process.env.NODE_ENV ??= "production";
  process.setSourceMapsEnabled(true);
  // As if it had been started by `node server/dist/<entry>.js`.
  process.argv[1] = file;
  await import(pathToFileURL(file).href);
  // Ctrl-C reaches the shell and us alike: one signal is an orderly end, a second one would cut it short.
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    if (process.listenerCount(signal) > 0) process.prependOnceListener(signal, stopWatching);
  }
}
