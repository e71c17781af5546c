import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { KeyboardHand } from "./keyboard-hand.ts";

/** With the list of a form's select down, Escape closes the list alone; once more, and the form goes. */
export async function escapeClosesOneLayer(hand: KeyboardHand, form: Locator): Promise<void> {
  const select = form.getByRole("combobox").first();
  const isDown = () => select.evaluate((node) => node.matches("select:open"));
  await select.focus();
  await hand.press("Space");
  await expect.poll(isDown).toBe(true);
  await hand.press("Escape");
  await expect.poll(isDown).toBe(false);
  await form.waitFor();
  await hand.press("Escape");
  await form.waitFor({ state: "detached" });
}
