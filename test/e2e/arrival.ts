import type { Page } from "playwright-core";

/** Before a page is opened: notes what stands under the board in the first picture that has a card. */
export const watchArrival = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const look = (): void => {
      if (document.querySelector("[data-card]") === null) requestAnimationFrame(look);
      else if (document.querySelector("main [data-foot]") !== null) {
        document.documentElement.dataset.stoodWhole = "";
      }
    };
    requestAnimationFrame(look);
  });

/** How a board met who came to it: whether bar and cards stood at once, and whose card in focus is in sight. */
export async function arrival(page: Page): Promise<{ whole: boolean; inFocus: string | undefined }> {
  const card = page.getByRole("button", { name: /, in focus/ });
  await card.waitFor();
  return {
    whole: await page.evaluate(() => document.documentElement.dataset.stoodWhole === ""),
    inFocus: (await card.getAttribute("aria-label"))?.split(",")[0],
  };
}
