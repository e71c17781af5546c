import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataFolderInUse, takeDataFolder } from "./data-folder.ts";
import { openDatabase } from "./database.ts";

const require = createRequire(import.meta.url);
/** Takes the same lock as `takeDataFolder`, from another process, and says so. */
const HOLDER = `
  const lock = new (require(${JSON.stringify(require.resolve("better-sqlite3"))}))(process.argv[1], { timeout: 0 });
  lock.exec("BEGIN EXCLUSIVE");
  process.stdout.write("held");
  setInterval(() => lock, 1000);
`;

describe("data folder", () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), "evenhand-folder-"));
  });
  afterEach(() => rmSync(dataDir, { recursive: true }));

  it("belongs to one opener, and says who has it", async () => {
    const database = await openDatabase({ dataDir });
    await expect(openDatabase({ dataDir })).rejects.toThrow(`in use by process ${process.pid}`);
    await database.close();
    await (await openDatabase({ dataDir })).close();
  });

  it("is refused while another process holds it, and free once that process was killed", async () => {
    takeDataFolder(dataDir).release();
    const holder = spawn(process.execPath, ["-e", HOLDER, join(dataDir, "evenhand.lock")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      await once(holder.stdout, "data");
      expect(() => takeDataFolder(dataDir)).toThrow(DataFolderInUse);
    } finally {
      holder.kill("SIGKILL");
      await once(holder, "exit");
    }
    takeDataFolder(dataDir).release();
  });
});
