import type { Page } from "playwright-core";
import { expect } from "vitest";

/** More tab stops than a panel of a room has. */
const STOPS = 15;

/**
 * On a phone a panel covers the page. Two of them lie over each other, the lower one goes first: what is under them
 * rests all the while, and is there again after the last.
 */
export async function mustRestUnderPanels(page: Page): Promise<void> {
  const command = async (words: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").getByRole("combobox").fill(words);
    await page.keyboard.press("Enter");
  };
  const panel = (name: string) => page.getByRole("dialog", { name, exact: true });
  await command("Session notes");
  await panel("Session notes").waitFor();
  await command("Who is in the room");
  await panel("The room").waitFor();
  // The one below is nobody's to reach.
  await expect.poll(() => page.locator("[role=dialog][inert]").count()).toBe(1);
  await command("Session notes");
  await expect.poll(() => page.locator("[role=dialog][data-beside]").count()).toBe(1);
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("#root")?.id ?? null)).toBeNull();
  }
  await panel("The room").getByRole("button", { name: "Close" }).tap();
  await page.getByRole("tab", { name: /^1 / }).tap();
}
