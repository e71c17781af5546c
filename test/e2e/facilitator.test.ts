import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRule } from "./accessible.ts";
import { arrival, watchArrival } from "./arrival.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { Complaints } from "./complaints.ts";
import { adjournsUnrated, saidLast } from "./deferral.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { KeyboardHand } from "./keyboard-hand.ts";

describe.skipIf(chromiumPath === null)(browserTitle("The facilitator's screen"), () => {
  let server: DemoServer;
  let browser: Browser;
  let dataDir: string;
  let page: Page;
  let complaints: Complaints;

  const focus = (name: string): Locator => page.getByRole("region", { name, exact: true });
  const agenda = (): Locator => page.getByRole("list", { name: "Agenda", exact: true }).getByRole("listitem");
  const row = (name: string): Locator => agenda().filter({ hasText: name });
  /** Takes somebody up by the agenda, and waits until the screen is about them. */
  async function takeUp(name: string): Promise<void> {
    await row(name).first().getByRole("button").first().click();
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  }
  /** Takes somebody up who is not on the agenda. */
  async function find(name: string): Promise<void> {
    await page.getByRole("button", { name: "Find a person" }).click();
    const dialog = page.getByRole("dialog", { name: "Find a person" });
    await dialog.getByRole("textbox").fill(name);
    await dialog.getByRole("button", { name }).click();
    await focus(name).waitFor();
  }
  /** The page itself never scrolls: what is long scrolls in itself. */
  const scrolls = (): Promise<boolean> =>
    page.evaluate(() => {
      const { scrollHeight, scrollWidth, clientHeight, clientWidth } = document.documentElement;
      return scrollHeight > clientHeight || scrollWidth > clientWidth;
    });
  async function mustBeAccessible(state: string): Promise<void> {
    const { violations } = await everyRule(page).analyze();
    const found = violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`);
    expect(found).toEqual([]);
  }
  async function caseOf(name: string): Promise<{ justification: string; potential: string }> {
    const drafts = await page.request.get(`${server.url}/api/sessions/${server.sessionId}/drafts`);
    const list = (await drafts.json()) as { subjectId: string; name: string }[];
    const id = list.find((draft) => draft.name === name)?.subjectId ?? "";
    const answer = await page.request.get(`${server.url}/api/sessions/${server.sessionId}/subjects/${id}`);
    return answer.json();
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-facilitator-"));
    [server, browser] = await Promise.all([startDemo({ dataDir }), launchBrowser()]);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    complaints = new Complaints(page, { who: "facilitator", signedOutLoads: 1 });
    await page.goto(`${server.url}/join/${new URL(server.links.facilitator).hash}`);
    await page.getByRole("button", { name: "Enter" }).click();
    await agenda().first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("[UX 11] is one screen, safe to mirror: what is private opens in a red frame alone", async () => {
    const name = "Iñaki Zubizarreta Olabarri";
    await takeUp(name);
    const { justification, potential } = await caseOf(name);
    expect(justification.length).toBeGreaterThan(100);
    const sentence = justification.slice(0, 60);
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ]) {
      await page.setViewportSize(size);
      await focus(name).waitFor();
      expect(await scrolls()).toBe(false);
      const shown = (await page.locator("body").textContent()) ?? "";
      expect(shown).not.toContain(sentence);
      expect(shown).not.toContain("Potential");
      expect(shown).not.toContain(`minutes by manager`);
    }
    expect(potential).toBe("High");
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.keyboard.press("o");
    const panel = page.getByRole("dialog").filter({ hasText: "Not for a shared screen" });
    await panel.getByText(sentence).waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.getByText(sentence).count()).toBe(0);
  });

  it("[UX 11] the words of a case that was made aloud are nowhere on the screen but in the red frame", async () => {
    const name = "Guillermo Arizmendi";
    const words = "Forty-one requests lay unanswered, and he knew of each.";
    await takeUp(name);
    await focus(name)
      .getByRole("button", { name: `More about ${name}` })
      .click();
    await page.getByRole("menuitem", { name: "Somebody says aloud…" }).click();
    const strip = page.getByRole("form", { name: `Said aloud about ${name}` });
    await strip.getByRole("textbox", { name: "In their words" }).fill(words);
    await strip.getByRole("button", { name: "Write it down" }).click();
    await strip.waitFor({ state: "detached" });
    // That there is a case is for everybody to see; what it says is one key away.
    await focus(name)
      .getByText(/has made the case\.$/)
      .waitFor();
    expect(await page.content()).not.toContain(words);
    await page.keyboard.press("o");
    const panel = page.getByRole("dialog").filter({ hasText: "Not for a shared screen" });
    await panel.getByText(words).waitFor();
    await page.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    expect(await page.content()).not.toContain(words);
  });

  /** Charts that stand for themselves: neither in a table, nor beside one, nor said in words. */
  const bareCharts = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll("main svg:not(.lucide)")]
        .filter(
          (chart) =>
            !chart.closest("table, button, a") &&
            !chart.closest("figure")?.querySelector("table") &&
            !(chart.getAttribute("role") === "img" && chart.getAttribute("aria-label")),
        )
        .map((chart) => chart.outerHTML.slice(0, 120)),
    );

  it("[UX 10] distribution and agenda stay beside the person; gaps are in words and people, charts are tables", async () => {
    await takeUp("Iñaki Zubizarreta Olabarri");
    const table = page.getByRole("region", { name: /^Ratings/ }).getByRole("table");
    const rows = await table
      .locator("tbody tr")
      .evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll("th, td:last-child")].map((cell) => cell.textContent)),
      );
    expect(rows.map(([point]) => point?.[0])).toEqual(["5", "4", "3", "2", "1"]);
    const counts = rows.map(([, words]) => Number.parseInt(words ?? "", 10));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(57);
    for (const [, words] of rows) expect(words).toMatch(/^\d+(, guideline \d+|, [a-z-]+ over)$/);
    expect(rows.some(([, words]) => words?.includes("over"))).toBe(true);
    for (const part of [table, agenda().first(), focus("Iñaki Zubizarreta Olabarri")]) {
      expect(await part.isVisible()).toBe(true);
    }
    expect(await page.locator("main svg:not(.lucide)").count()).toBeGreaterThan(5);
    expect(await bareCharts()).toEqual([]);
    // The board carries the same numbers over its columns.
    await page.getByRole("button", { name: "Session", exact: true }).click();
    await page.getByRole("menuitem", { name: "Show the board" }).click();
    await page.locator("[data-card]").first().waitFor();
    for (const [index, count] of counts.entries()) {
      const column = page.getByRole("region", { name: new RegExp(`^${5 - index} `) });
      expect(await column.locator("p").first().textContent()).toMatch(
        new RegExp(`^${count}(?: (?:person|people))?, guideline `),
      );
    }
    await page.getByRole("button", { name: "Back to Iñaki" }).waitFor();
    await page.keyboard.press("e");
    await focus("Iñaki Zubizarreta Olabarri").waitFor();
  });

  it("[UX 16] keep is one key and goes on; an outlier takes the prepared case with it", async () => {
    const name = "Aroha Tāwhiri";
    await takeUp(name);
    const keys = new KeyboardHand(page);
    await keys.press("k");
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor({ state: "detached" });
    expect(keys.pressed).toBe(1);
    await row(name)
      .filter({ hasText: /kept.*defended/ })
      .waitFor();
  });

  it("[UX 16] defer is two keys and goes on", async () => {
    const name = "Guillermo Arizmendi";
    await takeUp(name);
    const keys = new KeyboardHand(page);
    await keys.press("d");
    await page.getByRole("form", { name: `Defer ${name}` }).waitFor();
    await keys.press("Enter");
    await page.getByRole("heading", { level: 2, name, exact: true }).waitFor({ state: "detached" });
    expect(keys.pressed).toBe(2);
    await row(name).filter({ hasText: "deferred" }).waitFor();
    await saidLast(page, name, "Aroha Tāwhiri");
  });

  it("[UX 16] a change agreed aloud is at most five keys and one text, whoever proposed it", async () => {
    const name = "Eszter Galambos";
    await find(name);
    const keys = new KeyboardHand(page);
    await keys.press("3");
    const strip = page.getByRole("form", { name: `Propose 3 for ${name}` });
    await strip.getByText("Rasmus says: 4 → 3.").waitFor();
    // Back to who says so, by the first letter, and on to the reason.
    await keys.press("Shift+Tab", "y", "Tab");
    await strip.getByText("Yevhen says: 4 → 3.").waitFor();
    await keys.type("Careful work, within one team");
    await keys.press("Control+Enter");
    await focus(name).getByText("Changed").first().waitFor();
    await strip.waitFor({ state: "detached" });
    expect(keys.pressed).toBeLessThanOrEqual(5);
    await focus(name).getByText("Careful work, within one team").waitFor();
    // Who is told: the one in whose name it was written, and the owner who agreed.
    const journal = await page.request.get(`${server.url}/api/sessions/${server.sessionId}/journal`);
    const events = (await journal.text()).trimEnd().split("\n").slice(-3);
    expect(events.map((line) => JSON.parse(line).type)).toEqual([
      "rating.proposed",
      "rating.responded",
      "consensus.recorded",
    ]);
  });

  it("[UX 16] focus starts the timer, and a laptop whose clock is wrong shows the same minutes", async () => {
    const wrong = await browser.newContext({
      ...(await contextState()),
      viewport: { width: 1280, height: 800 },
    });
    const late = await wrong.newPage();
    await late.addInitScript(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 37 * 60_000;
    });
    await late.goto(`${server.url}/s/${server.sessionId}`);
    await find("Joaquim Sequeira");
    const time = late.getByRole("region", { name: "Time on Joaquim" });
    await time.waitFor();
    // By its own clock it would be 37 minutes, and far over.
    await expect
      .poll(async () => Number((await time.textContent())?.match(/(\d+):\d\d/)?.[1]))
      .toBeLessThan(10);
    expect(await time.textContent()).not.toContain("over");
    await wrong.close();
  });

  it("holds people beside each other; what was written about them is in the red frame alone", async () => {
    const name = "Iñaki Zubizarreta Olabarri";
    await takeUp(name);
    await page
      .getByRole("region", { name: /^Beside/ })
      .getByRole("button", { name: /to the comparison$/ })
      .first()
      .click();
    await page.getByRole("button", { name: /^Compare 2/ }).waitFor();
    await page.getByRole("heading", { level: 2, name }).click();
    await page.keyboard.press("c");
    const table = page.getByRole("table", { name: "People side by side" });
    await table.waitFor();
    expect(await table.getByRole("columnheader").count()).toBe(3);
    await page.getByText(/^Why is Iñaki .* a 5 and .* a 4\?$/).waitFor();
    const { justification } = await caseOf(name);
    const sentence = justification.slice(0, 60);
    expect(await page.getByText(sentence).count()).toBe(0);
    expect(await scrolls()).toBe(false);
    await page.getByRole("button", { name: "Read their cases" }).click();
    const panel = page.getByRole("dialog").filter({ hasText: "Not for a shared screen" });
    await panel.getByText(sentence).waitFor();
    await mustBeAccessible("cases");
    await page.getByRole("button", { name: "Close the case" }).click();
    await page.keyboard.press("c");
    await focus(name).waitFor();
  });

  it("marks a group discussed by one key: it sinks, and the room goes on", async () => {
    await row("Claims").first().getByRole("button").first().click();
    await page.getByRole("heading", { level: 2, name: "Claims" }).waitFor();
    // Its people stand side by side by the focus alone.
    const table = page.getByRole("table", { name: "People side by side" });
    expect(await table.getByRole("columnheader").count()).toBeGreaterThan(5);
    expect(await scrolls()).toBe(false);
    await mustBeAccessible("group");
    await page.keyboard.press("k");
    await page.getByRole("heading", { level: 2, name: "Claims" }).waitFor({ state: "detached" });
    await row("Claims").filter({ hasText: "discussed" }).waitFor();
  });

  it("has the script one key away, says how the time is shared out, and never by manager", async () => {
    await takeUp("Iñaki Zubizarreta Olabarri");
    await page.keyboard.press("g");
    const guide = page.getByRole("dialog", { name: "Red flags, script and questions" });
    await guide.getByText("Proximity", { exact: true }).waitFor();
    await mustBeAccessible("guide");
    await page.keyboard.press("Escape");
    await guide.waitFor({ state: "detached" });
    await page.getByRole("button", { name: /\d+ of \d+ discussed/ }).click();
    const pace = page.getByRole("dialog", { name: "Pace" });
    expect(await pace.locator("dt").first().textContent()).toBe("Left on the agenda");
    expect(await pace.locator("dd").nth(1).textContent()).toMatch(/^\d\d:\d\d (on time|\d+ min)/);
    await pace.getByRole("table", { name: "By level" }).waitFor();
    await pace.getByRole("table", { name: "By draft rating" }).waitFor();
    expect(await pace.getByText("0:00").count()).toBe(0);
    expect(await pace.getByText("Rasmus Vestergaard").count()).toBe(0);
    await page.keyboard.press("Escape");
    await pace.waitFor({ state: "detached" });
    const airtime = await page.request.get(`${server.url}/api/sessions/${server.sessionId}/airtime`);
    expect(await airtime.json()).toMatchObject({ byManager: null });
  });

  it("has the script on every participant's device", async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
    const theirs = await context.newPage();
    await watchArrival(theirs);
    await theirs.goto(`${server.url}/join/${new URL(server.managerLink("Nkechi")).hash}`);
    await theirs.getByRole("button", { name: "Enter" }).click();
    expect(await arrival(theirs)).toEqual({ whole: true, inFocus: "Iñaki Zubizarreta Olabarri" });
    await theirs.getByRole("button", { name: "Red flags, script and questions" }).click();
    const guide = theirs.getByRole("dialog", { name: "Red flags, script and questions" });
    await guide.getByText("What evidence supports it?").waitFor();
    await context.close();
  });

  it("closes on what the room changed: before and after, who moved and why, and then adjourns", async () => {
    await page.getByRole("button", { name: "Session", exact: true }).click();
    await page.getByRole("menuitem", { name: "What this room changed" }).click();
    const closing = page.getByRole("region", { name: "What this room changed" });
    await closing.getByText(/^2 of 57 ratings changed/).waitFor();
    await closing.getByRole("table", { name: "Ratings before and after, with guideline" }).waitFor();
    const moved = closing.getByRole("region", { name: "Who moved, and why" }).getByRole("listitem");
    await moved.filter({ hasText: "Careful work, within one team" }).waitFor();
    expect(await moved.count()).toBe(2);
    expect(await scrolls()).toBe(false);
    await mustBeAccessible("closing");
    expect(await bareCharts()).toEqual([]);
    // The one obvious next action: first who is left, then closing the room. The view has the focus, not the menu's button.
    await page.keyboard.press("Enter");
    await page
      .getByRole("dialog", { name: "Last call" })
      .getByRole("button", { name: /^Accept/ })
      .click();
    await closing.waitFor();
    await adjournsUnrated(page, "Callum Abernethy", "Nkechi Obiora");
    expect(complaints.all).toEqual([]);
  });

  async function contextState() {
    return { storageState: await page.context().storageState(), locale: "en-GB" };
  }
});
