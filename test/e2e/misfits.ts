import type { Page } from "playwright-core";

/**
 * What does not fit: a page wider than its window, words that are cut without a sign of it, and words that end in
 * dots where nothing tells the rest of them. One line each; empty is good.
 */
export const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth} in ${clientWidth}`);
    const scrolls = (value: string): boolean => value === "auto" || value === "scroll";
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      // Words for screen readers stand in a box of one pixel.
      return width > 2 && height > 2 && element.checkVisibility({ visibilityProperty: true });
    };
    for (const element of document.querySelectorAll("body *")) {
      if (element.closest("svg") || !isShown(element)) continue;
      const words = element.textContent?.trim() ?? "";
      if (words === "") continue;
      const style = getComputedStyle(element);
      const what = `${element.tagName.toLowerCase()} “${words.slice(0, 40)}”`;
      const cutsAcross = !scrolls(style.overflowX) && style.overflowX !== "visible";
      const cutsDown = !scrolls(style.overflowY) && style.overflowY !== "visible";
      if (cutsAcross && element.scrollWidth > element.clientWidth + 1) {
        // A select says its words in full when it opens.
        if (element.tagName === "SELECT") continue;
        if (style.textOverflow !== "ellipsis") found.push(`cut: ${what}`);
        else if (element.closest("[title], [data-wall]") === null) found.push(`no rest: ${what}`);
      }
      const clamped = style.webkitLineClamp !== "none" && style.webkitLineClamp !== "";
      // Whole words go where they find no room on the line: the first ones are what matters.
      const wraps = style.display.includes("flex") && style.flexWrap === "wrap";
      if (cutsDown && !clamped && !wraps && element.scrollHeight > element.clientHeight + 2) {
        found.push(`cut below: ${what}`);
      }
    }
    return found;
  });
