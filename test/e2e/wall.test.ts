import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contrastRule, everyRule } from "./accessible.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { legibility, unfitting } from "./wall-measures.ts";

const ONE = "Aroha Tāwhiri";
const OTHER = "Aurelio Tagliabue";

/** Keeps every message that comes up in a corner of the page from now on. Runs in the browser. */
function keepToasts(): void {
  const toasts: string[] = [];
  Object.assign(window, { toasts });
  new MutationObserver(() => {
    for (const { textContent } of document.querySelectorAll("[data-toast]")) toasts.push(textContent ?? "");
  }).observe(document, { subtree: true, childList: true });
}

describe.skipIf(chromiumPath === null)(browserTitle("The wall"), () => {
  let server: DemoServer;
  let browser: Browser;
  let facilitator: Page;
  let wall: Page;
  /** Everything the server has said to the wall. */
  const heard: string[] = [];
  const complaints: string[] = [];
  /** Keeps what the server says from arriving, as a cut line does: without a word. */
  let isCut = false;

  const address = () => `${server.url}/s/${server.sessionId}/wall`;
  const heading = (name: string | RegExp, page = wall) => page.getByRole("heading", { level: 1, name });
  const dialog = () => facilitator.getByRole("dialog", { name: "The wall" });
  async function openDialog() {
    await facilitator.getByRole("button", { name: "Session", exact: true }).click();
    await facilitator.getByRole("menuitem", { name: /^Show on the wall/ }).click();
    await dialog()
      .getByRole("img", { name: /^QR code/ })
      .waitFor();
    return (await dialog().locator("b").textContent()) ?? "";
  }
  const takeUp = (name: string) =>
    facilitator
      .getByRole("list", { name: "Agenda", exact: true })
      .getByRole("button", { name: new RegExp(name) })
      .first()
      .click();

  /** Charts are drawn anew a moment after their place has changed. */
  const mustFit = () => expect.poll(() => unfitting(wall)).toEqual([]);

  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemo(), launchBrowser()]);
    const options = { locale: "en-GB", reducedMotion: "reduce" } as const;
    facilitator = await (
      await browser.newContext({ ...options, viewport: { width: 1280, height: 800 } })
    ).newPage();
    await facilitator.goto(server.links.facilitator);
    await facilitator.getByRole("button", { name: "Enter" }).click();
    await facilitator.getByRole("list", { name: "Agenda", exact: true }).waitFor();
    wall = await (
      await browser.newContext({ ...options, viewport: { width: 1920, height: 1080 } })
    ).newPage();
    await facilitator.evaluate(keepToasts);
    for (const page of [facilitator, wall]) page.on("pageerror", (error) => complaints.push(String(error)));
    await wall.routeWebSocket(/\/yjs\//, (socket) => {
      const upstream = socket.connectToServer();
      upstream.onMessage((message) => {
        heard.push(message.toString("latin1"));
        if (!isCut) socket.send(message);
      });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    expect(complaints).toEqual([]);
  });

  it("[UX 12] a screen becomes the wall by a code that works once, and no address or title names anybody", async () => {
    const code = await openDialog();
    await wall.goto(address());
    await wall.getByRole("textbox", { name: "Code" }).fill("AAAA-AAAA");
    await wall.keyboard.press("Enter");
    await wall.getByText("This code is not valid").waitFor();
    await wall.getByRole("textbox", { name: "Code" }).fill(code.toLowerCase().replace("-", ""));
    await wall.keyboard.press("Enter");
    await heading(/./).waitFor();
    await dialog().getByText("One screen is connected").waitFor();
    expect([await wall.title(), new URL(wall.url()).pathname]).toEqual([
      "Wall · Evenhand",
      `/s/${server.sessionId}/wall`,
    ]);
    // The same code again, in a browser where somebody is signed in: it is used up, and they stay signed in.
    const again = await facilitator.context().newPage();
    await again.goto(`${new URL(facilitator.url()).origin}/s/${server.sessionId}/wall#${code}`);
    await again.getByText("This code is not valid").waitFor();
    expect(again.url()).not.toContain(code);
    await again.close();
    await facilitator.keyboard.press("Escape");
    await facilitator.getByRole("button", { name: /^Wall\. / }).waitFor();
  });

  it("[UX 12] it follows the facilitator, and what it may not show never comes near it", async () => {
    await takeUp(ONE);
    await heading(ONE).waitFor();
    await takeUp(OTHER);
    await heading(OTHER).waitFor();
    await wall.getByText(/two steps below/).waitFor();
    // Mei-Lin's case for him, what was imported of him, whoever else is rated, and where people sit.
    const said = heard.join("\n");
    expect(said).toContain(OTHER);
    expect(said).not.toMatch(/Three launches|@|Guillermo|Cormac|Henk|participants|subjects|stances/);
  });

  it("[UX 12] it shows no messages: what is said in a corner elsewhere never comes up on it", async () => {
    await wall.evaluate(keepToasts);
    const toasts = (page: Page) => page.evaluate<string[]>("window.toasts");
    await facilitator.getByRole("button", { name: "Session", exact: true }).click();
    await facilitator.getByRole("menuitem", { name: /^Refresh the medians/ }).click();
    await facilitator.getByText("The medians are those of the ratings").first().waitFor();
    // The whole room is told of a pause, and of its end.
    await facilitator.getByRole("button", { name: /^The room: / }).click();
    await facilitator.getByRole("button", { name: "Pause: is bias at play?" }).click();
    await facilitator.getByRole("menuitem", { name: /^Proximity/ }).click();
    await facilitator.getByText("The room is asked to pause.").first().waitFor();
    await facilitator.getByRole("button", { name: "Taken up, go on" }).click();
    await facilitator
      .getByRole("dialog", { name: "The room" })
      .getByRole("button", { name: "Close" })
      .click();
    // What comes after it has arrived: so has all that came before.
    await takeUp(ONE);
    await heading(ONE).waitFor();
    await takeUp(OTHER);
    await heading(OTHER).waitFor();
    const said = (await toasts(facilitator)).join("\n");
    expect(said).toContain("The medians are those of the ratings");
    expect(said).toContain("The room is asked to pause.");
    expect(await toasts(wall)).toEqual([]);
  });

  it("[UX 12] a justification is on it when the facilitator reveals it, and gone with the focus", async () => {
    await openDialog();
    await dialog()
      .getByRole("switch", { name: new RegExp(`justification of ${OTHER}`) })
      .click({ force: true });
    await wall.getByRole("heading", { name: "The written justification" }).waitFor();
    expect((await wall.locator("blockquote").textContent())?.length).toBeGreaterThan(20);
    await mustFit();
    await facilitator.keyboard.press("Escape");
    await facilitator.getByRole("button", { name: /^Justification on the wall\. / }).waitFor();
    await takeUp(ONE);
    await heading(ONE).waitFor();
    await takeUp(OTHER);
    await heading(OTHER).waitFor();
    expect(await wall.locator("blockquote").count()).toBe(0);
  });

  it("[UX 12] it fits without scrolling at every size of screen and text, 24 px and 48 px at 1080p, 7:1", async () => {
    for (const [width, height] of [
      [1280, 720],
      [3840, 2160],
      [1920, 1080],
    ] as const) {
      await wall.setViewportSize({ width, height });
      await mustFit();
    }
    // Read from right to left it is the same screen, mirrored.
    for (const dir of ["rtl", "ltr"]) {
      await wall.evaluate((way) => {
        document.documentElement.dir = way;
      }, dir);
      await mustFit();
    }
    await takeUp("Claims");
    await heading("Claims").waitFor();
    await mustFit();
    await takeUp(OTHER);
    await heading(OTHER).waitFor();
    for (const dark of [false, true]) {
      const { letters, counts, contrast } = await legibility(wall);
      expect(letters).toBeGreaterThanOrEqual(24);
      expect(counts).toBeGreaterThanOrEqual(48);
      expect(contrast).toBeGreaterThanOrEqual(7);
      const { violations } = await everyRule(wall).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      // Controls come with a hand, and are set on the screen itself.
      if (dark) break;
      await wall.mouse.move(500, 400);
      await wall.getByRole("switch", { name: "Dark" }).check({ force: true });
    }
    // In the dark, where the reader's own colours are light.
    await wall.emulateMedia({ forcedColors: "active" });
    const { violations: forced } = await contrastRule(wall).analyze();
    expect(forced.map(({ nodes }) => [nodes[0]?.html, nodes[0]?.failureSummary])).toEqual([]);
    await wall.emulateMedia({ forcedColors: "none" });
    const text = wall.getByRole("status");
    const step = async (name: string, times: number) => {
      // Under a hand that rests they would go again.
      for (let n = 0; n < times; n++) {
        await wall.mouse.move(500 + n, 400);
        await wall.getByRole("button", { name }).click();
      }
    };
    await step("Larger text", 10);
    expect(await text.textContent()).toBe("Text at 200 %");
    await mustFit();
    await step("Smaller text", 12);
    expect(await text.textContent()).toBe("Text at 80 %");
    await mustFit();
    await wall.reload();
    await heading(OTHER).waitFor();
    await wall.mouse.move(520, 420);
    expect(await text.textContent()).toBe("Text at 80 %");
    await step("Larger text", 2);
  });

  it("[UX 12] B blanks it and shows it again, and the facilitator sees which", async () => {
    await facilitator.keyboard.press("b");
    await heading("A short pause").waitFor();
    expect(await wall.locator("main").textContent()).not.toMatch(/Aurelio|Tagliabue|Mei-Lin|L2/);
    await facilitator.getByRole("button", { name: /^Wall is blank\. / }).waitFor();
    await facilitator.keyboard.press("b");
    await heading(OTHER).waitFor();
    await facilitator.getByRole("button", { name: /^Wall\. / }).waitFor();
  });

  it("[UX 12] a lost connection blanks it, also one that was cut without a word, and it comes back by itself", async () => {
    await wall.context().setOffline(true);
    await heading("Connecting again").waitFor();
    await wall.context().setOffline(false);
    await heading(OTHER).waitFor();
    isCut = true;
    await heading("Connecting again").waitFor();
    expect(await wall.locator("main").textContent()).not.toContain("Aurelio");
    isCut = false;
    await heading(OTHER).waitFor();
  });

  it("[UX 12] without a facilitator it is blank, until one is back", async () => {
    await facilitator.goto("about:blank");
    await heading("Waiting for the facilitator").waitFor();
    await facilitator.goto(`${new URL(server.links.facilitator).origin}/s/${server.sessionId}`);
    await heading(OTHER).waitFor();
  });

  it("[UX 12] once disconnected it shows nothing more, and one code brings it back", async () => {
    await openDialog();
    await dialog().getByRole("button", { name: "Disconnect all screens" }).click();
    await heading("This screen is no longer connected").waitFor();
    await dialog().getByText("No screen is connected").waitFor();
    await wall.reload();
    await heading("Connect this screen").waitFor();
    const fresh = await dialog().locator("b").textContent();
    await wall.goto(`${address()}#${fresh}`);
    await heading(OTHER).waitFor();
    expect(wall.url()).toBe(address());
  });

  it("[UX 12] once the room is closed it says so and names nobody, and the facilitator takes it off there too", async () => {
    await facilitator.keyboard.press("Escape");
    await facilitator.getByRole("button", { name: "Session", exact: true }).click();
    await facilitator.getByRole("menuitem", { name: /^Adjourn/ }).click();
    await facilitator.getByRole("alertdialog").getByRole("button", { name: "Adjourn" }).click();
    await heading("The room is closed").waitFor();
    await mustFit();
    expect(await wall.locator("main").textContent()).not.toMatch(/Aurelio|Tagliabue|Mei-Lin|L2/);
    await facilitator.getByRole("button", { name: /^Wall\. / }).click();
    expect(await dialog().getByRole("switch").count()).toBe(0);
    await dialog().getByRole("button", { name: "Disconnect all screens" }).click();
    await heading("This screen is no longer connected").waitFor();
  });
});
