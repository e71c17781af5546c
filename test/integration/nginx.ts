import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../.cache/nginx");
/** Debian's own tools. */
const [FETCH, UNPACK] = ["/usr/bin/apt-get", "/usr/bin/dpkg"];
const UNPACKED = join(FOLDER, "usr/sbin/nginx");

/**
 * The path of an nginx: one that is installed, or Debian's package (half a megabyte) unpacked into `.cache`, which
 * starts nothing. Null where there is neither; the caller says so and skips.
 */
export function nginxPath(): string | null {
  for (const path of ["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx", UNPACKED])
    if (runs(path)) return path;
  if (!existsSync(FETCH)) return null;
  try {
    mkdirSync(FOLDER, { recursive: true });
    const quiet = { cwd: FOLDER, stdio: "ignore" } as const;
    execFileSync(FETCH, ["download", "nginx"], quiet);
    const archive = readdirSync(FOLDER).find((name) => name.endsWith(".deb"));
    if (archive === undefined) return null;
    execFileSync(UNPACK, ["-x", archive, "."], quiet);
  } catch {
    return null;
  }
  return runs(UNPACKED) ? UNPACKED : null;
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Runs nginx on a configuration until it is stopped. */
export function startNginx(path: string, configuration: string): { stop(): Promise<void> } {
  const child = spawn(path, ["-c", configuration, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    stop: async () => {
      child.kill("SIGTERM");
      await gone;
    },
  };
}
