import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type App, buildApp } from "./app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { freePort } from "./sample/demo-port.ts";
import { demoLine, demoText } from "./sample/demo-report.ts";
import { ensureSample, OtherData } from "./sample/load.ts";
import { stopOnSignal } from "./stop-on-signal.ts";
import { DataFolderInUse } from "./store/data-folder.ts";

const { DATA_DIR = "", PORT = "", LOG_LEVEL = "" } = process.env;
/** A folder that was given is kept; otherwise the demo has one of its own and takes it away again. */
const keeps = DATA_DIR.trim() !== "";

/** What the user set, and otherwise what suits a demo: a free port, a quiet log. */
async function demoConfig(): Promise<Config> {
  const config = readConfig({ ...process.env, LOG_LEVEL: LOG_LEVEL.trim() || "warn" });
  const port = PORT.trim() === "" ? await freePort(config.host, config.port) : config.port;
  // No mail: the sample invites people at addresses that it made up.
  return { ...config, mail: null, port, dataDir: keeps ? config.dataDir : throwAwayFolder() };
}

/** A new folder that goes when the process does, however it comes to end in order. */
function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-demo-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Loads the sample before anyone can connect, listens, and says where. */
async function serve(server: App, config: Config): Promise<void> {
  const sample = await ensureSample({
    app: server.app,
    origin: server.url(),
    noteLog: server.noteLog,
    room: (sessionId) => server.registry.get(sessionId),
    hrLink: (email, name) => server.links.forHr({ email, name }),
  });
  const url = await server.listen();
  const place = { url, hosts: config.publicUrl === null, kept: keeps ? config.dataDir : null };
  process.stdout.write(
    process.argv.includes("--json")
      ? `${JSON.stringify(demoLine(sample, place))}\n`
      : demoText(sample, place, process.stdout.isTTY && process.env.NO_COLOR === undefined),
  );
}

/** Ends the process with one clear line. */
function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

try {
  const config = await demoConfig();
  const server = await buildApp(config, { process: true });
  stopOnSignal(() => server.close());
  await serve(server, config);
} catch (error) {
  if (error instanceof ConfigError || error instanceof DataFolderInUse) fail(error.message);
  if (error instanceof OtherData) {
    fail(`DATA_DIR holds data of somebody's own. The demo needs an empty folder, or one that it has made.`);
  }
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
    fail(`PORT ${PORT || 3000} is already in use: stop what uses it, or set another PORT.`);
  }
  fail(error instanceof Error ? `The demo could not start: ${error.message}` : "The demo could not start.");
}
