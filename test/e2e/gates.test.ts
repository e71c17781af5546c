import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ArrangedSession, Arranger } from "./arranged.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { countCardRenders, rendersSince } from "./card-renders.ts";
import { startServer } from "./demo-server.ts";
import { csvOf, generatedPeople, managerName } from "./generated-people.ts";
import { signedIn } from "./signed-in.ts";

/** STACK.md: what the board may cost, however many people are in the room. */
const MOST_CARDS = 80;
const MOST_NODES = 1_800;
/** STACK.md allows as many cards as are mounted to be drawn when the column under the pointer changes. None need be. */
const MOST_DRAWN = 0;

describe.skipIf(chromiumPath === null)(browserTitle("The gates of the board"), () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let dataDir: string;
  let arranger: Arranger;

  const cards = (page: Page): Promise<number> => page.locator("[data-card]").count();
  const nodes = (page: Page): Promise<number> =>
    page.evaluate(() => document.querySelectorAll("main *").length);

  async function opened(count: number): Promise<ArrangedSession> {
    const cycleId = await arranger.cycle({ name: `Of ${count}` }, csvOf(generatedPeople(count)));
    const session = await arranger.session({ cycleId, title: `Room of ${count}` }, [
      ["Fay Okoro", "facilitator"],
      [managerName(0), "manager"],
    ]);
    await session.play("Fay Okoro", ["session.open"]);
    return session;
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-gates-"));
    [server, browser] = await Promise.all([startServer({ dataDir }), launchBrowser()]);
    arranger = await Arranger.at(server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([500, 2_000])(
    "at %i people: few cards mounted, a small page, no card drawn in vain",
    async (count) => {
      const session = await opened(count);
      const context = await signedIn(browser, server.url, await session.link(managerName(0)));
      const page = await context.newPage();
      await countCardRenders(page);
      await page.goto(session.path);
      await page.locator("[data-card]").first().waitFor();
      // All of them are there, though few are drawn.
      const inList = await page
        .getByRole("list")
        .locator('[aria-posinset="1"]')
        .evaluateAll((items) =>
          items.reduce((sum, item) => sum + Number(item.getAttribute("aria-setsize")), 0),
        );
      expect(inList).toBe(count);
      const mounted = await cards(page);
      expect(mounted).toBeGreaterThan(10);
      expect(mounted).toBeLessThanOrEqual(MOST_CARDS);
      expect(await nodes(page)).toBeLessThanOrEqual(MOST_NODES);

      const columns = page.getByRole("region", { name: /^[1-5] / });
      const middle = async (index: number): Promise<{ x: number; y: number }> => {
        const box = await columns.nth(index).boundingBox();
        if (!box) throw new Error(`there is no column ${index + 1}`);
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      const places = await Promise.all([0, 1, 2, 3, 4].map(middle));
      const at = (index: number) => places[index] ?? { x: 0, y: 0 };
      const from = await columns.nth(2).locator("[data-card]").first().boundingBox();
      if (!from) throw new Error("nothing to lift");

      let { now } = await rendersSince(page, 0);
      expect(now, "the counter counts: every card was drawn once at least").toBeGreaterThanOrEqual(mounted);
      await page.mouse.move(from.x + 40, from.y + 20);
      await page.mouse.down();
      await page.mouse.move(from.x + 50, from.y + 30);
      await page.locator("[data-many], [data-density]").last().waitFor({ state: "attached" });
      const lift = await rendersSince(page, now);
      ({ now } = lift);
      expect(lift.drawn, "the card that was lifted is drawn anew, and it alone").toBe(1);

      // From column to column and back: what a hover change draws.
      for (const index of [3, 4, 3, 2, 1, 0, 1, 2]) {
        await page.mouse.move(at(index).x, at(index).y);
        const step = await rendersSince(page, now);
        ({ now } = step);
        const shown = await cards(page);
        expect(step.drawn, `cards drawn on the way to column ${index + 1}`).toBeLessThanOrEqual(MOST_DRAWN);
        expect(shown).toBeLessThanOrEqual(MOST_CARDS);
      }
      // Within a column the card in the hand follows the pointer, and no other is drawn.
      for (const shift of [10, 20, 30]) {
        await page.mouse.move(at(2).x + shift, at(2).y + shift);
        const step = await rendersSince(page, now);
        ({ now } = step);
        expect(step.drawn, "cards drawn while the pointer stays in its column").toBeLessThanOrEqual(
          MOST_DRAWN,
        );
      }
      expect(await nodes(page)).toBeLessThanOrEqual(MOST_NODES);
      await page.keyboard.press("Escape");
      await page.mouse.up();

      // Scrolled to the end, no more are mounted than before.
      await columns.nth(2).locator("[data-card]").first().getByRole("button").first().focus();
      await page.keyboard.press("End");
      await page.keyboard.press("End");
      expect(await cards(page)).toBeLessThanOrEqual(MOST_CARDS);
      expect(await nodes(page)).toBeLessThanOrEqual(MOST_NODES);
      await context.close();
    },
  );
});
