import type { Browser, Page } from "playwright-core";
import { Complaints } from "./complaints.ts";

/** A browser context of its own with one window, and everything that the window complains of. */
export class StoryWindow {
  readonly page: Page;
  readonly who: string;
  readonly complaints: Complaints;
  /** How often the window has loaded a document: what follows by itself does not count. */
  loads = 0;

  private constructor(page: Page, who: string) {
    this.page = page;
    this.who = who;
    this.complaints = new Complaints(page, { who, signedOutLoads: 1 });
    page.on("load", () => {
      this.loads += 1;
    });
  }

  static async open(browser: Browser, who: string): Promise<StoryWindow> {
    const context = await browser.newContext({
      viewport: { width: 1360, height: 860 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    return new StoryWindow(await context.newPage(), who);
  }

  /** Opens a personal link and presses the page's button. */
  async enter(link: string): Promise<void> {
    await this.page.goto(link);
    const button = this.page.getByRole("button", { name: "Enter" });
    await button.waitFor();
    await button.click();
    await this.page.waitForURL((url) => !url.pathname.startsWith("/join"));
  }

  /** Closes the window, its connections with it, as a laptop that is shut does. */
  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Waits until the room's bar says how the connection is. */
  async connectionIs(words: string | RegExp): Promise<void> {
    await this.page.locator("header").getByRole("status").filter({ hasText: words }).waitFor();
  }
}
