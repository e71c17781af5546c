// Development: the server from its TypeScript, restarted at every change, behind Vite's dev server, which
// serves the client with hot reload. The browser talks to one origin; Vite passes the rest on. The server prints
// that one address once it is ready.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { stopWithNpm } from "./npm-parent.mjs";
import { root } from "./process.mjs";
import { install } from "./setup.mjs";

stopWithNpm();
await install();
const port = Number(process.env.PORT ?? 3000);
const serverPort = Number(process.env.DEV_SERVER_PORT ?? port + 1);
const url = process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;
const entry = process.argv.includes("--demo") ? "server/demo.ts" : "server/main.ts";

/**
 * @param {string} script path under the root
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 */
function startNode(script, args, { cwd, env }) {
  return spawn(process.execPath, [join(root, script), ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

const children = [
  startNode("node_modules/tsx/dist/cli.mjs", ["watch", "--clear-screen=false", entry], {
    cwd: root,
    env: { PORT: String(serverPort), PUBLIC_URL: url },
  }),
  startNode("node_modules/vite/bin/vite.js", ["--port", String(port), "--strictPort", "--logLevel", "warn"], {
    cwd: join(root, "client"),
    env: { SERVER_URL: `http://127.0.0.1:${serverPort}` },
  }),
];

let stopping = false;
/** @param {NodeJS.Signals} signal */
function stop(signal) {
  stopping = true;
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}
process.on("SIGINT", stop).on("SIGTERM", stop);
for (const child of children) {
  child.once("exit", (code) => {
    if (stopping) return;
    process.exitCode = code ?? 1;
    stop("SIGTERM");
  });
}
