import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { Complaints } from "./complaints.ts";
import { type DemoServer, startDemo, startServer } from "./demo-server.ts";

/** Signs in over HTTP as the page's button does; answers the cookie. */
async function joinAt(url: string, link: string): Promise<string> {
  const response = await fetch(new URL("/api/join", url), {
    method: "POST",
    headers: { "content-type": "application/json", origin: url },
    body: JSON.stringify({ token: new URL(link).hash.slice(1) }),
  });
  expect(response.status).toBe(200);
  return (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const sessionAs = async (url: string, sessionId: string, cookie: string): Promise<unknown> =>
  (await fetch(new URL(`/api/sessions/${sessionId}`, url), { headers: { cookie } })).json();

describe("the demo", () => {
  it("serves a live session on a folder that it takes away again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "eh-demo-"));
    const demo = await startDemo({ env: { TMPDIR: folder } });
    expect(demo.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(demo.links.managers).toHaveLength(8);
    expect(new URL(demo.links.facilitator).hostname).toBe("facilitator.localhost");
    expect(new URL(demo.managerLink("Ana")).hostname).toBe("ana.localhost");
    const cookie = await joinAt(demo.url, demo.links.observer);
    expect(await sessionAs(demo.url, demo.sessionId, cookie)).toMatchObject({
      phase: "live",
      role: "observer",
    });
    expect(readdirSync(folder).some((name) => name.startsWith("evenhand-demo-"))).toBe(true);
    expect(await demo.stop()).toBe(0);
    expect(readdirSync(folder).filter((name) => name.startsWith("evenhand-demo-"))).toEqual([]);
    expect(demo.log()).toBe("");
    expect(demo.printed().trim().split("\n")).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  it("keeps a folder that was given: cookies outlive a kill, links are renewed, npm start carries on", async () => {
    const dataDir = mkdtempSync(join(tmpdir(), "eh-demo-"));
    const first = await startDemo({ dataDir });
    const cookie = await joinAt(first.url, first.links.facilitator);
    await first.kill();
    const second = await startDemo({ dataDir, port: Number(new URL(first.url).port) });
    expect(second.sessionId).toBe(first.sessionId);
    expect(await sessionAs(second.url, second.sessionId, cookie)).toMatchObject({ role: "facilitator" });
    await joinAt(second.url, second.managerLink("Ana"));
    expect(await second.stop()).toBe(0);
    const third = await startServer({ dataDir, port: Number(new URL(first.url).port) });
    expect(third.printed()).toBe(`Evenhand is ready at ${first.url}\n`);
    expect(await sessionAs(third.url, first.sessionId, cookie)).toMatchObject({ phase: "live" });
    expect(await third.stop()).toBe(0);
    rmSync(dataDir, { recursive: true });
  });
});

describe.skipIf(chromiumPath === null)(browserTitle("the demo in a browser"), () => {
  let demo: DemoServer;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** Opens a link and presses the page's button; gathers what the page complains of. */
  async function enter(page: Page, link: string, name: string): Promise<Complaints> {
    const complaints = new Complaints(page, { who: name, signedOutLoads: 1 });
    await page.goto(link);
    await page.getByRole("heading", { name: `Welcome, ${name}` }).waitFor();
    // Looking at a link signs nobody in: mail scanners do it too.
    expect(await page.context().cookies(page.url())).toEqual([]);
    await page.getByRole("button", { name: "Enter" }).click();
    return complaints;
  }

  it("signs HR in by the page's button, and shows the cycle", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints = await enter(page, demo.links.hr, "Solveig Aldana");
    await page.getByText("2026 H2").first().waitFor();
    expect(page.url()).not.toContain("#");
    expect(complaints.all).toEqual([]);
    await context.close();
  });

  it("holds the facilitator and a manager in one browser, each in the room", async () => {
    const context = await browser.newContext();
    const [facilitator, ana] = [await context.newPage(), await context.newPage()];
    const complaints = await enter(facilitator, demo.links.facilitator, "Marisol Etxeberria");
    const others = await enter(ana, demo.managerLink("Ana"), "Ana Quintanilha");
    for (const page of [facilitator, ana]) {
      await page.waitForURL(new RegExp(`/s/${demo.sessionId}$`));
      await page.getByText("Iñaki Zubizarreta Olabarri").first().waitFor();
    }
    await facilitator.reload();
    await facilitator.getByText("Iñaki Zubizarreta Olabarri").first().waitFor();
    expect([...complaints.all, ...others.all]).toEqual([]);
    await context.close();
  });
});
