import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@evenhand/server/store/database";
import { journalSuite } from "./journal-suite.ts";

journalSuite("SQLite", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-journal-"));
  return {
    open: () => openDatabase({ dataDir }),
    dispose: async () => rmSync(dataDir, { recursive: true }),
  };
});
