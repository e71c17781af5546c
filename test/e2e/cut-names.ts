import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** A tablet's, upright and across. */
const TABLETS = [
  { width: 820, height: 1_180 },
  { width: 1_024, height: 768 },
] as const;
/** What two lines of the narrowest column hold, in letters: a longer name may end in an ellipsis. */
const HOLDS = 24;

/** The names on a board's cards that cannot be read whole: cut off, or under the button beside them. */
const cutNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate((holds) => {
    const cut: string[] = [];
    for (const card of document.querySelectorAll("[data-card]")) {
      const name = card.querySelector("span[title]");
      const more = card.querySelector("[aria-haspopup] svg");
      if (!(name instanceof HTMLElement) || !more || name.textContent.length > holds) continue;
      const written = document.createRange();
      written.selectNodeContents(name);
      const icon = more.getBoundingClientRect();
      const isCovered = [...written.getClientRects()].some(
        (line) => line.right > icon.left && line.bottom > icon.top && line.top < icon.bottom,
      );
      const isCut = name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 1;
      if (isCut || isCovered) cut.push(name.textContent);
    }
    return cut;
  }, HOLDS);

/** On a tablet names are read whole, and so are the flags below them. */
export async function mustReadNames(page: Page, column: Locator): Promise<void> {
  for (const size of TABLETS) {
    await page.setViewportSize(size);
    await column.waitFor();
    expect(await cutNames(page), `${size.width}`).toEqual([]);
    expect(await flags(page).count(), `${size.width}`).toBeGreaterThan(0);
    expect(await cutFlags(page), `${size.width}`).toEqual([]);
  }
}

/** On cards a flag is the one thing beside the name whose whole words the pointer brings. */
const flags = (page: Page): Locator => page.locator("[data-card] button > span[title] ~ span > span[title]");

/** The flags that end in an ellipsis. */
const cutFlags = (page: Page): Promise<readonly string[]> =>
  flags(page).evaluateAll((words) =>
    words.flatMap((word) =>
      word instanceof HTMLElement && word.scrollWidth > word.clientWidth + 1 ? [word.textContent] : [],
    ),
  );
