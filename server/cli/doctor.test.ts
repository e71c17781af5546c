import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { examine } from "../diagnosis.ts";
import { openDatabase } from "../store/database.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "evenhand-doctor-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const findings = async (environment: Record<string, string> = {}, now = Date.now()) => {
  const found = await examine(readConfig({ DATA_DIR: dataDir, ...environment }), now);
  return Object.fromEntries(found.map(({ about, verdict, what }) => [about, [verdict, what]]));
};

describe("the doctor", () => {
  it("finds nothing bad around a fresh server, and sees one that runs", async () => {
    const database = await openDatabase({ dataDir });
    const running = await findings();
    expect(Object.values(running).filter(([verdict]) => verdict === "bad")).toEqual([]);
    expect(running.lock).toEqual(["good", expect.stringContaining("A server runs")]);
    await database.close();
    expect((await findings()).lock).toEqual(["good", expect.stringContaining("No server")]);
  });

  it("names what would go wrong: an open file, a slow clock, an address in the clear, a database out of reach", async () => {
    const database = await openDatabase({ dataDir });
    const event = { session_id: "s", seq: 1, actor: "a", type: "t", payload: "{}", commitment: "" };
    const at = "2030-01-01T00:00:00.000Z";
    await database.db
      .insertInto("events")
      .values({ ...event, at, prev_hash: "", hash: "1" })
      .execute();
    await database.close();
    chmodSync(join(dataDir, "evenhand.db"), 0o644);
    const found = await findings({ PUBLIC_URL: "http://calibration.example.org" }, Date.parse("2029-01-01"));
    expect(found.secrecy?.[0]).toBe("bad");
    expect(found.clock).toEqual(["bad", expect.stringContaining("behind what has been recorded")]);
    expect(found.address).toEqual(["bad", expect.stringContaining("not https")]);
    expect((await findings({ HOST: "0.0.0.0" })).address?.[0]).toBe("bad");
    const away = await findings({ DATABASE_URL: "postgres://me:secret@127.0.0.1:1/evenhand" });
    expect(away.PostgreSQL).toEqual(["bad", expect.stringContaining("ECONNREFUSED")]);
    expect(JSON.stringify(away)).not.toContain("secret@");
  });

  it("ends with 1 where something is bad, and makes nothing", async () => {
    const script = fileURLToPath(new URL("./doctor.ts", import.meta.url));
    const env = { PATH: process.env.PATH, DATA_DIR: join(dataDir, "none"), PUBLIC_URL: "ftp://x" };
    const child = spawn(process.execPath, ["--import", "tsx", script], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
    expect(said).toMatch(/^BAD {2}settings {5}PUBLIC_URL must be/);
    expect(existsSync(join(dataDir, "none"))).toBe(false);
  });
});
