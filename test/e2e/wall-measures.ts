import type { Page } from "playwright-core";

/** What of the wall does not fit its screen: outside of it, or cut off. Controls lie over it and count nothing. */
export const unfitting = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    /** Words for screen readers stand in a box of one pixel. */
    const isSpoken = (element: Element): boolean =>
      element.getBoundingClientRect().width < 2 ||
      (element.parentElement !== null && isSpoken(element.parentElement));
    if (document.documentElement.scrollHeight > window.innerHeight) found.push("the page scrolls");
    for (const element of document.querySelectorAll("main *")) {
      if (element.closest("[data-controls], svg, caption")) continue;
      const { height, top, right, bottom, left } = element.getBoundingClientRect();
      const what = `${element.tagName} ${element.textContent.slice(0, 30)}`;
      if (height < 2 || isSpoken(element)) continue;
      if (top < -1 || left < -1 || right > window.innerWidth + 1 || bottom > window.innerHeight + 1) {
        found.push(`outside: ${what}`);
      }
      const cuts = getComputedStyle(element).overflow === "hidden" && element.clientHeight > 2;
      if (cuts && element.scrollHeight > element.clientHeight + 2) found.push(`cut: ${what}`);
    }
    return found;
  });

/** The smallest letters and counts in pixels, and the weakest contrast of any text with the paper. */
export const legibility = (page: Page): Promise<{ letters: number; counts: number; contrast: number }> =>
  page.evaluate(() => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const main = document.querySelector("main");
    if (!main) throw new Error("there is no wall");
    const paper = luminance(getComputedStyle(main).backgroundColor);
    const result = { letters: Number.POSITIVE_INFINITY, counts: Number.POSITIVE_INFINITY, contrast: 21 };
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || node.textContent?.trim() === "" || element.closest("[data-controls]")) continue;
      if (element.getBoundingClientRect().width < 4) continue;
      const { fontSize, color, fill } = getComputedStyle(element);
      const size = Number.parseFloat(fontSize);
      result.letters = Math.min(result.letters, size);
      if (element.tagName === "B") result.counts = Math.min(result.counts, size);
      const ink = luminance(element.closest("svg") ? fill : color);
      const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
      result.contrast = Math.min(result.contrast, contrast);
    }
    return result;
  });
