// Runs other programs on behalf of the npm scripts. Nothing here writes to stdout: stdout belongs to the
// program that the script is for, so set-up output goes to stderr (file descriptor 2).
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";

/** The repository's root folder, as an absolute path. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * One line for a person, on stderr.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * Ends the process with one clear line. For what the user can put right; a bug throws.
 * @param {string} message
 * @returns {never}
 */
export function fail(message) {
  say(message);
  process.exit(1);
}

/**
 * Runs a program to its end and answers its exit code (128 + n for signal n). SIGINT and SIGTERM that reach
 * us meanwhile are passed on, so that nobody is left behind when `npm` is stopped.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdout?: "inherit" | "stderr" }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: options.env ?? process.env,
      stdio: options.stdout === "inherit" ? "inherit" : ["ignore", 2, 2],
      // On Windows npx is a script that only a shell can start.
      shell: process.platform === "win32",
    });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal);
    const settle = () => process.off("SIGINT", forward).off("SIGTERM", forward);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.once("error", (error) => {
      settle();
      reject(error);
    });
    child.once("exit", (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * Runs a JavaScript tool of this repository with the Node that runs us.
 * @param {string} script path under the root
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(script, args, options) {
  return run(process.execPath, [script, ...args], options);
}
