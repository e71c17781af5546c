import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildApp } from "../app.ts";
import { readConfig } from "../config.ts";

const SCRIPT = fileURLToPath(new URL("./link.ts", import.meta.url));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "eh-cli-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Runs the command in a process of its own, as a person at a terminal does. */
const run = (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, DATA_DIR: dataDir, PORT: "3999", PUBLIC_URL: "", NODE_OPTIONS: "" };
    const child = spawn(process.execPath, ["--import", "tsx", SCRIPT, ...args], { env });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (text) => {
      said.stdout += text;
    });
    child.stderr.on("data", (text) => {
      said.stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...said }));
  });

describe("npm run link", () => {
  it("prints a link that signs HR in at the server that runs, and one that works when it runs again", async () => {
    const config = readConfig({ DATA_DIR: dataDir, PORT: "0", LOG_LEVEL: "silent" });
    const server = await buildApp(config);
    const url = await server.listen();
    const first = await run("--hr", "hr@kestrel.example");
    expect(first).toMatchObject({ code: 0, stdout: expect.stringMatching(`^${url}/join/#[\\w-]{43}\n$`) });
    const join = async (link: string) =>
      fetch(`${url}/api/join`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url },
        body: JSON.stringify({ token: new URL(link.trim()).hash.slice(1) }),
      });
    const joined = await join(first.stdout);
    expect(joined.status).toBe(200);
    expect(await joined.json()).toMatchObject({ account: { email: "hr@kestrel.example", hr: true } });
    await server.close();

    const second = await run("--hr", "hr@kestrel.example");
    expect(second.code).toBe(0);
    expect(second.stderr).toContain("as soon as the server runs");
    const again = await buildApp(config);
    const token = new URL(second.stdout.trim()).hash.slice(1);
    expect(await again.links.redeem(token)).toMatchObject({ account: { email: "hr@kestrel.example" } });
    await again.close();
  });

  it("says in one line what is wrong, prints no link, and makes nothing", async () => {
    rmSync(dataDir, { recursive: true });
    const bare = await run();
    expect(bare).toEqual({ code: 2, stdout: "", stderr: "Usage: npm run link -- --hr EMAIL\n" });
    const wrong = await run("--hr", "nobody");
    expect(wrong).toEqual({ code: 1, stdout: "", stderr: "--hr needs an email address.\n" });
    expect(existsSync(dataDir)).toBe(false);
  });
});
