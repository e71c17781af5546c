import type { Browser, Page } from "playwright-core";

/** What a browser says of a server that is away. */
const NETWORK = /net::ERR_|WebSocket connection to .* failed/;

/** A browser context of its own with one window, and everything that the window complains of. */
export class StoryWindow {
  readonly page: Page;
  readonly who: string;
  readonly complaints: string[] = [];
  /** How often the window has loaded a document: what follows by itself does not count. */
  loads = 0;
  /** While the server is down, the network may be complained of. */
  serverIsDown = false;

  private constructor(page: Page, who: string) {
    this.page = page;
    this.who = who;
    const complain = (text: string): void => {
      if (this.serverIsDown && NETWORK.test(text)) return;
      this.complaints.push(`${who}: ${text}`);
    };
    page.setDefaultTimeout(20_000);
    page.on("load", () => {
      this.loads += 1;
    });
    page.on("pageerror", (error) => complain(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complain(`${message.text()} ${message.location().url}`);
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
    // Before the door nobody is signed in, and the browser says so.
    this.complaints.length = 0;
    await button.click();
    await this.page.waitForURL((url) => !url.pathname.startsWith("/join"));
  }

  /** Waits until the room's bar says how the connection is. */
  async connectionIs(words: string | RegExp): Promise<void> {
    await this.page.locator("header").getByRole("status").filter({ hasText: words }).waitFor();
  }
}
