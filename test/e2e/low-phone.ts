import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Three cards and the head of their column. */
const LEAST = 240;

/**
 * On a phone that is held low (its keyboard is up, a banner stands over the board) the people keep a height in which
 * some are read: the page scrolls to them, and the bar stays at its foot, over no card in focus.
 */
export async function mustKeepPeopleInSight(page: Page): Promise<void> {
  const size = page.viewportSize();
  if (!size) throw new Error("there is no window");
  await page.setViewportSize({ width: size.width, height: 600 });
  const people = page.getByRole("tabpanel", { name: "Board" });
  await expect.poll(async () => (await people.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(LEAST);
  const bar = page.getByRole("region", { name: "What waits for you" });
  const foot = async () => {
    const box = await bar.boundingBox();
    return box ? Math.round(box.y + box.height) : null;
  };
  await expect.poll(foot).toBe(600);
  await people.locator("[data-card] button").first().focus();
  const seen = await people.locator("[data-card] button").first().boundingBox();
  expect((seen?.y ?? 0) + (seen?.height ?? 0)).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0);
  await page.setViewportSize(size);
}
