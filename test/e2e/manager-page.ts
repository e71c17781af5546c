import type { Locator } from "playwright-core";
import { until } from "../integration/outside.ts";
import type { StoryWindow } from "./story-window.ts";

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A manager's window: drafts before the room opens, the board in it, what is theirs after it. */
export class ManagerPage {
  readonly window: StoryWindow;
  constructor(window: StoryWindow) {
    this.window = window;
  }
  get page() {
    return this.window.page;
  }

  /** Before the opening: one person's sheet. */
  sheet = (name: string): Locator => this.page.getByRole("region", { name, exact: true });

  async draft(name: string, rating: string, why: string): Promise<void> {
    const sheet = this.sheet(name);
    await sheet.getByRole("radio", { name: rating }).check({ force: true });
    await sheet.getByRole("textbox", { name: "Why this rating" }).fill(why);
    await sheet.getByText("Saved", { exact: true }).waitFor();
  }

  async submit(): Promise<void> {
    await this.page.getByRole("button", { name: "Submit", exact: true }).click();
    await this.page.getByRole("button", { name: "Take back and change" }).waitFor();
  }

  /** A card's main button; with `words` only once its sentence says so. */
  card(name: string, words = ""): Locator {
    const sentence = new RegExp(`^${literal(name)}, .*${words}`);
    return this.page.locator("[data-card]").getByRole("button", { name: sentence });
  }

  column = (value: number): Locator => this.page.getByRole("region", { name: new RegExp(`^${value} `) });

  /** A card in the column of a rating. */
  cardAt = (name: string, value: number): Locator =>
    this.column(value)
      .locator("[data-card]")
      .filter({ has: this.page.getByText(name, { exact: true }) });

  /** Every card as it is read out, in the order of the page. */
  async board(): Promise<string[]> {
    const cards = this.page.locator("[data-card] > button:first-of-type");
    return cards.evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label") ?? ""));
  }

  /** With the mouse, from where the card lies to the middle of a column. */
  async drag(name: string, value: number): Promise<void> {
    const from = await this.card(name).boundingBox();
    const to = await this.column(value).boundingBox();
    if (!from || !to) throw new Error(`${name} cannot be dragged to ${value}`);
    await this.page.mouse.move(from.x + 40, from.y + 20);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 50, from.y + 30);
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
    await this.page.mouse.up();
  }

  async dragByKeyboard(name: string, steps: number): Promise<void> {
    await this.card(name).focus();
    await this.page.keyboard.press("Space");
    const key = steps < 0 ? "ArrowLeft" : "ArrowRight";
    for (let step = 0; step < Math.abs(steps); step++) await this.page.keyboard.press(key);
    await this.page.keyboard.press("Space");
  }

  async chooseInMenu(name: string, entry: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: `Actions for ${name}` }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  /** What every way of moving a card ends in. */
  async giveReason(title: string, reason: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: title });
    await dialog.getByRole("textbox", { name: "Why?" }).fill(reason);
    await dialog.getByRole("button", { name: /^Propose/ }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** What waits for this person, at the foot of the room. */
  get bar(): Locator {
    return this.page.getByRole("region", { name: "What waits for you" });
  }

  /** Leafs through the bar, there and back, until it is about something. */
  async turnTo(about: string | RegExp): Promise<void> {
    const turn = (way: "Next" | "Previous"): Locator =>
      this.bar.getByRole("button", { name: way, exact: true, disabled: false });
    let way: "Next" | "Previous" = "Next";
    await until(`something about ${about} waits for ${this.window.who}`, async () => {
      if ((await this.bar.filter({ hasText: about }).count()) > 0) return true;
      // The last of them may go just before it is turned to.
      if ((await turn(way).count()) > 0)
        await turn(way)
          .click({ timeout: 2_000 })
          .catch(() => {});
      else way = way === "Next" ? "Previous" : "Next";
      return false;
    });
  }

  /** Turns the bar to something and presses one of its buttons; once more where the room moved on in between. */
  async answer(about: string | RegExp, button: string | RegExp, clickCount = 1): Promise<void> {
    await until(`${this.window.who} answers about ${about}`, async () => {
      await this.turnTo(about);
      const pressed = this.bar.filter({ hasText: about }).getByRole("button", { name: button });
      return pressed.click({ timeout: 2_000, clickCount }).then(
        () => true,
        () => false,
      );
    });
  }

  async writeIn(title: string | RegExp, words: string, submit: string): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: title });
    await dialog.getByRole("textbox").fill(words);
    await dialog.getByRole("button", { name: new RegExp(`^${submit}`) }).click();
    await dialog.waitFor({ state: "detached" });
  }

  async vote(about: string, rating: string): Promise<void> {
    await this.turnTo(about);
    await this.bar.filter({ hasText: about }).getByRole("radio", { name: rating }).check({ force: true });
    await this.bar.getByText("You have voted on").waitFor();
  }

  async openNotes(): Promise<Locator> {
    await this.page.getByRole("button", { name: "Session notes" }).click();
    return this.page.getByRole("dialog", { name: "Session notes" }).getByRole("textbox");
  }

  /** Once the room is closed, the page leads with how much waits. */
  waits = (words: string | RegExp): Promise<void> =>
    this.page.getByRole("heading", { level: 1, name: words }).waitFor();

  /** Once the room is closed: one thing that waits. */
  task = (about: string): Locator => this.page.getByRole("listitem").filter({ hasText: about }).first();
}
