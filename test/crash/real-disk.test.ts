import { existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { until } from "../integration/outside.ts";
import { isTorture, rounds } from "../torture/campaign.ts";
import { canMount, LoopDisk, works } from "../torture/loop-disk.ts";
import { KillRig } from "./kill-rig.ts";

const isPossible = canMount();
const hasTracer = works("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "true");
for (const [is, what] of [
  [isPossible, "a real disk that fills up: it needs root and loop devices"],
  [hasTracer, "a real disk that fails: there is no strace"],
] as const) {
  if (!is) process.stderr.write(`\n${"=".repeat(100)}\nSKIPPED: ${what}\n${"=".repeat(100)}\n`);
}

describe("a real disk", () => {
  let folder = "";
  let rig: KillRig | null = null;
  afterEach(async () => {
    await rig?.dispose();
    works("umount", join(folder, "disk"));
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!isPossible)(
    "[P9] of 48 MB fills up: refused and shown, killed while full, opened while full, and it goes on",
    async () => {
      const line = {
        row: "P9",
        what: "a real 48 MB ext4 filled up, killed, reopened, freed",
        suite: 1,
        full: 10,
      } as const;
      await rounds(line, async () => {
        folder = mkdtempSync(join(tmpdir(), "evenhand-full-"));
        const disk = new LoopDisk(folder, 48);
        disk.make();
        disk.mount();
        const there = new KillRig({}, { path: join(disk.folder, "data"), remove: () => {} });
        rig = there;
        await there.setUp(isTorture);
        const [fay] = (await there.connectAll()).values();
        if (!fay) throw new Error("nobody is connected");
        const told = { readOnly: false };
        fay.socket.on("storage", ({ readOnly }: { readOnly: boolean }) => {
          told.readOnly = readOnly;
        });
        const start = (seconds: number) => there.remembered("fay", fay, { type: "timer.start", seconds });
        expect(await start(10)).toMatchObject({ ok: true });
        const ballast = join(disk.folder, "ballast");
        fill(ballast);
        // What lies free within the database's own files is used up first.
        let refused = false;
        for (let count = 0; count < 3_000 && !refused; count++) {
          const ack = await start(10 + count);
          refused = !ack.ok && ack.error.code === "read-only";
        }
        expect(refused).toBe(true);
        await until("read only is shown", () => told.readOnly);
        expect((await fetch(`${there.url}/readyz`)).status).toBe(503);
        expect(await there.findings()).toMatchObject({ faults: [], lost: [] });

        await there.kill();
        await there.start({ probe: "/healthz" });
        expect(await there.findings()).toMatchObject({ faults: [], lost: [] });
        rmSync(ballast);
        await until("the control connection stands", () => fay.socket.connected);
        expect(await start(20)).toMatchObject({ ok: true });
        expect(await there.findings()).toMatchObject({ faults: [], lost: [] });
        fay.socket.disconnect();
        await there.dispose();
        disk.unmount();
        rmSync(folder, { recursive: true });
      });
    },
  );

  it.skipIf(!hasTracer)(
    "[P10] answers the n-th flush with an error: the process ends, and nothing acknowledged is lost",
    async () => {
      const line = {
        row: "P10",
        what: "EIO at the n-th flush of the real process",
        suite: 1,
        full: 60,
      } as const;
      await rounds(line, async (round) => {
        const failing = `inject=fsync,fdatasync:error=EIO:when=${40 + round}`;
        const under = [
          "strace",
          "-f",
          "--seccomp-bpf",
          "-o",
          "/dev/null",
          "-e",
          "trace=fsync,fdatasync",
          "-e",
          failing,
        ];
        const there = new KillRig();
        rig = there;
        await there.setUp(isTorture);
        await there.stop();
        await there.start({ under });
        await there.playUntilEnded();
        await there.start();
        expect(await there.findings()).toMatchObject({ faults: [], lost: [] });
        await there.dispose();
      });
    },
  );
});

/** Writes until there is no space. */
function fill(path: string): void {
  const chunk = Buffer.alloc(64 * 1024);
  for (let size = chunk.length; size >= 512; size = Math.floor(size / 2)) {
    try {
      for (;;) writeFileSync(path, chunk.subarray(0, size), { flag: "a" });
    } catch {
      // Full for pieces of this size.
    }
  }
  if (!existsSync(path) || statfsSync(path).bavail > 64) throw new Error("it did not fill up");
}
