import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DataFolderInUse, takeDataFolder } from "@evenhand/server/store/data-folder";
import { migrate } from "@evenhand/server/store/migrations";
import { openSqlite, sqlite } from "@evenhand/server/store/sqlite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";

const ROOT = join(import.meta.dirname, "../..");

/** How long a holder stands still, in seconds. */
const STILL = 600;

describe("a data folder", () => {
  let dataDir: string;
  let holder: ChildProcess | null = null;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "evenhand-held-"));
  });
  afterEach(() => {
    vi.useRealTimers();
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
      // Ten minutes by every clock that a lock could go by: that of whoever tries, and those of the files.
      const stopped = Date.now();
      vi.useFakeTimers({ toFake: ["Date"] });
      for (let seconds = 0; seconds <= STILL; seconds += isTorture ? 1 : 30) {
        vi.setSystemTime(stopped + seconds * 1000);
        for (const name of readdirSync(dataDir))
          utimesSync(join(dataDir, name), stopped / 1000 - seconds, stopped / 1000 - seconds);
        expect(attempt()).toContain(`in use by process ${child.pid}`);
      }
      vi.useRealTimers();
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      expect(attempt()).toBe("taken");
    });
    // And by the clock on the wall, which the suite has no time for.
    const really = {
      row: "P8",
      what: "stopped for ten minutes, tried each second",
      suite: 0,
      full: 1,
    } as const;
    await rounds(really, async () => {
      const child = await hold();
      child.kill("SIGSTOP");
      for (let seconds = 0; seconds < STILL; seconds++) {
        expect(attempt()).toContain(`in use by process ${child.pid}`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      child.kill("SIGKILL");
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
