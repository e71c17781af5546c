import type { Page } from "playwright-core";

/** What the panel for facilitators alone shows: its words, and whether they stand in the red frame. It is closed again. */
export async function privatePanel(page: Page): Promise<{ guarded: boolean; words: string }> {
  await page.getByRole("button", { name: /^For facilitators only/ }).click();
  const panel = page.getByRole("dialog", { name: "For facilitators only" });
  await panel.getByRole("heading", { level: 3 }).first().waitFor();
  const guarded = (await panel.getByText("Not for a shared screen").count()) > 0;
  const words = (await panel.textContent()) ?? "";
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
  return { guarded, words };
}
