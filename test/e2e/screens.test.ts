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
});
