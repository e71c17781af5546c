import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRule } from "./accessible.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { StoryWindow } from "./story-window.ts";

const palette = (page: Page): Locator => page.getByRole("dialog", { name: "Commands and people" });
const option = (page: Page, name: string | RegExp): Locator => palette(page).getByRole("option", { name });
const sheet = (page: Page): Locator => page.getByRole("dialog", { name: "Keys of this screen" });
const hint = (page: Page): Locator => page.getByRole("complementary", { name: "Hint" });

/** Opens the palette by its keys and types; the field has the focus by itself. */
async function seek(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await palette(page).getByRole("combobox").and(page.locator(":focus")).waitFor();
  await page.keyboard.type(words);
}

const marked = (page: Page): Locator => palette(page).locator('[role="option"][data-highlighted]');

async function violations(page: Page): Promise<unknown> {
  const { violations: found } = await everyRule(page).analyze();
  return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
}

describe.skipIf(chromiumPath === null)(browserTitle("Help"), () => {
  let server: DemoServer;
  let browser: Browser;
  let facilitator: StoryWindow;
  let ana: StoryWindow;
  let observer: StoryWindow;

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
    const open = async (who: string, link: string) => {
      const window = await StoryWindow.open(browser, who);
      await window.enter(link);
      await window.connectionIs("Connected");
      return window;
    };
    [facilitator, ana, observer] = await Promise.all([
      open("facilitator", server.links.facilitator),
      open("ana", server.managerLink("Ana")),
      open("observer", server.links.observer),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("[UX 15] hints take no focus and cover nothing; each is read once, and dismissed they stay away", async () => {
    const { page } = observer;
    await hint(page).getByText("nothing here waits for you").waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest("aside") === null)).toBe(true);
    const [strip, main] = [await hint(page).boundingBox(), await page.locator("main").boundingBox()];
    expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeLessThanOrEqual((main?.y ?? 0) + 1);
    await hint(page).getByRole("button", { name: "Got it" }).click();
    await hint(page).waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");

    await hint(ana.page).getByText("Moving a card proposes").waitFor();
    await hint(ana.page).getByRole("button", { name: "Next hint" }).click();
    await hint(ana.page).getByText("at the foot of the page").waitFor();
    await ana.page.reload();
    await hint(ana.page).getByText("at the foot of the page").waitFor();
    await hint(ana.page).getByRole("button", { name: "No more hints" }).click();
    await Promise.all([ana, observer].map(({ page: again }) => again.reload()));
    for (const { page: again } of [ana, observer]) {
      await again.locator("[data-card]").first().waitFor();
      expect(await hint(again).count()).toBe(0);
      expect(await again.evaluate(() => localStorage.getItem("evenhand.hints"))).toMatch(/1000/);
    }
    // Whoever misses them asks for them.
    await seek(ana.page, "hints again");
    await ana.page.keyboard.press("Enter");
    await hint(ana.page).getByText("Moving a card proposes").waitFor();
    await hint(ana.page).getByRole("button", { name: "No more hints" }).click();
  });

  it("[UX 17] the palette does a command by keyboard alone, forgives a slip, and offers it first the next time", async () => {
    const { page } = facilitator;
    await seek(page, "refersh med");
    await expect.poll(() => marked(page).textContent()).toContain("Refresh the medians");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await palette(page).waitFor({ state: "detached" });
    await page.getByText("The medians are those of the ratings as they stand now.").first().waitFor();
    await page.keyboard.press("Control+k");
    await palette(page).getByRole("group", { name: "Used last" }).getByText("Refresh the medians").waitFor();
    expect(await marked(page).count(), "nothing is chosen before anything is typed").toBe(0);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => marked(page).textContent()).toContain("Refresh the medians");
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "detached" });
  });

  it("[UX 17] what cannot be done now is found with its reason, and does nothing", async () => {
    const { page } = facilitator;
    // Somebody's proposal about the person in focus is open: the room settles that first.
    await seek(page, "write down a proposal");
    const refused = option(page, /^Write down a proposal/).first();
    await refused.getByText("A proposal is open. Record it or set it aside first.").waitFor();
    expect(await refused.getAttribute("aria-disabled")).toBe("true");
    await page.keyboard.press("Enter");
    await palette(page).waitFor();
    expect(await page.getByRole("form", { name: /^Propose/ }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await palette(page).waitFor({ state: "detached" });
  });

  it("[UX 17] a name jumps: the facilitator takes the person up, a manager opens the card", async () => {
    await seek(facilitator.page, "gwendolin");
    await expect
      .poll(() => marked(facilitator.page).textContent())
      .toContain("Take up Gwendolyn Achebe-Fontaine");
    await facilitator.page.keyboard.press("Enter");
    await facilitator.page.getByRole("region", { name: "Gwendolyn Achebe-Fontaine", exact: true }).waitFor();

    await seek(ana.page, "bui thanh");
    await expect.poll(() => marked(ana.page).textContent()).toContain("Open Bùi Thanh Hương");
    await ana.page.keyboard.press("Enter");
    const panel = ana.page.getByRole("dialog").filter({ hasText: "Bùi Thanh Hương" });
    await panel.waitFor();
    // Before anything is typed: first the way to what others wait for, which answers nothing by itself, then what can be done with the person at hand.
    await ana.page.keyboard.press("Control+k");
    const [first, ...offered] = await palette(ana.page).getByRole("option").allTextContents();
    expect(first).toMatch(/^Answer the proposal for Iñaki/);
    for (const words of [
      "Agree to 4 for Iñaki",
      "Object to 4 for Iñaki",
      "Raise your hand",
      "Propose for Bùi Thanh Hương: 5",
      "Ask for a pause: Recency",
    ]) {
      expect(offered).toContainEqual(expect.stringContaining(words));
    }
    await ana.page.keyboard.press("Escape");
    await palette(ana.page).waitFor({ state: "detached" });
    await ana.page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
  });

  it("[UX 17] each screen lists its own keys; single keys can be switched off, chords stay", async () => {
    await facilitator.page.keyboard.press("?");
    await sheet(facilitator.page).getByText("Next on the agenda").waitFor();
    await facilitator.page.keyboard.press("Escape");
    await sheet(facilitator.page).waitFor({ state: "detached" });

    const { page } = ana;
    await page.getByPlaceholder("Search").fill("what?");
    expect(await sheet(page).count()).toBe(0);
    await page.getByPlaceholder("Search").fill("");
    await page.locator("main").focus();
    await page.keyboard.press("?");
    await sheet(page).getByText("Search people on the board").waitFor();
    expect(await sheet(page).getByText("Next on the agenda").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await sheet(page).getByRole("switch", { name: "Single keys are on" }).click();
    await page.keyboard.press("Escape");
    await sheet(page).waitFor({ state: "detached" });
    await page.reload();
    await page.locator("[data-card]").first().waitFor();
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    await page.keyboard.press("Control+k");
    await palette(page).waitFor();
    expect(await sheet(page).count()).toBe(0);
    await page.keyboard.type("single keys on");
    await page.keyboard.press("Enter");
    await palette(page).waitFor({ state: "detached" });
    // What the palette was asked for is done once it has closed.
    await expect.poll(() => page.evaluate(() => localStorage.getItem("evenhand.shortcuts"))).toBe("on");
    await page.keyboard.press("?");
    await sheet(page).waitFor();
    await page.keyboard.press("Escape");
  });

  it("[UX 15] paper: the facilitator has the room's, with a foot on each page; others are told why not", async () => {
    const { page } = facilitator;
    await page.addInitScript(() => {
      window.print = () => {
        document.title = "printed";
      };
    });
    const print = new URL(`/s/${server.sessionId}/print`, page.url()).href;
    await page.goto(print);
    await page.getByRole("heading", { name: "What the room decided" }).waitFor();
    const ratings = page.getByRole("region", { name: "Ratings" }).getByRole("table");
    expect(await ratings.locator("tbody tr").count()).toBe(60);
    await ratings.getByRole("row", { name: /Gwendolyn Achebe-Fontaine/ }).waitFor();
    const log = page.getByRole("region", { name: "Decision log" });
    await log.getByRole("row").nth(1).waitFor();
    expect(await page.getByText("Internal:").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("checkbox", { name: "Internal reasons" }).check();
    await log.getByText("Internal: Compared with Sagal").waitFor();
    await page.getByRole("button", { name: "Print", exact: true }).click();
    expect(await page.title()).toBe("printed");
    await page.emulateMedia({ media: "print" });
    for (const chrome of [page.locator("header").first(), page.getByRole("button", { name: "Print" })]) {
      expect(await chrome.isVisible()).toBe(false);
    }
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--page-foot")),
    ).toContain("not locked");
    await page.emulateMedia({ media: null });

    const others = [
      [observer, "HR and facilitators print what the room decided."],
      [ana, "can be printed once the session is locked"],
    ] as const;
    await Promise.all(
      others.map(([window]) =>
        window.page.goto(new URL(`/s/${server.sessionId}/print`, window.page.url()).href),
      ),
    );
    for (const [window, why] of others) {
      await window.page.getByRole("heading", { name: "There is nothing here for you to print" }).waitFor();
      await window.page.getByText(why).waitFor();
      expect(await window.page.getByRole("table").count()).toBe(0);
    }
  });

  it("complains of nothing", () => {
    expect([facilitator, ana, observer].flatMap(({ complaints }) => complaints.all)).toEqual([]);
  });
});
