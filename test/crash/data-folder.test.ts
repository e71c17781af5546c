import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataFolderInUse, takeDataFolder } from "@evenhand/server/store/data-folder";
import { migrate } from "@evenhand/server/store/migrations";
import { openSqlite, sqlite } from "@evenhand/server/store/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rounds } from "../torture/campaign.ts";

const ROOT = join(import.meta.dirname, "../..");

describe("a data folder", () => {
  let dataDir: string;
  let holder: ChildProcess | null = null;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "evenhand-held-"));
  });
  afterEach(() => {
    holder?.kill("SIGKILL");
    rmSync(dataDir, { recursive: true });
  });

  async function hold(): Promise<ChildProcess> {
    const args = ["--import", "tsx", "test/torture/folder-holder.ts", dataDir];
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
    holder = child;
    await once(child.stdout, "data");
    return child;
  }
  /** Tries to take it, for this process; says why it cannot. */
  const attempt = (): string => {
    const started = performance.now();
    try {
      takeDataFolder(dataDir).release();
      return "taken";
    } catch (error) {
      if (!(error instanceof DataFolderInUse)) throw error;
      return performance.now() - started < 2_000 ? error.message : "refused too late";
    }
  };

  it("[P8] is refused to a second server by name of the first, never stolen from one that stands still, and free once it was killed", async () => {
    const line = { row: "P8", what: "held, stopped, killed, taken over", suite: 3, full: 20 } as const;
    await rounds(line, async () => {
      const child = await hold();
      expect(attempt()).toContain(`in use by process ${child.pid}`);
      child.kill("SIGSTOP");
      // The lock knows no clock: ten minutes are as many attempts as anybody likes.
      for (let tries = 0; tries < 20; tries++) {
        expect(attempt()).toContain(`in use by process ${child.pid}`);
      }
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      expect(attempt()).toBe("taken");
    });
  });

  it("[P8] control: without the lock two writers are let in at once", async () => {
    const first = openSqlite(dataDir);
    await migrate(first, sqlite);
    const second = openSqlite(dataDir);
    for (const db of [first, second]) await db.deleteFrom("probe").execute();
    for (const db of [first, second]) await db.destroy();
    expect(attempt()).toBe("taken");
  });
});
