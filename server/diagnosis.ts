import { accessSync, constants, existsSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import pg from "pg";
import { type Config, isLoopback } from "./config.ts";
import { DataFolderInUse, takeDataFolder } from "./store/data-folder.ts";
import { DATABASE_FILE } from "./store/sqlite.ts";
import { HEADROOM } from "./store/watch.ts";

/** What one look at the surroundings came to. */
export interface Finding {
  readonly verdict: "good" | "doubtful" | "bad";
  readonly about: string;
  /** One sentence: what is so, and what helps. */
  readonly what: string;
}

/** The first version without the fault that could lose what several connections wrote (sqlite.org/wal.html). */
const OLDEST_SQLITE = [3, 51, 3];
/** With less the server will soon take on nothing new. In bytes. */
const LITTLE_SPACE = 1024 * 1024 * 1024;
const CONNECT_WITHIN = 5_000;
/** How far two clocks may be apart, in milliseconds. */
const CLOCK_SLACK = 5_000;
/** When this was written: a clock before it is wrong. */
const NO_EARLIER = Date.parse("2026-01-01T00:00:00Z");

/**
 * Checks everything that the server needs around it. Nothing is changed but that the lock of a free data folder is
 * taken for a moment.
 *
 * @param now milliseconds since the epoch, by this machine's clock
 */
export async function examine(config: Config, now: number): Promise<Finding[]> {
  const { databaseUrl, dataDir } = config;
  const store = databaseUrl === null ? embedded(dataDir, now) : await shared(databaseUrl, now);
  return [
    { verdict: "good", about: "settings", what: "All are well formed." },
    ...store,
    address(config),
    secret(config),
  ];
}

function embedded(dataDir: string, now: number): Finding[] {
  const findings = [sqliteVersion()];
  const folder = dataFolder(dataDir);
  findings.push(folder, disk(dataDir));
  if (folder.verdict === "bad" || !existsSync(join(dataDir, DATABASE_FILE)))
    return [...findings, clock(now, null)];
  findings.push(lock(dataDir), privacy(dataDir), clock(now, newestEvent(dataDir)));
  return findings;
}

function sqliteVersion(): Finding {
  const database = new BetterSqlite3(":memory:");
  const version = String(database.prepare("select sqlite_version()").pluck().get());
  database.close();
  const parts = version.split(".").map(Number);
  const difference =
    OLDEST_SQLITE.map((wanted, index) => (parts[index] ?? 0) - wanted).find((by) => by !== 0) ?? 0;
  return difference >= 0
    ? { verdict: "good", about: "SQLite", what: `${version}.` }
    : {
        verdict: "bad",
        about: "SQLite",
        what: `${version} is older than ${OLDEST_SQLITE.join(".")}: install anew.`,
      };
}

function dataFolder(dataDir: string): Finding {
  const about = "data folder";
  if (!existsSync(dataDir)) {
    const parent = nearest(dirname(dataDir));
    return isWritable(parent)
      ? { verdict: "doubtful", about, what: `${dataDir} is not there yet; the server will make it.` }
      : { verdict: "bad", about, what: `${dataDir} is not there, and ${parent} cannot be written to.` };
  }
  return isWritable(dataDir)
    ? { verdict: "good", about, what: `${dataDir} can be written to.` }
    : { verdict: "bad", about, what: `${dataDir} cannot be written to by this account.` };
}

const nearest = (path: string): string => (existsSync(path) ? path : nearest(dirname(path)));

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function disk(dataDir: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(dataDir));
  const free = bavail * bsize;
  const what = `${Math.round(free / 1024 / 1024)} MB are free.`;
  if (free < HEADROOM)
    return { verdict: "bad", about: "disk", what: `${what} The server takes on nothing new.` };
  return { verdict: free < LITTLE_SPACE ? "doubtful" : "good", about: "disk", what };
}

function lock(dataDir: string): Finding {
  try {
    takeDataFolder(dataDir).release();
    return { verdict: "good", about: "lock", what: "No server runs on the data folder." };
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error;
    return { verdict: "good", about: "lock", what: "A server runs on the data folder, and holds its lock." };
  }
}

function privacy(dataDir: string): Finding {
  const about = "secrecy";
  const isOpen = process.platform !== "win32" && (statSync(join(dataDir, DATABASE_FILE)).mode & 0o077) !== 0;
  return isOpen
    ? { verdict: "bad", about, what: `${DATABASE_FILE} can be read by other accounts: chmod 600.` }
    : { verdict: "good", about, what: "The database is its owner's alone." };
}

/** When the last event was recorded, in milliseconds; null where there is none. */
function newestEvent(dataDir: string): number | null {
  const database = new BetterSqlite3(join(dataDir, DATABASE_FILE), { readonly: true });
  try {
    const at = database.prepare("select max(at) from events").pluck().get();
    return typeof at === "string" ? Date.parse(at) : null;
  } catch {
    // A database that no server has opened yet has no tables.
    return null;
  } finally {
    database.close();
  }
}

function clock(now: number, known: number | null): Finding {
  const about = "clock";
  if (now < NO_EARLIER) return { verdict: "bad", about, what: "It stands years back: set the time." };
  if (known !== null && now < known - CLOCK_SLACK) {
    const what = `It is ${Math.round((known - now) / 1000)} s behind what has been recorded already: set the time.`;
    return { verdict: "bad", about, what };
  }
  return { verdict: "good", about, what: `${new Date(now).toISOString()}.` };
}

async function shared(databaseUrl: string, now: number): Promise<Finding[]> {
  const about = "PostgreSQL";
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_WITHIN });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; fsync: string; time: Date }>(
      "select current_setting('server_version') as version, current_setting('fsync') as fsync, now() as time",
    );
    const [row] = rows;
    if (!row) return [{ verdict: "bad", about, what: "It does not answer." }];
    const isSafe = row.fsync === "on";
    const finding: Finding = isSafe
      ? { verdict: "good", about, what: `${row.version} can be reached.` }
      : {
          verdict: "bad",
          about,
          what: `${row.version} runs with fsync off: a power cut would lose what was saved.`,
        };
    const apart = Math.abs(row.time.getTime() - now);
    const isApart = apart > CLOCK_SLACK;
    return [
      finding,
      isApart
        ? {
            verdict: "bad",
            about: "clock",
            what: `It is ${Math.round(apart / 1000)} s away from the database's: set the time.`,
          }
        : clock(now, null),
    ];
  } catch (error) {
    // The driver's words may hold the address, never the password.
    const why = error instanceof Error && "code" in error ? String(error.code) : "no answer";
    return [{ verdict: "bad", about, what: `DATABASE_URL leads to no database that lets us in (${why}).` }];
  } finally {
    await client.end().catch(() => {});
  }
}

function address({ publicUrl, host, trustProxy }: Config): Finding {
  const about = "address";
  if (publicUrl === null) {
    return isLoopback(host)
      ? { verdict: "good", about, what: "For this machine alone (PUBLIC_URL is not set)." }
      : {
          verdict: "bad",
          about,
          what: `HOST ${host} lets others in, and PUBLIC_URL does not say by which address.`,
        };
  }
  const isLocal = /^http:\/\/(localhost|127\.|\[::1\])/.test(publicUrl);
  if (publicUrl.startsWith("http:") && !isLocal)
    return { verdict: "bad", about, what: `${publicUrl} is not https: cookies would travel in the open.` };
  return trustProxy === false && publicUrl.startsWith("https:")
    ? {
        verdict: "doubtful",
        about,
        what: `${publicUrl}; behind a proxy, set TRUST_PROXY, or all share one limit.`,
      }
    : { verdict: "good", about, what: publicUrl };
}

function secret({ metricsToken }: Config): Finding {
  return metricsToken === null
    ? {
        verdict: "doubtful",
        about: "secret",
        what: "METRICS_TOKEN is not set: metrics are this machine's alone.",
      }
    : { verdict: "good", about: "secret", what: "METRICS_TOKEN is set." };
}
