import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a run keeps what its files share and the first of them makes, such as a PostgreSQL that is set up. */
    readonly runFolder: string;
  }
}

let folder = "";

/** Makes the run's folder before its first file. */
export function setup(project: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), "eh-run-"));
  // PostgreSQL is run by nobody where we are root: it must find its way through.
  chmodSync(folder, 0o711);
  project.provide("runFolder", folder);
}

/** Takes it away after the last. */
export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
