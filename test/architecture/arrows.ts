import { posix } from "node:path";

/**
 * The arrows of ARCHITECTURE.md as one table. A zone is a folder of a package (`server/rooms`), a feature
 * (`client/features/board`), or the loose files of a package (`server`). What is not listed is forbidden.
 */
const mayImport: Record<string, readonly string[]> = {
  shared: ["shared"],

  "client/app": ["client/app", "client/features", "client/state", "client/ui", "shared"],
  // A feature sees itself, too, and no other feature: see `forbidden`.
  "client/features": ["client/state", "client/ui", "shared"],
  "client/state": ["client/state", "shared"],
  "client/ui": ["client/ui", "shared"],

  // The loose files: the process, the composition root, the demo and the command-line tools see everything.
  server: ["server"],
  "server/cli": ["server"],
  "server/sample": ["server"],
  "server/http": ["server/http", "server/rooms", "server/identity", "server/exchange", "server/store"],
  "server/realtime": ["server/realtime", "server/rooms", "server/identity", "server/store"],
  "server/rooms": ["server/rooms", "server/store"],
  // Whose seat it is in a live session, the room knows.
  "server/identity": ["server/identity", "server/rooms", "server/store"],
  "server/exchange": ["server/exchange", "server/store"],
  "server/store": ["server/store"],
  // The leaves: what every folder of the server may use.
  "server/observability": ["server/observability"],
  "server/config.ts": ["server/observability"],
  "server/errors.ts": [],

  test: ["test", "client", "server", "shared"],
  scripts: ["scripts"],
};

/** What every zone of a package may import besides. */
const everywhere: Record<string, readonly string[]> = {
  server: ["shared", "server/observability", "server/config.ts", "server/errors.ts"],
};

/** What a unit test may import besides: a command-line tool is tested by running it. */
const inTests: Record<string, readonly string[]> = {
  server: ["server/cli", "server/config.ts"],
};

/** The packages that `shared` may use: pure ones. Tests and their builders have two more. */
const pure = ["zod", "@noble/hashes", "canonicalize"];
const forTests = ["fast-check", "vitest"];

/**
 * @param from the importing file, as a path under the root
 * @param specifier what it names in its import
 * @returns why the import is forbidden; undefined where it is allowed
 */
export function forbidden(from: string, specifier: string): string | undefined {
  const source = zoneOf(from);
  if (source === undefined) return `${from} lies in a folder that the table of arrows does not know`;
  if (isTool(from)) return undefined;
  const target = targetOf(from, specifier);
  if (target === undefined) return forbiddenPackage(from, source, specifier);
  if (specifier.startsWith(".") && packageOf(target) !== packageOf(from)) {
    return `${from} reaches into another package by a relative path: ${specifier}`;
  }
  const zone = zoneOf(target);
  if (zone === undefined)
    return `${from} imports ${target}, in a folder that the table of arrows does not know`;
  if (zone === source) return undefined;
  const allowed = [
    ...(mayImport[tableRow(source)] ?? []),
    ...(everywhere[packageOf(from)] ?? []),
    ...(isTest(from) ? (inTests[packageOf(from)] ?? []) : []),
  ];
  if (allowed.some((prefix) => zone === prefix || zone.startsWith(`${prefix}/`))) return undefined;
  return `${source} must not import ${zone} (${from} → ${specifier})`;
}

function forbiddenPackage(from: string, source: string, specifier: string): string | undefined {
  if (source === "shared") {
    const allowed = isTest(from) || from.startsWith("shared/testing/") ? [...pure, ...forTests] : pure;
    if (!allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`))) {
      return `shared is pure and must not import ${specifier} (${from})`;
    }
  }
  if (packageOf(from) === "client" && specifier.startsWith("node:") && !isTest(from)) {
    return `the client runs in a browser and must not import ${specifier} (${from})`;
  }
  return undefined;
}

function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** Config files of tools: they run at build time and belong to no layer. */
function isTool(path: string): boolean {
  return path.endsWith(".config.ts") || path.endsWith(".d.ts");
}

/**
 * The file or folder inside this repository that an import names, as a path under the root; undefined for a
 * package from outside.
 */
function targetOf(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), specifier));
  if (specifier.startsWith("@evenhand/")) return specifier.slice("@evenhand/".length);
  return undefined;
}

function packageOf(path: string): string {
  return path.split("/")[0] ?? "";
}

/**
 * @returns the zone of a path, as named in the table, features by their own name
 *   (`client/features/board`); undefined for a folder that nobody has entered in the table
 */
export function zoneOf(path: string): string | undefined {
  const [first = "", second = "", third = ""] = path.split("/");
  if (["shared", "test", "scripts", ".ci"].includes(first)) return first === ".ci" ? "scripts" : first;
  if (!path.includes("/")) return "scripts";
  const isLoose = path.split("/").length === 2;
  if (first === "client" && isLoose) return "client/app";
  if (first === "client" && second === "features" && third !== "") return `client/features/${third}`;
  if (first === "server" && isLoose) return path in mayImport ? path : "server";
  const zone = `${first}/${second}`;
  return zone in mayImport ? zone : undefined;
}

function tableRow(zone: string): string {
  return zone.startsWith("client/features/") ? "client/features" : zone;
}
