import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AdminAnswer, AdminRefusal, type AdminRequest, askAdmin, serveAdmin } from "./admin-socket.ts";

let folder: string;
const closers: (() => Promise<void>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "eh-admin-"));
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

const errors: unknown[] = [];
async function serve(dataDir: string, handle: (request: AdminRequest) => Promise<AdminAnswer>) {
  errors.length = 0;
  const admin = await serveAdmin(dataDir, handle, (thrown) => errors.push(thrown));
  closers.push(() => admin.close());
  return admin;
}
const linkFor = async ({ email }: AdminRequest): Promise<AdminAnswer> => ({ ok: true, link: `for ${email}` });
const request: AdminRequest = { type: "hr-link", email: "hr@kestrel.example" };

/** Sends raw bytes and gives back all that came until the other side hung up. */
const raw = (address: string, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let received = "";
    const socket = connect({ path: address }, () => socket.write(bytes));
    socket.on("data", (data) => {
      received += String(data);
    });
    socket.on("error", () => undefined).on("close", () => resolve(received));
  });

describe("the admin socket", () => {
  it("passes a request to the server that runs, and its answer back", async () => {
    await serve(folder, linkFor);
    expect(await askAdmin(folder, request)).toEqual({ ok: true, link: "for hr@kestrel.example" });
    const both = await Promise.all([askAdmin(folder, request), askAdmin(folder, request)]);
    expect(both.every((answer) => answer?.ok)).toBe(true);
  });

  it("says that nobody listens: in an empty folder, after the close, after a crash", async () => {
    expect(await askAdmin(folder, request)).toBeNull();
    const admin = await serve(folder, linkFor);
    await admin.close();
    expect(readdirSync(folder)).toEqual([]);
    expect(await askAdmin(folder, request)).toBeNull();
    writeFileSync(join(folder, "admin-address"), join(folder, "admin.sock"));
    expect(await askAdmin(folder, request)).toBeNull();
  });

  it.skipIf(process.platform === "win32")("is for the folder's owner alone", async () => {
    await serve(folder, linkFor);
    expect(statSync(join(folder, "admin.sock")).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, "admin-address")).mode & 0o777).toBe(0o600);
  });

  it("takes over what a dead process left", async () => {
    writeFileSync(join(folder, "admin.sock"), "");
    await serve(folder, linkFor);
    expect(await askAdmin(folder, request)).toMatchObject({ ok: true });
  });

  it("works for a folder whose path is too long for a socket, and leaves nothing behind", async () => {
    const deep = join(folder, "x".repeat(120));
    mkdirSync(deep);
    const admin = await serve(deep, linkFor);
    expect(await askAdmin(deep, request)).toMatchObject({ ok: true });
    expect(existsSync(join(deep, "admin.sock"))).toBe(false);
    await admin.close();
    expect(readdirSync(deep)).toEqual([]);
  });

  it("answers what it cannot read with a refusal, and goes on", async () => {
    await serve(folder, linkFor);
    const address = join(folder, "admin.sock");
    for (const bytes of ["nonsense\n", '{"type":"drop-everything"}\n', `${"x".repeat(5_000)}\n`, "\n"]) {
      expect(JSON.parse(await raw(address, bytes)), bytes.slice(0, 30)).toMatchObject({ ok: false });
    }
    expect(await askAdmin(folder, request)).toMatchObject({ ok: true });
  });

  it("passes a refusal on, and keeps a bug to the log", async () => {
    await serve(folder, async ({ email }) => {
      if (email === "bug") throw new TypeError("secret detail");
      throw new AdminRefusal("not an email");
    });
    expect(await askAdmin(folder, request)).toEqual({ ok: false, message: "not an email" });
    const answer = await askAdmin(folder, { type: "hr-link", email: "bug" });
    expect(JSON.stringify(answer)).not.toContain("secret");
    expect(errors).toHaveLength(1);
  });

  it("does not wait for a visitor who says nothing when it closes", async () => {
    const admin = await serve(folder, linkFor);
    const silent = connect({ path: join(folder, "admin.sock") });
    await new Promise((resolve) => silent.once("connect", resolve));
    const gone = new Promise((resolve) => silent.on("error", () => undefined).once("close", resolve));
    await admin.close();
    await gone;
  });
});
