import type { Locator, Page } from "playwright-core";
import { unseenFocus } from "./accessible.ts";

declare global {
  interface Window {
    tellPointer?: (type: string) => void;
    tellHeard?: (said: string) => void;
  }
}

/** More tab stops than any page of the product has. */
const MOST_STOPS = 120;

/**
 * A hand on the keyboard, and on nothing else. It counts what it presses (a text that is typed counts as none), looks
 * at every stop of Tab whether it is seen, and the page tells it of whatever a pointer does.
 */
export class KeyboardHand {
  readonly page: Page;
  pressed = 0;
  /** Trusted events of a mouse, a pen or a finger, since the page was opened. */
  readonly pointed: string[] = [];
  /** What the page has announced, in its order, each with how urgently. */
  readonly heard: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Before the page's first document. */
  static async on(page: Page): Promise<KeyboardHand> {
    const hand = new KeyboardHand(page);
    await page.exposeFunction("tellPointer", (type: string) => hand.pointed.push(type));
    await page.exposeFunction("tellHeard", (said: string) => hand.heard.push(said));
    await page.addInitScript(() => {
      const { tellPointer, tellHeard } = window;
      for (const type of ["pointerdown", "mousedown", "touchstart", "wheel"]) {
        addEventListener(type, ({ isTrusted }) => isTrusted && tellPointer?.(type), { capture: true });
      }
      // The region that speaks is read out whole; toasts and banners are seen as well.
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const node = target instanceof Element ? target : target.parentElement;
          const live = node?.closest("[aria-live][aria-atomic=true]");
          if (live?.textContent) tellHeard?.(`${live.getAttribute("aria-live")}: ${live.textContent}`);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    return hand;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.pressed += 1;
      await this.page.keyboard.press(key);
    }
  }

  type = (text: string): Promise<void> => this.page.keyboard.type(text);

  /** How many keys it takes. */
  async counted(act: () => Promise<unknown>): Promise<number> {
    const before = this.pressed;
    await act();
    return this.pressed - before;
  }

  hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((node) => node === document.activeElement).catch(() => false);

  /** Goes there by Tab. @throws where Tab does not lead there, or leads by something that nobody sees */
  async tabTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await target.waitFor();
    const stops: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await this.hasFocus(target)) return;
      await this.press(key);
      const unseen = await unseenFocus(this.page);
      if (unseen !== null) throw new Error(`the focus is not seen: ${unseen}`);
      stops.push(await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ""));
    }
    throw new Error(`${key} does not lead to ${target}, but by\n${stops.join("\n")}`);
  }

  /** Goes to a button or a link by Tab, and presses it. */
  async choose(target: Locator): Promise<void> {
    await this.tabTo(target);
    await this.press("Enter");
  }

  /** Opens a personal link and enters. */
  async enter(link: string): Promise<void> {
    await this.page.goto(link);
    await this.choose(this.page.getByRole("button", { name: "Enter" }));
    await this.page.waitForURL((url) => !url.pathname.startsWith("/join"));
  }

  /** The palette: what is typed finds it, Enter does it. */
  async command(words: string, found: string | RegExp): Promise<void> {
    await this.press("Control+k");
    const palette = this.page.getByRole("dialog", { name: "Commands and people" });
    await palette.getByRole("combobox").waitFor();
    await this.type(words);
    await palette.locator('[role="option"][data-highlighted]').filter({ hasText: found }).waitFor();
    await this.press("Enter");
    await palette.waitFor({ state: "detached" });
  }
}
