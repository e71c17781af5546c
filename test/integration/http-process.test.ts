import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { programOf } from "./outside.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "evenhand-process-"));
});
afterEach(() => {
  for (const child of children.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  }
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly out: { text: string };
  readonly err: { text: string };
  readonly ended: Promise<number | null>;
  /** Waits until stdout holds so many lines. */
  lines(count: number): Promise<string[]>;
}

/** Starts the process as `npm start` does, without what that does before. */
function start(environment: Readonly<Record<string, string>>): Started {
  const child = spawn(process.execPath, programOf(), {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const out = { text: "" };
  const err = { text: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out.text += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    err.text += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", (code) => resolve(code)));
  const lines = async (count: number) => {
    let over = false;
    void ended.then(() => {
      over = true;
    });
    for (;;) {
      const all = out.text.split("\n").slice(0, -1);
      if (all.length >= count) return all;
      if (over) throw new Error(`it ended before it had printed ${count} lines: ${err.text}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { child, out, err, ended, lines };
}

describe("the process", () => {
  test("prints its address and, until somebody has signed in, one link; stops in order at SIGTERM", async () => {
    const first = start({ PORT: "0" });
    const [ready = "", link = ""] = await first.lines(2);
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+$/.exec(ready) ?? [];
    const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\/join\/#\S+$/.exec(link) ?? [];
    expect(address.startsWith(url)).toBe(true);
    const joined = await fetch(`${url}/api/join`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url.replace("127.0.0.1", "hr.localhost") },
      body: JSON.stringify({ token: address.split("#")[1] }),
    });
    expect(joined.status).toBe(200);
    const second = start({ PORT: "0" });
    expect(await second.ended).toBe(1);
    expect(second.err.text).toMatch(/^The data folder .* is in use by process \d+[^\n]*\n$/);
    expect(second.out.text).toBe("");

    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    expect(first.out.text.split("\n")).toHaveLength(3);
    expect(first.err.text).not.toContain(address.split("#")[1]);
    for (const line of first.err.text.trim().split("\n")) expect(() => JSON.parse(line)).not.toThrow();

    const again = start({ PORT: "0" });
    await again.lines(1);
    again.child.kill("SIGINT");
    expect(await again.ended).toBe(0);
    expect(again.out.text.split("\n")).toHaveLength(2);
  });

  test("a wrong setting ends it with one clear line and nothing on stdout", async () => {
    const wrong = [
      start({ PORT: "seventy" }),
      start({ PORT: "0", DATABASE_URL: "mysql://me:secret@db/evenhand" }),
    ];
    for (const { ended, out, err } of wrong) {
      expect(await ended).toBe(1);
      expect(out.text).toBe("");
      expect(err.text.trim().split("\n")).toHaveLength(1);
    }
    expect(wrong[0]?.err.text).toMatch(/^PORT /);
    expect(wrong[1]?.err.text).toMatch(/^DATABASE_URL must be like/);
    expect(wrong[1]?.err.text).not.toContain("secret");
  });

  test("a port that is taken ends it with one clear line", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const address = taken.address();
    const port = typeof address === "object" && address ? address.port : 0;
    try {
      const { ended, out, err } = start({ PORT: String(port), LOG_LEVEL: "silent" });
      expect(await ended).toBe(1);
      expect(out.text).toBe("");
      expect(err.text).toBe(`PORT ${port} is already in use: stop what uses it, or set another PORT.\n`);
    } finally {
      taken.close();
    }
  });
});
