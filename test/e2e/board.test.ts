import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRule } from "./accessible.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { mustRestUnderPanels } from "./covering-panels.ts";
import { mustReadNames } from "./cut-names.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { mustKeepPeopleInSight } from "./low-phone.ts";
import { noteText } from "./note-text.ts";
import { AT_ONCE, picturesUntil } from "./pictures-until.ts";
import { CALM, signedIn } from "./signed-in.ts";
import { mustCountThoseShown } from "./tab-counts.ts";
import { voteByTouch } from "./touch-vote.ts";

/** `routes` are laid before the first page is fetched. */
type OpenOptions = BrowserContextOptions & { routes?: (page: Page) => Promise<void> };

/** A manager's window; `hold` keeps what the record says from arriving, until `release`. */
interface BoardWindow {
  readonly page: Page;
  hold(): void;
  release(): void;
  close(): Promise<void>;
}

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

describe.skipIf(chromiumPath === null)(browserTitle("The board"), () => {
  let server: DemoServer;
  let browser: Browser;
  let dataDir: string;
  /** The two that most is done in, one after the other; each proposes for other people than before. */
  let tobias: BoardWindow;
  let nkechi: BoardWindow;
  const complaints: string[] = [];
  /** Who has been here: their links are used up, their seats are not. */
  const seats = new Map<string, StorageState>();

  async function open(name: string, { routes, ...options }: OpenOptions = {}): Promise<BoardWindow> {
    const storageState = seats.get(name);
    const context = storageState
      ? await browser.newContext({ ...CALM, baseURL: server.url, storageState, ...options })
      : await signedIn(browser, server.url, server.managerLink(name), options);
    const page = await context.newPage();
    await routes?.(page);
    page.on("pageerror", (error) => complaints.push(`${name}: ${error}`));
    let held: (() => void)[] | null = null;
    await page.routeWebSocket(/\/yjs\/[^/]+\/record$/, (socket) => {
      const upstream = socket.connectToServer();
      upstream.onMessage((message) => {
        const pass = (): void => socket.send(message);
        if (held) held.push(pass);
        else pass();
      });
    });
    await page.goto(`/s/${server.sessionId}`);
    await page.locator("[data-card]").first().waitFor();
    seats.set(name, await context.storageState());
    return {
      page,
      hold: () => {
        held ??= [];
      },
      release: () => {
        const passes = held ?? [];
        held = null;
        for (const pass of passes) pass();
      },
      close: () => context.close(),
    };
  }

  /** A card's main button, by the person's name. */
  const card = (page: Page, name: string): Locator =>
    page.locator("[data-card]").getByRole("button", { name: new RegExp(`^${name}, `) });
  const column = (page: Page, value: number): Locator =>
    page.getByRole("region", { name: new RegExp(`^${value} `) });
  /** The window that is open, as against a message in the corner or the panel beside the board. */
  const dialog = (page: Page): Locator =>
    page.getByRole("dialog").filter({ has: page.getByRole("textbox", { name: "Why?" }) });

  async function drag(page: Page, name: string, value: number): Promise<void> {
    // Once it stands still: what comes later above the board moves it down.
    await card(page, name).hover({ position: { x: 40, y: 20 } });
    await page.mouse.down();
    const places = [card(page, name), column(page, value)].map((place) => place.boundingBox());
    const [from, to] = await Promise.all(places);
    if (!from || !to) throw new Error("nothing to drag, or nowhere to");
    await page.mouse.move(from.x + 50, from.y + 30);
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  }
  async function giveReason(page: Page, reason: string): Promise<void> {
    await dialog(page).getByRole("textbox", { name: "Why?" }).fill(reason);
    await page.keyboard.press("Control+Enter");
    await dialog(page).waitFor({ state: "detached" });
  }

  async function mustBeAccessible(page: Page, state: string): Promise<void> {
    const { violations } = await everyRule(page).analyze();
    const found = violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`);
    expect(found).toEqual([]);
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-board-"));
    [server, browser] = await Promise.all([startDemo({ dataDir }), launchBrowser()]);
    [tobias, nkechi] = await Promise.all([open("Tobias"), open("Nkechi")]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("a drag makes a proposal that another window shows, and changes no rating", async () => {
    await drag(tobias.page, "Chukwudi Eze-Larsen", 3);
    // Conflicts are people: the other window says whose hand it is.
    await nkechi.page.getByText("Tobias is moving this").waitFor();
    await tobias.page.mouse.up();
    await dialog(tobias.page).getByText("Propose 3 for Chukwudi Eze-Larsen").waitFor();
    await giveReason(tobias.page, "The scope was one module.");

    for (const { page } of [tobias, nkechi]) {
      await card(page, "Chukwudi Eze-Larsen")
        .and(page.getByRole("button", { name: /4 now, 3 proposed/ }))
        .waitFor();
      // Its rating stands, and so does its column.
      expect(await column(page, 4).locator("[data-card]").getByText("Chukwudi Eze-Larsen").count()).toBe(1);
    }
    // Undo takes back one's own act alone: the proposal of somebody else that was open before stays.
    await tobias.page.keyboard.press("Control+z");
    await nkechi.page.getByRole("button", { name: /^Chukwudi Eze-Larsen, rated 4/ }).waitFor();
    expect(await nkechi.page.getByRole("button", { name: /5 now, 4 proposed/ }).count()).toBe(1);
  });

  it("[UX 3] a refusal rolls back that card alone and says why; the reason is not lost", async () => {
    const [mine, other] = [tobias, nkechi];
    await card(mine.page, "Aurelio Tagliabue").focus();
    await mine.page.keyboard.press("2");
    await giveReason(mine.page, "Two of three goals were met.");
    await card(mine.page, "Aurelio Tagliabue")
      .and(mine.page.getByRole("button", { name: /1 now, 2 proposed/ }))
      .waitFor();
    await card(other.page, "Aurelio Tagliabue")
      .and(other.page.getByRole("button", { name: /2 proposed/ }))
      .waitFor();

    // From now on nothing of the record reaches this window: it cannot know of what the other does first.
    mine.hold();
    await card(other.page, "Emeka Lindgren").focus();
    await other.page.keyboard.press("3");
    await giveReason(other.page, "First come.");
    await card(other.page, "Emeka Lindgren")
      .and(other.page.getByRole("button", { name: /3 proposed/ }))
      .waitFor();

    await card(mine.page, "Emeka Lindgren").focus();
    await mine.page.keyboard.press("4");
    await giveReason(mine.page, "Second served.");
    await mine.page.getByRole("dialog", { name: "Emeka Lindgren stays at 2" }).waitFor();
    await mine.page.getByRole("button", { name: /^Emeka Lindgren, rated 2/ }).waitFor();
    // The neighbour's proposal is untouched.
    expect(
      await mine.page.getByRole("button", { name: /^Aurelio Tagliabue, .*1 now, 2 proposed/ }).count(),
    ).toBe(1);
    await mine.page.getByRole("button", { name: "Try again" }).click();
    expect(await dialog(mine.page).getByRole("textbox", { name: "Why?" }).inputValue()).toBe(
      "Second served.",
    );

    mine.release();
    // What was written stays, and the room's news stands above it.
    await dialog(mine.page)
      .getByText(/has just proposed 3/)
      .first()
      .waitFor();
    await mine.page.keyboard.press("Escape");
    await mine.page.getByRole("button", { name: /^Emeka Lindgren, .*2 now, 3 proposed/ }).waitFor();
  });

  it("[UX 17] is worked by keyboard alone: lift, choose, drop, the focus stays with the card, Escape closes one layer", async () => {
    const { page } = tobias;
    const name = "Dilnoza Rakhmonova";
    await card(page, name).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(name);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    expect(await dialog(page).count()).toBe(0);
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Space");
    await dialog(page).getByText(`Propose 2 for ${name}`).waitFor();
    // Nothing is proposed without a reason, once the hand is there to write it.
    await dialog(page).locator("textarea:focus").waitFor();
    await page.keyboard.press("Control+Enter");
    await dialog(page).getByText("A proposal needs a reason.").waitFor();
    await giveReason(page, "Handovers were late.");
    await page.getByRole("button", { name: new RegExp(`^${name}, .*3 now, 2 proposed`) }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(name);

    // Digits in a text field are text.
    await page.keyboard.press("Enter");
    const note = page.getByRole("textbox", { name: "Notes" });
    await note.fill("");
    await note.pressSequentially("123");
    expect(await noteText(note)).toBe("123");
    expect(await page.getByText(/^Propose . for/).count()).toBe(0);
    await page.keyboard.press("Escape");
    await note.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(name);

    // Of two panels at one edge the one that was asked for last is seen. Escape closes one layer, from the page too.
    const [person, notes] = [name, "Session notes"].map((title) => page.getByRole("dialog", { name: title }));
    if (!person || !notes) throw new Error("two panels");
    const selected = page.getByRole("status").filter({ hasText: "1 person selected" });
    await page.keyboard.press("x");
    await selected.waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Session notes" }).click();
    await notes.waitFor();
    await person.waitFor({ state: "hidden" });
    await card(page, name).click();
    await notes.waitFor({ state: "hidden" });
    for (const [closes, shows] of [
      [person, notes],
      [notes, selected],
      [selected, card(page, name)],
    ] as const) {
      await page.locator("main").focus();
      await page.keyboard.press("Escape");
      await closes.waitFor({ state: "detached" });
      await shows.waitFor();
    }
  });

  it("[UX 1] is worked by pointer alone, without a drag: the menu of a card, and the ratings beside its case", async () => {
    const { page } = nkechi;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await mustBeAccessible(page, `board, ${colorScheme}`);
    }
    await page.getByRole("button", { name: "Actions for Ayodele Brathwaite" }).click();
    await page.getByRole("menuitem", { name: "4 Exceeds Expectations" }).waitFor();
    await page.getByRole("menuitem", { name: "4 Exceeds Expectations" }).click();
    await dialog(page).getByRole("textbox", { name: "Why?" }).fill("Carried the redesign.");
    await dialog(page).getByRole("button", { name: "Propose 4" }).click();
    await page.getByRole("button", { name: /^Ayodele Brathwaite, .*3 now, 4 proposed/ }).waitFor();
    const ask = page.getByRole("dialog", { name: "Propose 2 for Anneliese Düsterwald" });
    await card(page, "Anneliese Düsterwald").click();
    await page.getByRole("radio", { name: "2 Partially Meets" }).click({ force: true });
    await ask.getByRole("button", { name: "Cancel" }).click();
    await ask.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Close", exact: true }).click();
    const cards = await page.locator("[data-card]").count();
    const nodes = await page.evaluate(() => document.querySelectorAll("main *").length);
    expect(cards).toBeLessThanOrEqual(80);
    expect(nodes).toBeLessThanOrEqual(1_800);
  });

  it("by touch: on a phone one rating at a time, a move by the menu, an answer, a vote; on a tablet whole names and flags", async () => {
    const { page, close } = await open("Farrukh", {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await page.getByRole("tab", { name: /^2 / }).tap();
    await card(page, "Coralie Vandevoorde").waitFor();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
    await mustBeAccessible(page, "phone");
    await page.getByRole("button", { name: "Actions for Coralie Vandevoorde" }).tap();
    await page.getByRole("menuitem", { name: "3 Meets Expectations" }).tap();
    await dialog(page).getByRole("textbox", { name: "Why?" }).fill("The quarter was long.");
    await dialog(page).getByRole("button", { name: "Propose 3" }).tap();
    await page.getByRole("button", { name: /^Coralie Vandevoorde, .*2 now, 3 proposed/ }).waitFor();
    const waits = page.getByRole("region", { name: "What waits for you" });
    await waits.getByRole("button", { name: "Agree to 4" }).tap();
    const agreed = waits.getByText(/You\b.* agree/);
    await agreed.first().waitFor();
    await mustRestUnderPanels(page);
    await mustKeepPeopleInSight(page);
    await page.getByRole("tab", { name: /^3 / }).tap();
    await voteByTouch(page, server, "Anneliese Düsterwald", 4);
    await mustCountThoseShown(page);
    // The same window as a tablet's, held upright and across.
    await mustReadNames(page, column(page, 5));
    await close();
  });

  it("stands while a part that is wanted cannot be fetched, and shows it once it can", async () => {
    const PARTS = /\/assets\/(answer-bar|person-panel|side-panel-window)-[^/]+\.js$/;
    const refused = new Map<string, number>();
    const { page, close } = await open("Tobias", {
      routes: async (opened) => {
        await opened.route(PARTS, async (route) => {
          const [, part = ""] = PARTS.exec(route.request().url()) ?? [];
          refused.set(part, (refused.get(part) ?? 0) + 1);
          await route.abort();
        });
        await opened.route("**/healthz", (route) => route.abort());
      },
    });
    const [first] = await page.locator("[data-card]").all();
    if (!first) throw new Error("no card on the board");
    await first.getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    // More often than a server that answers would be asked.
    await expect
      .poll(() => Math.min(refused.get("answer-bar") ?? 0, refused.get("person-panel") ?? 0))
      .toBeGreaterThan(4);
    expect(await first.isVisible()).toBe(true);
    expect(await page.getByRole("textbox", { name: "Notes" }).count()).toBe(0);

    await page.unroute("**/healthz");
    await page.unroute(PARTS);
    await page.getByRole("textbox", { name: "Notes" }).waitFor();
    await close();
  });

  it("[UX 15] shows a proposal at once while the server is away, and sends it once when it is back", async () => {
    const { page } = tobias;
    await card(page, "Hamza Drljević").focus();
    await page.keyboard.press("3");
    const { port } = new URL(server.url);
    // This window has its board and hardly more when the server goes: it comes back by itself all the same.
    const other = await open("Nkechi");
    await server.kill();
    const proposed = '[aria-label^="Hamza Drljević, "][aria-label*="4 now, 3 proposed"]';
    const write = () => giveReason(page, "Written while nobody answered.");
    expect(await picturesUntil(page, proposed, write)).toBeLessThanOrEqual(AT_ONCE);
    server = await startDemo({ port: Number(port), dataDir });
    await other.page.getByRole("button", { name: /^Hamza Drljević, .*4 now, 3 proposed/ }).waitFor();
    await card(other.page, "Hamza Drljević").click();
    const proposals = other.page.getByRole("dialog").getByText("Tobias Achterberg proposed");
    await proposals.first().waitFor();
    expect(await proposals.count()).toBe(1);
  });

  it("left no error in any window", () => {
    expect(complaints).toEqual([]);
  });
});
