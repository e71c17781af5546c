import type { Page } from "playwright-core";
import { expect } from "vitest";

/** On a phone the tabs count those who are shown: the others are out of sight. */
export async function mustCountThoseShown(page: Page): Promise<void> {
  const show = page.getByRole("combobox", { name: "Show" });
  await show.selectOption("mine");
  const choice = (await show.locator("option:checked").textContent()) ?? "";
  const mine = Number(/\d+/.exec(choice)?.[0]);
  const counted = async () => (await page.locator("[role=tab] small").allTextContents()).map(Number);
  await expect.poll(async () => (await counted()).reduce((sum, count) => sum + count, 0)).toBe(mine);
  await show.selectOption("everyone");
}
