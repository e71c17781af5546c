import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, smallFindings } from "./accessible.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { Places } from "./places.ts";
import { SCREENS } from "./screens.ts";

/** What the other tests do not look at on their way. */
const LOOKED_AT = SCREENS.filter(({ name }) =>
  [
    "signed-out",
    "link-used",
    "facilitator-prework",
    "facilitator",
    "facilitator-board",
    "facilitator-last-call",
    "facilitator-lock",
    "facilitator-case",
    "facilitator-strip",
    "facilitator-settling",
    "hr-home",
    "board-person",
    "board-menu",
    "board-lifted",
    "manager-prework",
    "manager-settling",
    "manager-results",
  ].includes(name),
);

describe.skipIf(chromiumPath === null)(browserTitle("Every main screen"), () => {
  let demo: DemoServer;
  let browser: Browser;
  let places: Places;

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
    places = await Places.beside(browser, demo);
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it.each(LOOKED_AT)(
    "$name: axe finds nothing, it reflows, and what holds the focus is seen",
    async (screen) => {
      const page = await places.open(screen);
      const found = [...(await axeFindings(page)), ...(await smallFindings(page))];
      await page.close();
      expect(found).toEqual([]);
    },
  );

  it("[UX 10] on a tablet, held across or upright, who agrees and what can be done are in sight, also beside a panel", async () => {
    const screen = SCREENS.find(({ name }) => name === "facilitator");
    if (!screen) throw new Error("there is no facilitator's screen");
    const [across, upright] = [
      { width: 1024, height: 768 },
      { width: 768, height: 1024 },
    ];
    const page = await places.open(screen, { size: [across.width, across.height], touch: true });
    const stances = page.getByRole("list", { name: "Who stands where" });
    const buttons = page.getByRole("group", { name: "What to record" }).getByRole("button");
    const title = page.getByRole("heading", { level: 2, name: /^Iñaki Zubizarreta/ });
    const dialog = page.getByRole("dialog");
    const top = page.getByRole("banner");
    const acts = page.getByRole("group", { name: "What to record" }).locator("xpath=..");
    const theCase = dialog.getByText("The case", { exact: true });
    for (const size of [across, upright]) {
      await page.setViewportSize(size);
      await expect.poll(() => title.evaluate(lines)).toBe(1);
      const foot = ((await buttons.first().boundingBox())?.y ?? 0) - 1;
      const { y = 0, height = 0 } = (await stances.boundingBox()) ?? {};
      expect(y + height).toBeLessThan(foot);
      expect(new Set(await buttons.evaluateAll(tops)).size).toBe(1);
      await page.keyboard.press("o");
      await theCase.waitFor();
      expect(await buttons.evaluateAll(reached)).toEqual(Array(await buttons.count()).fill(true));
      // The panel stands between the page's bar and the bar of what can be done, and covers neither.
      await expect
        .poll(async () => {
          const [above, panel, below] = await Promise.all([
            top.boundingBox(),
            dialog.boundingBox(),
            acts.boundingBox(),
          ]);
          if (!above || !panel || !below) return null;
          return [panel.y - (above.y + above.height), below.y - (panel.y + panel.height)].map(Math.round);
        })
        .toEqual([0, 0]);
      await page.keyboard.press("Escape");
      await theCase.waitFor({ state: "detached" });
    }
    await page.close();
  });
});

/** How many lines a text stands on. */
const lines = (node: Element): number =>
  Math.round(node.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(node).lineHeight));

const tops = (nodes: Element[]): number[] =>
  nodes.map((node) => Math.round(node.getBoundingClientRect().top));

/** Whether a press in the middle of each would reach it. */
const reached = (nodes: Element[]): boolean[] =>
  nodes.map((node) => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return node.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
