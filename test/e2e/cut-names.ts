import type { Page } from "playwright-core";

/** What two lines of the narrowest column hold, in letters: a longer name may end in an ellipsis. */
const HOLDS = 24;

/** The names on a board's cards that cannot be read whole: cut off, or under the button beside them. */
export const cutNames = (page: Page): Promise<readonly string[]> =>
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
