import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { lookAt, openReader, plainWords } from "./words-page.ts";

describe.skipIf(chromiumPath === null)(browserTitle("Words"), () => {
  let server: DemoServer;
  let browser: Browser;
  /** One link each: a link works once. */
  const managers = ["Ana", "Tobias", "Nkechi"] as const;
  const link = (name: (typeof managers)[number]): string => server.managerLink(name);

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
  const board = (page: Page) => page.locator("[data-card]").first().waitFor();

  it("speak German to whose browser does, and English once it is chosen, on this device", async () => {
    const { page, close } = await openReader(browser, link("Ana"), null, "de-AT");
    await board(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("de-AT");
    await page
      .getByText(/, Richtwert \d/)
      .first()
      .waitFor();
    await page.getByText("Ohne Sie ändert sich nichts.").waitFor();
    await page.getByRole("button", { name: "Sich enthalten" }).waitFor();

    // Across on a tablet its longer words take two lines of the bar, its buttons stand under them.
    await page.setViewportSize({ width: 1024, height: 768 });
    const sentence = page.locator("p", { hasText: "Ohne Sie ändert sich nichts." });
    const lines = () =>
      sentence.evaluate((p) =>
        Math.round(p.clientHeight / Number.parseFloat(getComputedStyle(p).lineHeight)),
      );
    await expect.poll(lines).toBeLessThanOrEqual(2);
    await page.setViewportSize({ width: 1280, height: 800 });

    await page.getByRole("button", { name: /^Ihr Konto/ }).click();
    await page.getByRole("menuitemradio", { name: "English" }).click();
    await page.getByText("Nothing changes unless you do.").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await page.getByText("Nothing changes unless you do.").waitFor();

    await page.getByRole("button", { name: /^Your account/ }).click();
    await page.getByRole("menuitemradio", { name: "As the browser" }).click();
    await page.getByText("Ohne Sie ändert sich nichts.").waitFor();
    await close();
  });

  it("reach every main screen: none is left in plain English, and none breaks under longer words", async () => {
    const plain: string[] = [];
    const misfits: string[] = [];
    const check = async (page: Page, where: string) => {
      const seen = await lookAt(page);
      plain.push(...plainWords(seen.texts).map((word) => `${where}: ${word}`));
      misfits.push(...seen.misfits.map((misfit) => `${where}: ${misfit}`));
    };
    /** Also on a phone. */
    const checkBoth = async (page: Page, where: string) => {
      await check(page, where);
      await page.setViewportSize({ width: 390, height: 844 });
      await check(page, `${where}, phone`);
      await page.setViewportSize({ width: 1280, height: 800 });
    };

    const hr = await openReader(browser, server.links.hr, "pseudo");
    const tabs = async (where: string) => {
      const all = hr.page.getByRole("tab");
      await all.first().waitFor();
      for (let index = 0; index < (await all.count()); index += 1) {
        await all.nth(index).click();
        await hr.page.getByRole("tabpanel").waitFor();
        await checkBoth(hr.page, `${where}, part ${index + 1}`);
      }
    };
    await heading(hr.page, /./).waitFor();
    await checkBoth(hr.page, "home");
    await hr.page.goto(`${hr.origin}/cycles/new`);
    await hr.page.getByRole("textbox").first().waitFor();
    await checkBoth(hr.page, "new cycle");
    // The scale it proposes is in the language of whoever makes the cycle.
    const fields = await hr.page
      .getByRole("textbox")
      .evaluateAll((all) => all.map((field) => field.getAttribute("value") ?? ""));
    expect(plainWords(fields)).toEqual([]);
    expect(fields.join(" ")).not.toContain("Exceptional");
    await hr.page.goto(`${hr.origin}/cycles`);
    await hr.page.locator("a[href^='/cycles/']").filter({ hasText: "2026 H2" }).click();
    await tabs("cycle");
    const cycle = new URL(hr.page.url()).pathname;
    await hr.page.goto(`${hr.origin}${cycle}/import`);
    await heading(hr.page, /./).waitFor();
    await checkBoth(hr.page, "import");
    await hr.page.goto(`${hr.origin}/sessions/${server.sessionId}/setup`);
    await tabs("session");
    await hr.close();

    const manager = await openReader(browser, link("Tobias"), "pseudo");
    await board(manager.page);
    await checkBoth(manager.page, "board");
    await manager.page.locator("[data-card] button").first().focus();
    await manager.page.keyboard.press("Enter");
    await manager.page.getByRole("heading", { level: 2 }).first().waitFor();
    await check(manager.page, "person");
    await manager.close();

    const facilitator = await openReader(browser, server.links.facilitator, "pseudo");
    await facilitator.page.getByRole("complementary").first().waitFor();
    await heading(facilitator.page, /./).waitFor();
    await checkBoth(facilitator.page, "facilitator");
    await facilitator.page.keyboard.press("?");
    await facilitator.page.getByRole("dialog").waitFor();
    await check(facilitator.page, "keys");
    await facilitator.page.keyboard.press("Escape");
    await facilitator.page.keyboard.press("l");
    await facilitator.page.getByRole("dialog").waitFor();
    await check(facilitator.page, "lock");
    await facilitator.close();

    expect(plain).toEqual([]);
    expect(misfits).toEqual([]);
  });

  it("run from right to left, with everything that points", async () => {
    const { page, close } = await openReader(browser, link("Nkechi"), "pseudo-rtl");
    await board(page);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    const column = (value: number) => page.getByRole("region", { name: new RegExp(`^${value} `) });
    const left = async (value: number) => (await column(value).boundingBox())?.x ?? 0;
    expect(await left(1)).toBeGreaterThan(await left(5));

    // The left arrow leads on along the scale, as it points there.
    await column(1).locator("[data-card] button").first().focus();
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(() => document.activeElement?.closest("section, [role=region]") !== null);
    expect(await column(2).locator(":focus").count()).toBe(1);

    // Names from elsewhere stand in isolates, so that the full stop after one ends its sentence on the left.
    await expect
      .poll(() => page.locator("main").textContent())
      .toContain("\u2068Iñaki Zubizarreta Olabarri\u2069");

    // A menu opens towards the middle of the page.
    await page.keyboard.press("m");
    const menu = page.getByRole("menu");
    const box = await menu.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    await page.keyboard.press("Escape");
    expect((await lookAt(page)).misfits).toEqual([]);
    await close();
  });
});
