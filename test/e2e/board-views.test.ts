import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRule } from "./accessible.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { signedIn } from "./signed-in.ts";

/** Whom the sample's room is on when it begins. */
const FOCUS = "Iñaki Zubizarreta Olabarri";

describe.skipIf(chromiumPath === null)(browserTitle("The board, seen otherwise"), () => {
  let server: DemoServer;
  let browser: Browser;
  /** The two that most is done in, one after the other; each is about other people than before. */
  let mine: Page;
  let other: Page;
  const complaints: string[] = [];

  async function open(name: string, search = ""): Promise<Page> {
    const context = await signedIn(browser, server.url, server.managerLink(name));
    const page = await context.newPage();
    page.on("pageerror", (error) => complaints.push(`${name}: ${error}`));
    await page.goto(`/s/${server.sessionId}${search}`);
    await page.locator("[data-card]").first().waitFor();
    return page;
  }

  const card = (page: Page, name: string, words = ""): Locator =>
    page.locator("[data-card]").getByRole("button", { name: new RegExp(`^${name}, .*${words}`) });
  const choose = (page: Page, label: string, value: string) =>
    page.getByRole("combobox", { name: label }).selectOption(value);
  const status = (page: Page, text: string | RegExp): Locator =>
    page.getByRole("status").filter({ hasText: text });
  const view = (page: Page, name: string) =>
    page.getByRole("group", { name: "View" }).getByRole("radio", { name }).check({ force: true });

  async function mustBeAccessible(page: Page, state: string): Promise<void> {
    const { violations } = await everyRule(page).analyze();
    expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
    [mine, other] = await Promise.all([open("Tobias"), open("Rasmus")]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("[UX 7] several are moved by one batch with one reason, counted, explained, and undone at once", async () => {
    const page = mine;
    await card(page, "Emeka Lindgren").click({ modifiers: ["Control"] });
    await card(page, "Jin-ah Moon").click({ modifiers: ["Shift"] });
    // From one to the other, as they lie there; X takes another one along.
    const between = page.locator("[data-selected]");
    const many = await between.count();
    expect(many).toBeGreaterThanOrEqual(3);
    await card(page, "Aurelio Tagliabue").focus();
    await page.keyboard.press("x");
    await status(page, `${many + 1} people selected`).waitFor();
    await mustBeAccessible(page, "selection");
    // In the hand they are one, and it says how many; put back, they are as they were.
    const taken = await card(page, "Emeka Lindgren").boundingBox();
    if (!taken) throw new Error("no card to take");
    await page.mouse.move(taken.x + 40, taken.y + 20);
    await page.mouse.down();
    await page.mouse.move(taken.x + 60, taken.y + 60, { steps: 3 });
    await page.getByText(`${many + 1} people`, { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.getByText(`${many + 1} people`, { exact: true }).waitFor({ state: "detached" });
    await card(page, "Aurelio Tagliabue").focus();

    // Aurelio is rated 1 already: he is left behind, and it says why.
    await page.keyboard.press("1");
    const dialog = page.getByRole("dialog", { name: `Propose 1 for ${many} people` });
    await dialog.getByRole("list", { name: "Left as they are" }).getByText("is rated 1 already").waitFor();
    await mustBeAccessible(page, "batch");
    await dialog.getByRole("textbox", { name: "Why?" }).fill("Measured by the same yardstick.");
    await dialog.getByRole("button", { name: `Propose 1 for ${many} people` }).click();
    await card(page, "Emeka Lindgren", "2 now, 1 proposed").waitFor();
    await card(page, "Jin-ah Moon", "2 now, 1 proposed").waitFor();
    const proposed = page.locator("[data-card]").getByRole("button", { name: /2 now, 1 proposed/ });
    await expect.poll(() => proposed.count()).toBe(many);

    /** What is on its way yet is not taken back; a press too many takes back nothing else. */
    const undone = async () => {
      await page.keyboard.press("Control+z");
      return proposed.count();
    };
    await expect.poll(undone).toBe(0);
    await card(page, "Emeka Lindgren", "rated 2").waitFor();
    // And again, with the reason that was given.
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => proposed.count()).toBe(many);
    await expect.poll(undone).toBe(0);
  });

  it("[UX 2] undo asks where others have answered since, and never touches what they did", async () => {
    await card(mine, "Anouar Lakhdari").focus();
    await mine.keyboard.press("4");
    const ask = mine.getByRole("dialog", { name: "Propose 4 for Anouar Lakhdari" });
    await ask.getByRole("textbox", { name: "Why?" }).fill("Two quarters of it.");
    await mine.keyboard.press("Control+Enter");
    await card(other, "Anouar Lakhdari", "4 proposed").click();
    await other
      .getByRole("dialog", { name: "Anouar Lakhdari" })
      .getByRole("button", { name: /^Agree/ })
      .click();
    await mine.keyboard.press("Escape");
    await card(mine, "Anouar Lakhdari", "4 proposed").click();
    await mine
      .getByRole("dialog", { name: "Anouar Lakhdari" })
      .getByText(/Rasmus/)
      .first()
      .waitFor();
    await mine.keyboard.press("Escape");
    await mine.keyboard.press("Control+z");
    const question = mine.getByRole("alertdialog", { name: "Withdraw the proposal for Anouar Lakhdari?" });
    await question.getByText(/Rasmus Vestergaard/).waitFor();
    await question.getByRole("button", { name: "Keep" }).click();
    await question.waitFor({ state: "detached" });
    expect(await card(mine, "Anouar Lakhdari", "4 proposed").count()).toBe(1);
    // The other's hand has nothing of its own to take back, and takes nothing of mine.
    await other.keyboard.press("Escape");
    await other.keyboard.press("Control+z");
    await mine.keyboard.press("Control+z");
    await question.getByRole("button", { name: "Withdraw" }).click();
    await card(other, "Anouar Lakhdari", "rated 3").waitFor();
  });

  it("[UX 4] a card in the hand that changes from elsewhere goes back, and it says who did it", async () => {
    const agree = mine
      .getByRole("region", { name: "What waits for you" })
      .getByRole("button", { name: /^Agree/ });
    const colour = () => agree.evaluate((button) => getComputedStyle(button).backgroundColor);
    const loud = await colour();
    await card(mine, "Ebba Rydqvist").focus();
    await mine.keyboard.press("Space");
    await mine.keyboard.press("ArrowRight");
    // One thing at a time: what waits at the foot does not stand out meanwhile.
    await expect.poll(colour).not.toBe(loud);
    await card(other, "Ebba Rydqvist").focus();
    await other.keyboard.press("2");
    await other
      .getByRole("dialog", { name: /Propose 2/ })
      .getByRole("textbox", { name: "Why?" })
      .fill("Late.");
    await other.keyboard.press("Control+Enter");
    await mine.getByText("Rasmus Vestergaard has just proposed 2 for Ebba Rydqvist.").first().waitFor();
    // Dropping it now proposes nothing.
    await mine.keyboard.press("Space");
    expect(await mine.getByRole("dialog", { name: /^Propose/ }).count()).toBe(0);
    await expect.poll(colour).toBe(loud);
  });

  it("filters and views are an address: shared by link, counted, taken back by the browser", async () => {
    const page = await open("Yevhen", "?flag=outlier");
    await status(page, /^\d+ of 60 people shown$/).waitFor();
    await choose(page, "Flag", "any");
    await choose(page, "Level", "L4");
    const counted = await page
      .getByRole("combobox", { name: "Level" })
      .locator("option:checked")
      .textContent();
    await status(page, `${/\((\d+)\)/.exec(counted ?? "")?.[1]} of 60 people shown`).waitFor();
    await page.getByRole("button", { name: "More", exact: true }).click();
    await choose(page, "Team", "Design");
    expect(new URL(page.url()).search).toBe("?level=L4&team=Design");
    // As many as the choice said: the board may follow a moment later.
    const team = await page.getByRole("combobox", { name: "Team" }).locator("option:checked").textContent();
    const few = `${/\((\d+)\)/.exec(team ?? "")?.[1]} of 60 people shown`;
    await status(page, few).waitFor();

    // Names that are searched for are sent to no server.
    await page.keyboard.press("/");
    await page.getByRole("searchbox", { name: "Search people" }).fill("zz nobody");
    await page.getByRole("heading", { name: "Nobody matches" }).waitFor();
    expect(new URL(page.url()).hash).toBe("#q=zz+nobody");
    await mustBeAccessible(page, "nobody");
    await page.goBack();
    await status(page, few).waitFor();
    await page.goBack();
    await status(page, few).waitFor({ state: "detached" });
    await page.reload();
    await status(page, /of 60 people shown/).waitFor();
    expect(new URL(page.url()).search).toBe("?level=L4");
    await page.getByRole("button", { name: "Show all" }).click();
    await page.getByText("60 people").waitFor();
    await page.context().close();
  });

  it("[UX 1] the list shows the same room, sorted, and moves people by the same keys and menu", async () => {
    const page = mine;
    await view(page, "List");
    const first = page.locator("tbody tr[data-card] th").first();
    await page.getByRole("button", { name: "Rating", exact: true }).click();
    await page
      .getByRole("columnheader", { name: "Rating" })
      .and(page.locator("[aria-sort=ascending]"))
      .waitFor();
    await page.locator("tr[data-card]").first().getByText("1", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Rating", exact: true }).click();
    await page.locator("tr[data-card]").first().getByText("5", { exact: true }).first().waitFor();
    expect(new URL(page.url()).search).toBe("?view=list&sort=rating.desc");
    await mustBeAccessible(page, "list");
    await page.getByRole("button", { name: "Name", exact: true }).click();
    await first.getByText("Anneliese Düsterwald").waitFor();
    // While somebody else is read, agreeing says for whom.
    await first.getByRole("button").click();
    const agree = page
      .getByRole("region", { name: "What waits for you" })
      .getByRole("button", { name: /^Agree/ });
    await expect.poll(() => agree.textContent()).toBe("Agree to 4 for Iñaki");
    const bar = page.getByRole("region", { name: "What waits for you" });
    await bar.getByText("Your answer waits", { exact: true }).waitFor();
    expect(await first.locator("[aria-current]").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => agree.textContent()).toBe("Agree to 4");
    expect(await page.locator("[aria-current=true]").or(bar.getByText("Your answer waits")).count()).toBe(0);
    // Whom the room is on lies further down: the line above the list leads there.
    await page.getByRole("button", { name: "Go to the row" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(FOCUS);
    await page.keyboard.press("Home");
    await card(page, "Anneliese Düsterwald").focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Anouar Lakhdari");
    await page.keyboard.press("4");
    await page.getByRole("dialog", { name: "Propose 4 for Anouar Lakhdari" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Actions for Anouar Lakhdari" }).click();
    await page.getByRole("menuitem", { name: "4 Exceeds Expectations" }).click();
    await page.getByRole("dialog", { name: "Propose 4 for Anouar Lakhdari" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("[UX 11] the nine-box stands in the red frame, comes over HTTP, and is no part of a facilitator's screen", async () => {
    const page = await open("Ana");
    const asked = page.waitForResponse(/\/potential$/);
    await view(page, "Nine-box");
    expect((await asked).status()).toBe(200);
    await page.getByText("For your eyes, not for a shared screen.").waitFor();
    const boxes = page.getByRole("region", { name: /Potential High, performance Upper ratings 4–5/ });
    await boxes.locator("[data-card]").first().waitFor();
    // Who finds no room in a box is a number, and the number opens it; Escape shows all nine again.
    const more = page.getByRole("button", { name: /more people in this box/ });
    await more.first().click();
    await page.getByRole("button", { name: "All nine boxes" }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-card]") !== null))
      .toBe(true);
    await page.keyboard.press("Escape");
    await more.first().waitFor();
    const context = await signedIn(browser, server.url, server.links.facilitator);
    const facilitator = await context.newPage();
    const sent: string[] = [];
    facilitator.on("request", (request) => sent.push(request.url()));
    await Promise.all([
      mustBeAccessible(page, "nine-box"),
      facilitator.goto(`/s/${server.sessionId}?view=nine-box`),
    ]);
    await page.context().close();
    await facilitator.getByRole("button", { name: "Session", exact: true }).click();
    await facilitator.getByRole("menuitem", { name: "Show the board" }).click();
    await facilitator.locator("[data-card]").first().waitFor();
    expect(await facilitator.getByRole("radio", { name: "Nine-box" }).count()).toBe(0);
    expect(sent.filter((url) => url.includes("/potential"))).toEqual([]);
    await context.close();
  });

  it("left no error in any window", () => {
    expect(complaints).toEqual([]);
  });
});
