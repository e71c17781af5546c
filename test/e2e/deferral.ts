import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/**
 * From the closing view: takes up somebody without a rating by their name there, defers them, and adjourns. Nothing is
 * offered then that would be refused, and the page and the lock's dialog name one way out, true for a closed room.
 */
export async function adjournsUnrated(page: Page, name: string, owner: string): Promise<void> {
  await page.getByRole("main").getByRole("button", { name, exact: true }).click();
  await page.getByRole("region", { name, exact: true }).waitFor();
  await page.keyboard.press("d");
  await page.getByRole("form", { name: `Defer ${name}` }).waitFor();
  await page.keyboard.press("Enter");
  const rows = page.getByRole("list", { name: "Agenda", exact: true }).getByRole("listitem");
  await rows.filter({ hasText: name }).filter({ hasText: "deferred" }).waitFor();
  await page.getByRole("button", { name: "Session", exact: true }).click();
  await page.getByRole("menuitem", { name: /^Adjourn/ }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Adjourn" }).click();
  await page.getByRole("heading", { level: 1, name: /up the lock$/ }).waitFor();
  const way = `has no rating: resume the room, so that ${owner} can enter one, or HR marks them not rated`;
  const rowIn = (place: Locator): Locator =>
    place.getByRole("listitem").filter({ hasText: name }).filter({ hasText: "was deferred" });
  const row = rowIn(page.getByRole("main"));
  await row.getByText(way).waitFor();
  expect(await row.getByRole("button").allTextContents()).toEqual([`Resume the room: ${name}`]);
  await page.keyboard.press("l");
  await rowIn(page.getByRole("dialog")).getByText(way).waitFor();
}

/** The line says that `name` was deferred, which has no undo: the key does not reach back to who was kept before. */
export async function saidLast(page: Page, name: string, before: string): Promise<void> {
  await page.getByText(`${name} deferred`, { exact: true }).waitFor();
  expect(await page.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  await page.keyboard.press("u");
  const rows = page.getByRole("list", { name: "Agenda", exact: true }).getByRole("listitem");
  await rows.filter({ hasText: before }).filter({ hasText: "kept" }).waitFor();
}
