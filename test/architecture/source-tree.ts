import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root folder, absolute, with a trailing separator. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that no commit holds: installed, built or made while running. `data` is only the root's. */
const neverCommitted = new Set([".git", "node_modules", "dist", ".cache", "coverage"]);

/**
 * Every file that a commit may hold, as a path under the root with forward slashes, sorted. Read from the
 * disk, not from git, so that a file is judged before it is added and in a copy without a repository.
 */
export function committableFiles(): string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const full = join(folder, entry.name);
      const path = relative(root, full).split(sep).join("/");
      if (neverCommitted.has(entry.name) || path === "data") continue;
      if (entry.isDirectory()) visit(full);
      else if (entry.isFile() && !entry.name.endsWith(".log")) found.push(path);
    }
  };
  visit(root);
  return found.sort();
}

/** The TypeScript of the four packages and of the root, `.d.ts` files included. */
export function typescriptFiles(): string[] {
  return committableFiles().filter((path) => /\.tsx?$/.test(path));
}

/** @param path under the root */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
