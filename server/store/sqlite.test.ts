import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "./database.ts";

it("the database and its side files are their owner's alone, also in a folder that is open to all", async () => {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-rights-"));
  const umask = process.umask(0);
  try {
    const database = await openDatabase({ dataDir: folder });
    const files = readdirSync(folder).filter((name) => name.startsWith("evenhand.db"));
    expect(files).toContain("evenhand.db");
    for (const name of files) expect([name, statSync(join(folder, name)).mode & 0o077]).toEqual([name, 0]);
    await database.close();
  } finally {
    process.umask(umask);
    rmSync(folder, { recursive: true, force: true });
  }
});
