import type { Locator } from "playwright-core";
import type { StoryWindow } from "./story-window.ts";

/** The facilitator's window: pre-work, the live room, closing. */
export class FacilitatorPage {
  readonly window: StoryWindow;
  constructor(window: StoryWindow) {
    this.window = window;
  }
  get page() {
    return this.window.page;
  }

  async openRoom(): Promise<void> {
    await this.page.getByRole("button", { name: "Open the room" }).click();
    await this.page.getByRole("alertdialog").getByRole("button", { name: "Open the room" }).click();
    await this.page.getByRole("heading", { name: "The room is open" }).waitFor();
  }

  /** The agenda, from the top. */
  get agenda(): Locator {
    return this.page.getByRole("list", { name: "Agenda" }).getByRole("listitem");
  }

  /** The person whom the room talks about. */
  focus = (name: string): Locator => this.page.getByRole("region", { name, exact: true });

  /** Takes somebody up, also who is not on the agenda. */
  async takeUp(name: string): Promise<Locator> {
    await this.page.getByRole("button", { name: "Find a person" }).click();
    const dialog = this.page.getByRole("dialog", { name: "Find a person" });
    await dialog.getByRole("textbox").fill(name);
    await dialog.getByRole("button", { name }).click();
    const focus = this.focus(name);
    await focus.waitFor();
    return focus;
  }

  act(name: string, button: string | RegExp): Locator {
    return this.focus(name)
      .getByRole("group", { name: "What to record" })
      .getByRole("button", { name: button });
  }

  /** Who stands where on the open proposal. */
  stance = (name: string, words: string): Locator =>
    this.focus(name)
      .getByRole("list", { name: "Who stands where" })
      .getByRole("listitem")
      .filter({ hasText: words });

  /** Writes down a proposal that somebody made aloud. */
  async writeProposal(name: string, value: string, by: string, reason: string): Promise<void> {
    await this.focus(name)
      .getByRole("button", { name: `Write down a proposal for ${value}` })
      .click();
    const strip = this.page.getByRole("form", { name: /^Propose/ });
    await strip.getByRole("combobox", { name: "Who proposes it" }).selectOption({ label: by });
    // A text with suggestions is a combobox to assistive technology.
    await strip.getByRole("combobox", { name: "Reason" }).fill(reason);
    const agrees = strip.getByRole("checkbox", { name: /agrees aloud/ });
    if (await agrees.isChecked()) await agrees.uncheck({ force: true });
    await strip.getByRole("button", { name: "Write down the proposal" }).click();
    await strip.waitFor({ state: "detached" });
  }

  /** Writes down the owner's case, from the button that asks for it. */
  async writeCase(name: string, owner: string, words: string): Promise<void> {
    await this.act(name, new RegExp(`^${owner}.s case, said aloud`)).click();
    const strip = this.page.getByRole("form", { name: `Said aloud about ${name}` });
    await strip.getByRole("textbox", { name: "In their words" }).fill(words);
    await strip.getByRole("button", { name: "Write it down" }).click();
    await strip.waitFor({ state: "detached" });
  }

  /** Marks where a manager is. */
  async mark(name: string, where: "in the room" | "remote" | "away"): Promise<void> {
    await this.page.getByRole("button", { name: new RegExp(`^${name}: .*Mark as`) }).click();
    await this.page.getByRole("menuitemradio", { name: where }).click();
    await this.page.getByRole("button", { name: new RegExp(`^${name}: ${where}`) }).waitFor();
  }

  /** Writes down what somebody says to the open proposal. */
  async writeAnswer(name: string, by: string, answer: string, words: string): Promise<void> {
    await this.focus(name).getByRole("button", { name: "Said aloud" }).click();
    const strip = this.page.getByRole("form", { name: `Said aloud about ${name}` });
    await strip.getByRole("combobox", { name: "Who said it" }).selectOption({ label: by });
    await strip.getByRole("combobox", { name: "What they said" }).selectOption({ label: answer });
    await strip.getByRole("textbox", { name: "In their words" }).fill(words);
    await strip.getByRole("button", { name: "Write it down" }).click();
    await strip.waitFor({ state: "detached" });
  }

  async menu(entry: string | RegExp): Promise<void> {
    await this.page.getByRole("button", { name: "Session", exact: true }).click();
    await this.page.getByRole("menuitem", { name: entry }).click();
  }

  async openNotes(): Promise<Locator> {
    await this.menu("Session notes");
    return this.page.getByRole("dialog", { name: "Session notes" }).getByRole("textbox");
  }

  /** The lock's dialog: it says what holds up the lock, or what the lock seals. */
  async openLock(): Promise<Locator> {
    await this.page.keyboard.press("l");
    const dialog = this.page.getByRole("dialog").filter({ has: this.lockButton() });
    await dialog.waitFor();
    return dialog;
  }

  /** The button that locks, full-coloured or not. */
  private lockButton(): Locator {
    return this.page.getByRole("button", { name: "Lock the ratings", exact: true });
  }

  /** What a facilitator sees where something holds up the lock: so many things, and a button that says why it waits. */
  async lockWaits(things: RegExp | string): Promise<Locator> {
    const dialog = await this.openLock();
    await dialog.getByRole("heading", { name: things }).waitFor();
    await this.lockButton().and(this.page.locator("[aria-disabled=true]")).waitFor();
    return dialog;
  }

  async lock(): Promise<void> {
    await this.openLock();
    await this.lockButton().click();
    await this.page.getByRole("heading", { name: "The ratings are final" }).waitFor();
  }

  /** Ends the last call: the remainder stands as drafted. */
  async acceptRest(): Promise<void> {
    const dialog = this.page.getByRole("dialog", { name: "Last call" });
    await dialog.getByRole("button", { name: /^Accept/ }).click();
    await dialog.waitFor({ state: "detached" });
  }

  async adjourn(): Promise<void> {
    await this.menu(/^Adjourn/);
    await this.page.getByRole("alertdialog").getByRole("button", { name: "Adjourn" }).click();
    await this.page.getByRole("heading", { level: 1, name: /up the lock$/ }).waitFor();
  }

  /** Opens the room again from settling. */
  async resume(): Promise<void> {
    await this.page.getByRole("button", { name: "Resume the room" }).click();
    await this.page.getByRole("list", { name: "Agenda" }).waitFor();
  }
}
