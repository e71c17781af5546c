import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../store/database.ts";
import { serveAdmin } from "./admin-socket.ts";
import { answerAdmin, freshHrLink } from "./hr-link.ts";
import { createLinks } from "./links.ts";
import { createOrigins } from "./origins.ts";

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "eh-link-"));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const config = () => ({ dataDir, publicUrl: null, port: 3456 });
const tokenOf = (link: string) => new URL(link).hash.slice(1);

/** A server as far as links go: it holds the folder and answers the command line. */
async function serve(publicUrl: string | null = null) {
  const database = await openDatabase({ dataDir });
  const links = createLinks(
    database.db,
    createOrigins(publicUrl, () => 4567),
    Date.now,
  );
  const admin = await serveAdmin(dataDir, answerAdmin(links), () => undefined);
  return {
    links,
    database,
    stop: async () => {
      await admin.close();
      await database.close();
    },
  };
}

describe("a fresh HR link", () => {
  it("comes from the database where no server runs, and works at the server that starts later", async () => {
    const { link, served } = await freshHrLink(config(), "Lead.HR@Kestrel.example ");
    expect(served).toBe(false);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3456\/join\/#[\w-]{43}$/);
    const server = await serve();
    const target = await server.links.redeem(tokenOf(link));
    expect(target).toMatchObject({ account: { email: "lead.hr@kestrel.example", hr: 1 }, sessionId: null });
    expect(await server.links.redeem(tokenOf(link))).toBe("used");
    await server.stop();
  });

  it("comes from the running server, which knows its own address", async () => {
    const server = await serve("https://calibrate.kestrel.example");
    const { link, served } = await freshHrLink(config(), "hr@kestrel.example");
    expect(served).toBe(true);
    expect(link).toMatch(/^https:\/\/calibrate\.kestrel\.example\/join\/#/);
    expect(await server.links.look(tokenOf(link))).toMatchObject({ account: { hr: 1 } });
    await server.stop();
  });

  it("gives a known account the hr role back, and replaces its earlier unused link", async () => {
    const first = await freshHrLink(config(), "hr@kestrel.example");
    const server = await serve();
    const { db } = server.database;
    await db.updateTable("accounts").set({ hr: 0 }).where("email", "=", "hr@kestrel.example").execute();
    const second = await freshHrLink(config(), "hr@kestrel.example");
    expect(await server.links.look(tokenOf(second.link))).toMatchObject({ account: { hr: 1 } });
    expect(await server.links.look(tokenOf(first.link))).toBe("used");
    await server.stop();
  });

  it("refuses what is no email, with or without a server", async () => {
    await expect(freshHrLink(config(), "nobody")).rejects.toThrow("email address");
    const server = await serve();
    await expect(freshHrLink(config(), "nobody")).rejects.toThrow("email address");
    await server.stop();
  });

  it("says who holds the folder where the holder does not answer", async () => {
    const database = await openDatabase({ dataDir });
    await expect(freshHrLink(config(), "hr@kestrel.example")).rejects.toThrow(/in use by .*Try again/);
    await database.close();
  });
});
