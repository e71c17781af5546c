import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { type DemoLine, demoLineSchema } from "@evenhand/server/sample/demo-line.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const READY_MS = 90_000;
const STOP_MS = 15_000;
/** The end of stderr that is shown when something goes wrong. */
const LOG_TAIL = 4_000;

export interface DemoServer extends DemoLine {
  readonly pid: number;
  /** Everything that it has written to stderr. */
  log(): string;
  /** A manager's sign-in link by first name. */
  managerLink(name: string): string;
  /** Ends it like a user would (SIGTERM) and waits; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it like a power cut would: nothing is said, nothing is tidied. */
  kill(): Promise<void>;
}

/** A port that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts the demo from the built output in a process of its own, as `npm run --silent demo -- --json` does, and
 * waits for its line.
 *
 * @param options.port a random free one unless given, so that a restart can come back to the same address
 * @param options.dataDir kept; without it the demo throws its data away when it stops
 * @param options.env further environment, such as LOG_LEVEL
 * @throws where it ends or is silent instead, with the end of its stderr
 */
export async function startDemo(
  options: { port?: number; dataDir?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<DemoServer> {
  const port = options.port ?? (await freePort());
  const child = spawn(process.execPath, ["scripts/demo.mjs", "--json"], {
    cwd: ROOT,
    env: {
      ...process.env,
      // Of the test runner, not of a user's shell.
      NODE_ENV: "production",
      NODE_OPTIONS: "",
      VITEST: "",
      PORT: String(port),
      ...(options.dataDir === undefined ? {} : { DATA_DIR: options.dataDir }),
      ...options.env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { ended, log, line } = listenTo(child);
  const ready = await line.catch((error: unknown) => {
    child.kill("SIGKILL");
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${log().slice(-LOG_TAIL)}`);
  });
  return {
    ...ready,
    pid: child.pid ?? 0,
    log,
    managerLink: (name) => {
      const found = ready.links.managers.find((manager) => manager.name.split(" ")[0] === name);
      if (found === undefined) throw new Error(`the demo has no manager ${name}`);
      return found.link;
    },
    stop: async () => {
      child.kill("SIGTERM");
      const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
      const code = await ended;
      clearTimeout(killer);
      return code;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

function listenTo(child: ChildProcess) {
  let errors = "";
  let printed = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const line = new Promise<DemoLine>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the demo was not ready in time")), READY_MS);
    const settle = (action: () => void) => {
      clearTimeout(timer);
      action();
    };
    child.once("error", (error) => settle(() => reject(error)));
    void ended.then((code) =>
      settle(() => reject(new Error(`the demo ended with ${code} before it was ready`))),
    );
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      const end = printed.indexOf("\n");
      if (end < 0) return;
      settle(() => {
        try {
          resolve(demoLineSchema.parse(JSON.parse(printed.slice(0, end))));
        } catch {
          reject(new Error(`the demo printed something else than its line: ${printed.slice(0, 400)}`));
        }
      });
    });
  });
  return { ended, log: () => errors, line };
}
