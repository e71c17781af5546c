import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import { io, type Socket } from "socket.io-client";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/**
 * The product from outside: a process of its own, spoken to over the network as PROTOCOL.md says and in no
 * other way. What these tests know, a customer's script may rely on.
 */

const MAIN = "server/main.ts";
/** `npm test` has built what is here: starting that takes half the time. */
const isBuilt = process.env.EVENHAND_BUILT === "1";
const ROOT = join(import.meta.dirname, "../..");

/** A server in a process of its own on a data folder that outlives it. */
export interface Outside {
  readonly url: string;
  /** The one-time HR link of a first start, once it is printed: that is a moment after the server answers. */
  hrLink(): Promise<string>;
  /** Lines of stdout. */
  readonly lines: readonly string[];
  /** The process itself. */
  readonly child: ChildProcess;
  /** Ends the process at once, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to stop; resolves to the exit code. */
  stop(): Promise<number | null>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

export const dataFolder = (): { path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), "evenhand-outside-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

/** How a server's process is made other than usual. */
export interface OutsideOptions {
  /** What is started, as a path under the root: a test may have a server that breaks a promise. */
  readonly entry?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What is asked until the server is up; a full disk is alive and not ready. */
  readonly probe?: "/readyz" | "/healthz";
  /** What runs the process, such as a tracer: its name and arguments. */
  readonly under?: readonly string[];
}

/** What Node is given to run the server, or another entry of its kind. */
export const programOf = (entry = MAIN): readonly string[] =>
  isBuilt && entry === MAIN ? ["server/dist/main.js"] : ["--import", "tsx", entry];

/** Starts the server's process and waits for nothing. */
export function spawnServer(
  dataDir: string,
  port: number,
  databaseUrl = "",
  { entry, environment = {}, under = [] }: OutsideOptions = {},
): ChildProcess {
  const [command = "", ...args] = [...under, process.execPath, ...programOf(entry)];
  return spawn(command, args, {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: "error",
      ...environment,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/**
 * Starts the server's process; resolves once it has printed where it is.
 *
 * @param databaseUrl a PostgreSQL database in the place of the embedded one
 */
export async function startOutside(
  dataDir: string,
  port: number,
  databaseUrl = "",
  options: OutsideOptions = {},
): Promise<Outside> {
  const child = spawnServer(dataDir, port, databaseUrl, options);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const lines: string[] = [];
  const url = `http://127.0.0.1:${port}`;
  if (!child.stdout) throw new Error("no stdout");
  createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  await until("the server is ready", async () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    return (
      lines.length > 0 &&
      (await fetch(`${url}${options.probe ?? "/readyz"}`).then(
        (r) => r.ok,
        () => false,
      ))
    );
  });
  return {
    url,
    child,
    lines,
    hrLink: async () => {
      await until("HR's link is printed", () => hrLinkIn(lines) !== undefined);
      return hrLinkIn(lines) ?? "";
    },
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
    stop: () => {
      child.kill("SIGTERM");
      return exited;
    },
  };
}

/** HR's one-time link among what a server has printed, which a first start alone has. */
export const hrLinkIn = (lines: readonly string[]): string | undefined =>
  /\S+\/join\/#\S+/.exec(lines.join("\n"))?.[0];

/** Waits for something that will come about; the limit is for a thing that never does. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`it did not come about that ${what}`);
}

/** A signed-in person with their cookie. */
export class Visitor {
  readonly #url: string;
  readonly #cookie: string;
  /** Where the page is from that speaks: the address that people are given. */
  readonly #origin: string;
  private constructor(url: string, cookie: string, origin = url) {
    this.#url = url;
    this.#cookie = cookie;
    this.#origin = origin;
  }

  /** The same person, connected to one server of several whose common address is the origin. */
  at(url: string, origin: string): Visitor {
    return new Visitor(url, this.#cookie, origin);
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** Whoever has signed in elsewhere, by the cookie that they hold. */
  static holding(url: string, cookie: string): Visitor {
    return new Visitor(url, cookie);
  }

  /** Trades a link's token for a cookie. */
  static async join(url: string, link: string): Promise<Visitor> {
    const token = new URL(link).hash.slice(1);
    const response = await fetch(`${url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url },
      body: JSON.stringify({ token }),
    });
    if (!response.ok) throw new Error(`join: ${response.status} ${await response.text()}`);
    return new Visitor(url, response.headers.getSetCookie()[0]?.split(";", 1)[0] ?? "");
  }

  async send(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData;
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        cookie: this.#cookie,
        origin: this.#origin,
        ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
  }

  /** The answer of a request that succeeds. */
  async ok<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await this.send(method, path, body);
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? undefined : JSON.parse(text)) as T;
  }

  /** A control connection to a session; it comes back by itself. */
  control(sessionId: string): Control {
    const socket = io(this.#url, {
      transports: ["websocket"],
      auth: { sessionId },
      extraHeaders: { cookie: this.#cookie, origin: this.#origin },
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    return new Control(socket);
  }

  /** The record document, kept by the real provider; a final close starts over with an empty document. */
  record(sessionId: string): RecordClient {
    return new RecordClient(this.#url, this.#cookie, sessionId, this.#origin);
  }
}

/** A control connection with what it was told. */
export class Control {
  readonly socket: Socket;
  readonly notices: Record<string, unknown>[] = [];
  constructor(socket: Socket) {
    this.socket = socket;
    socket.on("notice", (notice: Record<string, unknown>) => this.notices.push(notice));
  }
  connected(): Promise<void> {
    return until("the control connection stands", () => this.socket.connected);
  }
  /** Sends a command and waits for its acknowledgement. */
  send(command: Record<string, unknown>, id: string = randomUUID()): Promise<CommandAck> {
    return new Promise((resolve) => this.socket.emit("command", { id, ...command }, resolve));
  }
  /** Sends a command that must be accepted; resolves to its seq. */
  async accepted(command: Record<string, unknown>, id?: string): Promise<number> {
    const ack = await this.send(command, id);
    if (!ack.ok) throw new Error(`${command.type}: ${JSON.stringify(ack.error)}`);
    return ack.seq;
  }
}

/** A replica of the record as a client keeps it: a new document for every epoch. */
export class RecordClient {
  doc = new Y.Doc();
  epochs = 0;
  #provider: WebsocketProvider;
  readonly #connect: () => WebsocketProvider;
  #closed = false;

  constructor(url: string, cookie: string, sessionId: string, origin = url) {
    class SignedIn extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie, origin } });
      }
    }
    this.#connect = () => {
      const doc = new Y.Doc();
      this.doc = doc;
      this.epochs++;
      const provider = new WebsocketProvider(`${url.replace("http", "ws")}/yjs`, `${sessionId}/record`, doc, {
        disableBc: true,
        maxBackoffTime: 200,
        // The parameter is the browser's class; ws has the same surface.
        WebSocketPolyfill: SignedIn as never,
      });
      provider.on("closed", ({ code }) => {
        provider.destroy();
        if (code === 4409 && !this.#closed) this.#provider = this.#connect();
      });
      return provider;
    };
    this.#provider = this.#connect();
  }

  map<T>(name: string): Readonly<Record<string, T>> {
    return this.doc.getMap(name).toJSON() as Record<string, T>;
  }
  get seq(): number {
    return Number(this.doc.getMap("meta").get("seq") ?? 0);
  }
  /** Waits until the record says what a seq made of it. */
  reaches(seq: number): Promise<void> {
    return until(`the record reaches ${seq}`, () => this.seq >= seq);
  }
  close(): void {
    this.#closed = true;
    this.#provider.destroy();
  }
}
