import type { Locator } from "playwright-core";
import { expect } from "vitest";
import type { KeyboardHand } from "./keyboard-hand.ts";

/**
 * With the list of a form's select down the keys are the list's: Enter chooses and sends nothing, Escape closes the list
 * alone; once more, and the form goes.
 */
export async function listHasItsKeys(hand: KeyboardHand, form: Locator): Promise<void> {
  const select = form.getByRole("combobox").first();
  const isDown = () => select.evaluate((node) => node.matches("select:open"));
  const before = await select.inputValue();
  await select.focus();
  await hand.press("Space");
  await expect.poll(isDown).toBe(true);
  await hand.press("ArrowDown");
  await hand.press("Enter");
  await expect.poll(isDown).toBe(false);
  expect(await select.inputValue()).not.toBe(before);
  await hand.press("Space");
  await expect.poll(isDown).toBe(true);
  await hand.press("Escape");
  await expect.poll(isDown).toBe(false);
  await form.waitFor();
  await hand.press("Escape");
  await form.waitFor({ state: "detached" });
}

/** A hand that goes on pressing Enter closes what has come up, and does nothing there; opened once more it stands open. */
export async function opensOnItsSafeWay(
  hand: KeyboardHand,
  dialog: Locator,
  open: () => Promise<void>,
): Promise<void> {
  await open();
  await dialog.waitFor();
  await hand.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await open();
}
