import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { type DemoLine, demoLineSchema } from "@evenhand/server/sample/demo-line.ts";
import { until } from "../integration/outside.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READY_MS = 90_000;
const STOP_MS = 15_000;
/** The end of stderr that is shown when something goes wrong. */
const LOG_TAIL = 4_000;

export interface ServerOptions {
  /** A random free one unless given, so that a restart can come back to the same address. */
  readonly port?: number;
  /** Kept; without it the demo throws its data away when it stops. */
  readonly dataDir?: string;
  /** Further environment, such as LOG_LEVEL. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A server in a process of its own, from the built output. */
export interface ServerProcess {
  readonly pid: number;
  /** The port it listens on. */
  readonly port: number;
  /** Everything that it has written to stdout. */
  printed(): string;
  /** Everything that it has written to stderr. */
  log(): string;
  /** Ends it like a user would (SIGTERM) and waits; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it like a crash would: nothing is said, nothing is tidied. */
  kill(): Promise<void>;
}

export interface DemoServer extends DemoLine, ServerProcess {
  /** A manager's sign-in link by first name. */
  managerLink(name: string): string;
}

export interface StartedServer extends ServerProcess {
  readonly url: string;
  /** The one-time link that a first start prints. */
  hrLink(): Promise<string>;
}

/** A port that was free a moment ago. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts the demo as `npm run --silent demo -- --json` does, and waits for its line.
 *
 * @throws where it ends or is silent instead, with the end of its stderr
 */
export async function startDemo(options: ServerOptions = {}): Promise<DemoServer> {
  const { running, line } = await start(["scripts/demo.mjs", "--json"], options);
  const demo = demoLineSchema.parse(JSON.parse(line));
  const managerLink = (name: string): string => {
    const found = demo.links.managers.find((manager) => manager.name.split(" ")[0] === name);
    if (found === undefined) throw new Error(`the demo has no manager ${name}`);
    return found.link;
  };
  return { ...running, ...demo, managerLink };
}

/** Starts the server as `npm start` does, and waits until it says where it is. */
export async function startServer(
  options: ServerOptions & { readonly dataDir: string },
): Promise<StartedServer> {
  const { running, line } = await start(["scripts/start.mjs"], options);
  const url = /http\S+/.exec(line)?.[0];
  if (url === undefined) throw new Error(`the server printed something else than its address: ${line}`);
  const printedLink = (): string | undefined => /http\S+\/join\/#\S+(?=\n)/.exec(running.printed())?.[0];
  const hrLink = async (): Promise<string> => {
    // It comes after the address, on a line of its own.
    await until("HR's link is printed", () => printedLink() !== undefined);
    return printedLink() ?? "";
  };
  return { ...running, url, hrLink };
}

/** Runs a script of the repository until it has printed a line. */
async function start(
  args: readonly string[],
  { port, dataDir, env }: ServerOptions,
): Promise<{ running: ServerProcess; line: string }> {
  const listensOn = port ?? (await freePort());
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      // A user's shell has none of what the test runner sets.
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      VITEST: "",
      PORT: String(listensOn),
      DATA_DIR: dataDir ?? "",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let errors = "";
  let printed = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const line = new Promise<string>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`${args.join(" ")} ${what}\n${errors.slice(-LOG_TAIL)}`));
    const timer = setTimeout(() => fail("was not ready in time"), READY_MS);
    child.once("error", reject);
    void ended.then((code) => {
      clearTimeout(timer);
      fail(`ended with ${code} before it was ready`);
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const end = printed.indexOf("\n");
      if (end < 0) return;
      clearTimeout(timer);
      resolve(printed.slice(0, end));
    });
  });
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  const stop = async (): Promise<number | null> => {
    child.kill("SIGTERM");
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
    const code = await ended;
    clearTimeout(killer);
    return code;
  };
  try {
    const running = {
      pid: child.pid ?? 0,
      port: listensOn,
      printed: () => printed,
      log: () => errors,
      stop,
      kill,
    };
    return { running, line: await line };
  } catch (error) {
    await kill();
    throw error;
  }
}
