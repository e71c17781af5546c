import type { Locator } from "playwright-core";
import type { FacilitatorPage } from "./facilitator-page.ts";
import type { StoryWindow } from "./story-window.ts";

/** The screen behind the facilitator. */
export class WallPage {
  readonly window: StoryWindow;
  constructor(window: StoryWindow) {
    this.window = window;
  }
  get page() {
    return this.window.page;
  }

  /** Connects the screen by the code that the facilitator's window shows. */
  async pair(address: string, facilitator: FacilitatorPage): Promise<void> {
    await facilitator.menu(/^Show on the wall/);
    const dialog = facilitator.page.getByRole("dialog", { name: "The wall" });
    await dialog.getByRole("img", { name: /^QR code/ }).waitFor();
    const code = (await dialog.locator("b").textContent()) ?? "";
    await this.page.goto(address);
    await this.page.getByRole("textbox", { name: "Code" }).fill(code);
    await this.page.keyboard.press("Enter");
    await dialog.getByText("One screen is connected").waitFor();
    await facilitator.page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  }

  /** What stands in its largest letters: whom the room is on, or how it stands. */
  heading = (name: string): Locator => this.page.getByRole("heading", { level: 1, name });

  async shows(text: string): Promise<void> {
    await this.page.getByRole("main").getByText(text).first().waitFor();
  }
}
