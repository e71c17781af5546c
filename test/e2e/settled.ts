import type { Page, Request } from "playwright-core";

/** So many pictures in a row have to be alike. */
const STILL = 6;
/** After so many it never will be: two minutes and more of what a screen draws. */
const MOST = 10_000;

/**
 * Watches what a page fetches, from before it is opened.
 *
 * @returns waits until the page has settled: everything that it asked for has come, nothing stands in for what is still
 *   on its way, and it is drawn alike several times in a row
 */
export function settling(page: Page): () => Promise<void> {
  const fetched = new Set<Request>();
  page.on("request", (request) => {
    // A room's line is always open.
    if (!request.url().includes("/socket.io/")) fetched.add(request);
  });
  const came = (request: Request): void => void fetched.delete(request);
  page.on("requestfinished", came);
  page.on("requestfailed", came);
  return async () => {
    do {
      await page.evaluate(standsStill, { still: STILL, most: MOST });
    } while (fetched.size > 0);
    await page.evaluate(() => document.fonts.ready);
  };
}

/** Runs in the browser. Clocks tick on and bars grow with them: what only changes its words or its style is at rest. */
async function standsStill({ still, most }: { still: number; most: number }): Promise<void> {
  let moved = false;
  const watch = new MutationObserver(() => {
    moved = true;
  });
  watch.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["class", "hidden", "open", "data-idle", "aria-busy", "aria-expanded", "inert"],
  });
  try {
    let alike = 0;
    for (let frame = 0; alike < still; frame += 1) {
      if (frame > most) throw new Error("the page never stands still");
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const waits = document.querySelector('[data-loading], [aria-busy="true"]') !== null;
      alike = moved || waits ? 0 : alike + 1;
      moved = false;
    }
  } finally {
    watch.disconnect();
  }
}
