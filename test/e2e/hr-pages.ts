import { readFile } from "node:fs/promises";
import type { Locator } from "playwright-core";
import type { StoryWindow } from "./story-window.ts";

type UploadedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** HR's way from an empty installation to the export, by what stands on the pages. */
export class HrPages {
  readonly window: StoryWindow;
  constructor(window: StoryWindow) {
    this.window = window;
  }
  get page() {
    return this.window.page;
  }

  async createCycle(name: string): Promise<void> {
    await this.page.getByRole("link", { name: "New cycle" }).click();
    await this.page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    await this.page.getByRole("button", { name: "Create the cycle" }).click();
    await this.page.getByRole("heading", { level: 1, name }).waitFor();
  }

  async upload(file: UploadedFile): Promise<void> {
    await this.page.getByRole("link", { name: "Import people" }).click();
    await this.page.getByLabel(/Drop a file here/).setInputFiles(file);
  }

  async uploadCorrected(file: UploadedFile): Promise<void> {
    await this.page.getByLabel(/Correct the file/).setInputFiles(file);
  }

  takenFor = (header: string): Promise<string> =>
    this.page.getByLabel(`What ${header} is taken for`).inputValue();

  /** A group of problems that have one repair. */
  problem = (words: string): Locator => this.page.getByRole("listitem").filter({ hasText: words });

  /** One of the counts of the dry run. */
  async count(name: string): Promise<string | null> {
    const row = this.page.locator("dl > div").filter({ has: this.page.getByText(name, { exact: true }) });
    return row.locator("dd").textContent();
  }

  /** From the import's last step: everybody of a department, with time to settle of `hours`. */
  async createSession(department: string, hours: string): Promise<void> {
    await this.page.getByRole("link", { name: "Create a session" }).click();
    await this.page.getByRole("group", { name: "Department" }).getByLabel(department).check();
    await this.page.getByText("Rules of the room").click();
    await this.page.getByRole("textbox", { name: "Time to settle" }).fill(hours);
  }

  async confirmSession(name: string): Promise<void> {
    await this.page.getByRole("button", { name: "Create the session" }).click();
    await this.page.getByRole("heading", { level: 1, name }).waitFor();
  }

  async invite(name: string, role: string): Promise<void> {
    await this.page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
    const email = `${name.toLowerCase().replace(" ", ".")}@example.org`;
    await this.page.getByRole("textbox", { name: "Email" }).fill(email);
    await this.page.getByRole("combobox", { name: "Role" }).selectOption(role);
    await this.page.getByRole("button", { name: "Invite", exact: true }).click();
  }

  /**
   * A session whose owners are not invited waits for HR itself: its cycle, its readiness and its people say so, and
   * each leads to the invitations.
   */
  async wayToOwners(cycle: string, owners: number): Promise<void> {
    const { page } = this;
    const arrived = () => page.getByRole("heading", { name: `${owners} owners are not invited` }).waitFor();
    await page.getByRole("link", { name: cycle, exact: true }).click();
    await page.getByRole("heading", { name: "One session waits for you" }).waitFor();
    await page.getByText(`${owners} owners are not invited`).waitFor();
    await page.getByRole("link", { name: /^Invite owners/ }).click();
    await arrived();
    await this.tab("Readiness");
    await page.getByRole("heading", { name: `${owners} of ${owners} owners are not invited` }).waitFor();
    await page.getByText("those ratings cannot change until you invite the owner").waitFor();
    await page.getByRole("button", { name: "Invite owners" }).click();
    await page.getByRole("tab", { name: /^Participants/, selected: true }).waitFor();
    await this.tab(/^People/);
    await page.getByRole("button", { name: "Invite owners" }).click();
    await page.getByRole("tab", { name: /^Participants/, selected: true }).waitFor();
    await arrived();
  }

  /** The managers whom the file names, with one press. */
  async inviteManagers(count: number): Promise<void> {
    await this.page.getByRole("button", { name: `Invite all ${count}` }).click();
  }

  /** A personal link, from its copy field. */
  link = (name: string, role: string): Promise<string> =>
    this.page.getByLabel(`${name}, ${role}`).inputValue();

  tab = (name: string | RegExp): Promise<void> => this.page.getByRole("tab", { name }).click();

  /** Presses a download button; answers where the file was saved, and what is in it. */
  async download(name: "Excel" | "CSV" | "JSON", folder: string): Promise<{ path: string; bytes: Buffer }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("link", { name, exact: true }).click(),
    ]);
    const path = `${folder}/${download.suggestedFilename()}`;
    await download.saveAs(path);
    return { path, bytes: await readFile(path) };
  }
}
