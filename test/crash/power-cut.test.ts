import { type ChildProcess, spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "@evenhand/server/store/database";
import { createJournal } from "@evenhand/server/store/journal";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";
import { canMount, LoopDisk, must, works } from "../torture/loop-disk.ts";

const ROOT = join(import.meta.dirname, "../..");
const COMMITS = 60;
const SESSION = sessionIdSchema.parse("s1");

const hasTracer =
  process.platform === "linux" && works("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true");

const isMountable = canMount();
for (const [is, what] of [
  [hasTracer, "counting flushes: there is no strace"],
  [isMountable, "power cuts: they need root and loop devices"],
] as const) {
  if (!is) process.stderr.write(`\n${"=".repeat(100)}\nSKIPPED: ${what}\n${"=".repeat(100)}\n`);
}

interface Committer {
  readonly child: ChildProcess;
  /** The last number that was acknowledged. */
  acknowledged(): number;
  reached(seq: number): Promise<void>;
}

function commit(
  dataDir: string,
  count: number,
  synchronous: string,
  under: readonly string[] = [],
): Committer {
  const tool = ["--import", "tsx", "test/torture/committer.ts", dataDir, String(count), synchronous];
  const [command = "", ...args] = [...under, process.execPath, ...tool];
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (text) => {
    said += text;
  });
  const acknowledged = () => Number(said.slice(0, said.lastIndexOf("\n")).split("\n").at(-1) ?? 0);
  const reached = async (seq: number) => {
    while (acknowledged() < seq) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { child, acknowledged, reached };
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once("exit", resolve));

describe("an acknowledged change", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "evenhand-power-"));
  });
  afterEach(() => {
    works("umount", join(folder, "disk"));
    works("umount", join(folder, "after"));
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many flushes a run of commits makes. */
  async function flushes(synchronous: string): Promise<number> {
    const trace = join(folder, `trace-${synchronous}`);
    const under = ["strace", "-f", "--seccomp-bpf", "-o", trace, "-e", "trace=fsync,fdatasync"];
    const dataDir = join(folder, `data-${synchronous}`);
    mkdirSync(dataDir);
    await ended(commit(dataDir, COMMITS, synchronous, under).child);
    return readFileSync(trace, "utf8").match(/ f(?:data)?sync\(/g)?.length ?? 0;
  }

  /** Cuts the power while commits are made; answers how many that were acknowledged are gone. */
  async function lostAtPowerCut(synchronous: string): Promise<number> {
    const disk = new LoopDisk(folder, 64);
    disk.make();
    disk.mount();
    const writer = commit(disk.folder, 1_000_000, synchronous);
    await writer.reached(0);
    must("sync", "-f", disk.folder);
    await writer.reached(20 + Math.floor(Math.random() * 200));
    // What is in the file now is what the disk has; the writer's memory and the page cache are not.
    writer.child.kill("SIGSTOP");
    const after = new LoopDisk(folder, 64, "after");
    copyFileSync(disk.image, after.image);
    const known = writer.acknowledged();
    const gone = ended(writer.child);
    writer.child.kill("SIGKILL");
    await gone;
    disk.unmount();
    after.mount();
    const database = await openDatabase({ dataDir: after.folder });
    const lines = await createJournal(database, async () => {}).read(SESSION);
    await database.close();
    after.unmount();
    expect(lines.length === 0 ? [] : verifyChain(lines)).toEqual([]);
    return Math.max(0, known - lines.length);
  }

  it.skipIf(!hasTracer)(
    "[P2] was flushed: there is a flush for every commit that is acknowledged alone",
    async () => {
      expect(await flushes("FULL")).toBeGreaterThanOrEqual(COMMITS);
    },
  );

  it.skipIf(!isMountable)("[P2] is there after a power cut", async () => {
    const line = {
      row: "P2",
      what: "power cut under SQLite, from the bytes on the disk",
      suite: 1,
      full: 50,
    } as const;
    await rounds(line, async () => expect(await lostAtPowerCut("FULL")).toBe(0));
  });

  it("[P2] is stored with the engine's strictest setting, which nothing may loosen", async () => {
    const { db, close } = await openDatabase({ dataDir: folder });
    const query = db.selectNoFrom([]).compile();
    const { rows } = await db.executeQuery({ ...query, sql: "pragma synchronous" });
    expect(rows).toEqual([{ synchronous: 2 }]);
    await close();
  });

  it.skipIf(!hasTracer && !isMountable)("[P2] control: with flushes left out both would notice", async () => {
    if (hasTracer) expect(await flushes("NORMAL")).toBeLessThan(COMMITS);
    if (!isMountable) return;
    let lost = 0;
    for (let tries = 0; tries < (isTorture ? 20 : 5) && lost === 0; tries++)
      lost = await lostAtPowerCut("NORMAL");
    expect(lost).toBeGreaterThan(0);
  });
});
