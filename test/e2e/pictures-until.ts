import type { Page } from "playwright-core";

declare global {
  interface Window {
    picturesUntil?: number;
  }
}

/** 100 ms (UX.md 15), at sixty pictures a second: counted in pictures, since a slow machine draws slowly too. */
export const AT_ONCE = 6;

/**
 * @param shown a selector of what the last key of the act is to bring
 * @returns how many pictures were drawn after that key without it
 */
export async function picturesUntil(page: Page, shown: string, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate((selector) => {
    let keys = 0;
    delete window.picturesUntil;
    // Before anything of the page hears of the key.
    addEventListener(
      "keydown",
      () => {
        keys += 1;
        const mine = keys;
        let pictures = 0;
        const look = (): void => {
          if (mine !== keys) return;
          if (document.querySelector(selector)) {
            window.picturesUntil = pictures;
            return;
          }
          pictures += 1;
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true },
    );
  }, shown);
  await act();
  await page.waitForFunction(() => window.picturesUntil !== undefined);
  return page.evaluate(() => window.picturesUntil ?? Number.POSITIVE_INFINITY);
}
