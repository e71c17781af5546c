import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { io } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, smallFindings } from "./accessible.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { Complaints } from "./complaints.ts";
import { startServer } from "./demo-server.ts";
import { peopleFile, peopleWorkbook } from "./people-files.ts";

/** Gives commands without a body, one after the other, as whoever is signed in there. */
async function commands(
  url: string,
  sessionId: string,
  as: BrowserContext,
  types: readonly string[],
): Promise<void> {
  const cookie = (await as.cookies(url)).map(({ name, value }) => `${name}=${value}`).join("; ");
  const socket = io(url, {
    auth: { sessionId },
    transports: ["websocket"],
    extraHeaders: { cookie, origin: url },
    forceNew: true,
  });
  for (const type of types) {
    const answer: unknown = await socket.timeout(20_000).emitWithAck("command", { id: randomUUID(), type });
    expect(answer, type).toMatchObject({ ok: true });
  }
  socket.disconnect();
}

describe.skipIf(chromiumPath === null)(browserTitle("HR's path"), () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  /** Signed in by a link that HR copied. */
  let facilitator: BrowserContext;
  let managerLink: string;
  let dataDir: string;
  let complaints: Complaints;

  /** In three lights, on a narrow screen and in a low one. */
  async function mustBeWellMade(): Promise<void> {
    expect([...(await axeFindings(page)), ...(await smallFindings(page))]).toEqual([]);
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-hr-"));
    [server, browser] = await Promise.all([startServer({ dataDir }), launchBrowser()]);
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
    await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: server.url });
    page = await context.newPage();
    complaints = new Complaints(page, { who: "HR", signedOutLoads: 1 });
    await page.goto(await server.hrLink());
    await page.getByRole("button", { name: "Enter" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("creates a cycle, and says at the field what is missing", async () => {
    await page.goto(`${server.url}/cycles`);
    await page.getByRole("heading", { name: "No cycle yet" }).waitFor();
    await page.getByRole("link", { name: "New cycle" }).click();
    await page.getByRole("button", { name: "Create the cycle" }).click();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    expect(await name.getAttribute("aria-invalid")).toBe("true");
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await mustBeWellMade();
    await name.fill("2026 H2");
    await page.getByRole("textbox", { name: "Guideline of point 3, percent" }).fill("50");
    await page.getByText("90 % in all: 10 % are missing.").waitFor();
    await page.getByRole("textbox", { name: "Guideline of point 3, percent" }).fill("60");
    await page.getByLabel("Deadline of the drafts").fill("2099-06-30T16:00");
    // A date field speaks the browser's language; beside it the moment stands in the reader's.
    await page.getByText(/^Tuesday.* June .*2099/).waitFor();
    await page.getByRole("button", { name: "Create the cycle" }).click();
    await page.getByRole("heading", { level: 1, name: "2026 H2" }).waitFor();
  });

  const peopleInCycle = async (): Promise<number[]> => {
    const cycles: { people: number }[] = await (await context.request.get(`${server.url}/api/cycles`)).json();
    return cycles.map(({ people }) => people);
  };

  it("[UX 14] shows what a file would do by repair, writes nothing for bad rows, imports the corrected one", async () => {
    await page.getByRole("link", { name: "Import people" }).click();
    const chooser = page.getByLabel(/Drop a file here/);
    await chooser.setInputFiles(peopleFile(true));
    const salary = page.getByRole("row", { name: /^Salary/ });
    await salary.getByText("Restricted: HR alone, for good").waitFor();
    expect(await page.getByLabel("What Emp ID is taken for").inputValue()).toBe("employee_id");
    expect(await page.getByLabel("What Rating is taken for").inputValue()).toBe("draft_rating");
    await mustBeWellMade();
    await page.getByRole("button", { name: "Check 24 rows" }).click();

    const rating = page.getByRole("listitem").filter({ hasText: "Not a rating of this cycle’s scale" });
    await rating.getByText("2 rows", { exact: true }).waitFor();
    await rating.getByText("Rows 4, 10").waitFor();
    await rating.getByText("Excelent").waitFor();
    const missing = page.getByRole("listitem").filter({ hasText: "A required value is empty" });
    await missing.getByText("Row 8", { exact: true }).waitFor();
    await page.getByText("Nothing has been written yet.").waitFor();
    await mustBeWellMade();
    expect(await peopleInCycle()).toEqual([0]);

    await page.getByLabel(/Correct the file/).setInputFiles(peopleFile(false));
    await page.getByText("No problems found.").waitFor();
    await page.getByRole("button", { name: "Import 24 people" }).click();
    await page.getByRole("heading", { name: "24 people are imported" }).waitFor();
    expect(await peopleInCycle()).toEqual([24]);
  });

  it("[UX 14] undoes an import in one step, and imports a workbook from the sheet that is chosen", async () => {
    await page.getByRole("button", { name: "Undo this import" }).click();
    await page.getByText("The import is undone").first().waitFor();
    expect(await peopleInCycle()).toEqual([0]);

    await page.getByLabel(/Drop a file here/).setInputFiles(await peopleWorkbook());
    const sheet = page.getByRole("combobox", { name: "Sheet of the workbook" });
    await sheet.waitFor();
    expect(await sheet.inputValue()).toBe("Read me");
    await page.getByText("This sheet holds no people.").waitFor();
    await mustBeWellMade();
    await sheet.selectOption("People");
    await page.getByRole("button", { name: "Check 24 rows" }).click();
    await page.getByRole("button", { name: "Import 24 people" }).click();
    await page.getByRole("heading", { name: "24 people are imported" }).waitFor();
    expect(await peopleInCycle()).toEqual([24]);

    // From the cycle it is asked first: what the import changed may be long ago.
    await page.getByRole("link", { name: "Back to 2026 H2" }).click();
    await page.getByRole("button", { name: "More about this cycle" }).click();
    await page.getByRole("menuitem", { name: "Undo this import" }).click();
    const dialog = page.getByRole("alertdialog", { name: /^Undo the import of / });
    await dialog.getByText("24 people are taken out").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("tab", { name: /^Sessions/ }).waitFor();
    expect(await peopleInCycle()).toEqual([24]);
    await page.getByRole("link", { name: "New session" }).click();
  });

  it("creates a session from a filter whose count follows every tick", async () => {
    const count = page.getByRole("status").filter({ hasText: "rated by" });
    await count.getByText("24 people").waitFor();
    await page.getByRole("group", { name: "Department" }).getByLabel("Engineering").check();
    await count.getByText("18 people").waitFor();
    await page.getByRole("group", { name: "Level", exact: true }).getByLabel("L1").check();
    await count.getByText("6 people").waitFor();
    await page.getByRole("group", { name: "Level", exact: true }).getByLabel("L1").uncheck();
    await page.getByText("Rules of the room").click();
    await page.getByRole("switch", { name: "Enforce the guideline" }).check();
    await mustBeWellMade();
    expect(await page.getByRole("textbox", { name: "Name of the session" }).inputValue()).toBe("Engineering");
    await page.getByRole("button", { name: "Create the session" }).click();
    await page.getByRole("heading", { level: 1, name: "Engineering" }).waitFor();
  });

  it("invites, and copies links that let people in", async () => {
    const invite = page.getByRole("button", { name: "Invite", exact: true });
    const all = await page.getByRole("button", { name: "Invite all 2" }).boundingBox();
    expect(all?.y).toBeLessThan((await invite.boundingBox())?.y ?? 0);
    await page.getByRole("textbox", { name: "Name", exact: true }).fill("Fay Okoro");
    await page.getByRole("textbox", { name: "Email" }).fill("fay.okoro");
    await page.getByRole("combobox", { name: "Role" }).selectOption("facilitator");
    await invite.click();
    await page.getByText("This is no email address.").waitFor();
    await page.getByRole("textbox", { name: "Email" }).fill("fay.okoro@example.org");
    await invite.click();
    await page.getByLabel("Fay Okoro, Facilitator").waitFor();
    await page.getByRole("button", { name: "Invite all 2" }).click();
    await page.getByLabel("Mara Lind, Manager").waitFor();
    await page.getByLabel("Ole Brandt, Manager").waitFor();
    await mustBeWellMade();
    managerLink = await page.getByLabel("Mara Lind, Manager").inputValue();
    // No test waits a minute for a room to miss its facilitator.
    const settings = { takeoverSeconds: 1 };
    const path = `${server.url}/api/sessions/${new URL(page.url()).pathname.split("/")[2]}`;
    const answer = await context.request.patch(path, {
      data: { settings },
      headers: { origin: new URL(server.url).origin },
    });
    expect(answer.status()).toBe(200);

    const field = page.getByLabel("Fay Okoro, Facilitator");
    const link = await field.inputValue();
    const row = page.locator("div", { has: field }).last();
    await row.getByRole("button", { name: "Copy link" }).click();
    await row.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

    facilitator = await browser.newContext();
    const guest = await facilitator.newPage();
    await guest.goto(link);
    await guest.getByRole("heading", { name: "Welcome, Fay Okoro" }).waitFor();
    await guest.getByRole("button", { name: "Enter" }).click();
    await guest.waitForURL((url) => !url.pathname.startsWith("/join"));
    const me = await (await facilitator.request.get(`${server.url}/api/me`)).json();
    expect(me).toMatchObject({ account: { email: "fay.okoro@example.org", hr: false } });
    await guest.close();
  });

  it("sees how ready everyone is, and names who answers for whom", async () => {
    await page.getByRole("tab", { name: "Readiness" }).click();
    await page.getByRole("heading", { name: "0 of 2 owners have submitted" }).waitFor();
    await page.getByText("Fay Okoro will facilitate.").waitFor();
    await page.getByText("Everyone has an owner in the room.").waitFor();
    await mustBeWellMade();

    await page.getByRole("tab", { name: /^People/ }).click();
    const person = page.getByRole("row", { name: /Person 1\b/ }).first();
    await person.getByText("Mara Lind").waitFor();
    await person.getByRole("button", { name: "More about Person 1" }).click();
    await page.getByRole("menuitem", { name: "Name an owner…" }).click();
    const dialog = page.getByRole("dialog", { name: "Who answers for Person 1" });
    await dialog.getByRole("combobox", { name: "Owner" }).selectOption({ label: "Ole Brandt" });
    await dialog.getByRole("button", { name: "Name the owner" }).click();
    await dialog.getByText("A reason is needed: it is recorded.").waitFor();
    await dialog.getByText("The employee may ask to read this.").waitFor();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Moved to Ole's team in October.");
    await dialog.getByRole("button", { name: "Name the owner" }).click();
    await person.getByText("Ole Brandt").waitFor();

    await person.getByRole("button", { name: "More about Person 1" }).click();
    await page.getByRole("menuitem", { name: "Recuse someone…" }).click();
    const recusal = page.getByRole("dialog", { name: "Who is kept from Person 1" });
    await recusal.getByRole("checkbox", { name: "Mara Lind" }).check();
    await recusal.getByRole("textbox", { name: "Reason" }).fill("They are married.");
    await recusal.getByRole("button", { name: "Save recusals" }).click();
    await person.getByText("Recused: Mara Lind").waitFor();
  });

  it("names a proxy, and gives one owner more time than the others", async () => {
    await page.reload();
    await page.getByRole("tab", { name: /^Participants/ }).click();
    const mara = page.getByRole("row", { name: /Mara Lind/ });
    await mara.getByRole("button", { name: "More about Mara Lind" }).click();
    await page.getByRole("menuitem", { name: "Name a proxy…" }).click();
    const proxy = page.getByRole("dialog", { name: "A proxy for Mara Lind" });
    await proxy.getByRole("combobox", { name: "Proxy" }).selectOption({ label: "Ole Brandt" });
    await proxy.getByRole("textbox", { name: "Reason" }).fill("On leave until July.");
    await proxy.getByRole("button", { name: "Name the proxy" }).click();
    await mara.getByText("Ole Brandt speaks for them").waitFor();

    await mara.getByRole("button", { name: "More about Mara Lind" }).click();
    await page.getByRole("menuitem", { name: "Extend the deadline…" }).click();
    const extension = page.getByRole("dialog", { name: "Extend the deadline for Mara Lind" });
    await extension.getByRole("textbox", { name: "Reason" }).fill("Back on the first of July.");
    await extension.getByLabel("Until").fill("2099-06-01T12:00");
    await extension.getByRole("button", { name: "Extend the deadline" }).click();
    await extension.getByText("Give a moment after the deadline.").waitFor();
    await extension.getByLabel("Until").fill("2099-07-03T12:00");
    await extension.getByRole("button", { name: "Extend the deadline" }).click();
    await mara.getByText(/^Drafts until 3 Jul/).waitFor();
    await mustBeWellMade();
  });

  it("reads, exports and reopens what the facilitator locked, and waives the guideline of the open room", async () => {
    const sessionId = new URL(page.url()).pathname.split("/")[2] ?? "";
    await page.getByRole("tab", { name: "Readiness" }).click();
    await commands(server.url, sessionId, facilitator, ["session.open", "agenda.acceptRest", "session.lock"]);
    // Whoever comes back to the window sees it.
    await page.evaluate(() => dispatchEvent(new Event("focus")));
    await page.getByRole("heading", { level: 2, name: "None of 18 ratings changed" }).waitFor();
    await page.getByRole("link", { name: "See the locked room" }).waitFor();
    await mustBeWellMade();

    const digest = await page.getByRole("textbox", { name: "Checksum" }).inputValue();
    for (const [format, name] of [
      ["CSV", `evenhand-${sessionId}-v1.csv`],
      ["JSON", `evenhand-${sessionId}-v1.json`],
    ] as const) {
      const waiting = page.waitForEvent("download");
      await page.getByRole("link", { name: format }).click();
      const download = await waiting;
      expect(download.suggestedFilename()).toBe(name);
      expect(readFileSync(await download.path(), "utf8")).toContain(digest);
    }

    await page.getByRole("button", { name: "Reopen the session…" }).click();
    const dialog = page.getByRole("dialog", { name: "Reopen Engineering?" });
    await dialog.getByRole("button", { name: "Reopen the session" }).click();
    await dialog.getByText("A reason is needed: it is recorded.").waitFor();
    await dialog
      .getByRole("textbox", { name: "Reason" })
      .fill("One rating was entered for the wrong person.");
    await dialog.getByRole("button", { name: "Reopen the session" }).click();
    await page.getByRole("heading", { name: "The room is live" }).waitFor();
    await page.getByRole("button", { name: "Waive the guideline…" }).click();
    const waiver = page.getByRole("dialog", { name: "Waive the enforcement of the guideline?" });
    await waiver.getByRole("button", { name: "Waive it" }).click();
    await waiver.getByText("A reason is needed: it is recorded.").waitFor();
    await waiver.getByRole("textbox", { name: "Reason" }).fill("Two teams merged in October.");
    await waiver.getByRole("button", { name: "Waive it" }).click();
    await waiver.waitFor({ state: "detached" });
    await page.getByRole("main").getByText("Enforcement of the guideline is waived.").waitFor();
    // On paper as it stands now, or as it was locked.
    await page.goto(`${server.url}/s/${sessionId}/print`);
    await page.getByText(/^Not locked: as it stood/).waitFor();
    await page.getByRole("radio", { name: "Version 1" }).check({ force: true });
    await page.getByText(/^Version 1, locked/).waitFor();
    await page.getByText(digest, { exact: true }).waitFor();
    await page.goto(`${server.url}/sessions/${sessionId}/setup`);
    await page.getByRole("tab", { name: "Results" }).click();
    await page.getByText("stood until the session was reopened").waitFor();
  });

  it("confirms who facilitates where a manager asks and no facilitator is there", async () => {
    const manager = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const asks = await manager.newPage();
    await asks.goto(managerLink);
    await asks.getByRole("button", { name: "Enter" }).click();
    await asks.getByRole("button", { name: "Ask to facilitate" }).click();
    await asks.getByText("You have asked to facilitate.").waitFor();
    // What HR has waived is told to everybody, before and after one leads.
    await asks.getByText("enforcement of the guideline is waived").waitFor();

    // What is live stands first, on the page of all cycles and on its cycle's; a new one is no louder than that.
    await page.goto(`${server.url}/cycles`);
    await page.getByRole("heading", { level: 1, name: "One room is live" }).waitFor();
    const live = page.getByRole("list", { name: "Sessions under way" }).getByRole("listitem");
    await live.filter({ hasText: "Live" }).getByText("2026 H2").waitFor();
    await page.getByRole("link", { name: /^Enter the room.*Engineering$/ }).waitFor();
    await mustBeWellMade();
    await page.getByRole("link", { name: /^2026 H2/ }).click();
    await page.getByRole("heading", { level: 2, name: "One room is live" }).waitFor();
    await page.getByRole("link", { name: /^Enter the room.*Engineering$/ }).click();
    await page.getByText("Mara Lind asks to facilitate.").waitFor();
    await page.getByRole("button", { name: "Make Mara Lind a facilitator…" }).click();
    const dialog = page.getByRole("dialog", { name: "Make Mara Lind a facilitator?" });
    await dialog.getByRole("button", { name: "Make facilitator" }).click();
    await dialog.getByText("Write the reason first.").waitFor();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Fay Okoro is ill today.");
    await dialog.getByRole("button", { name: "Make facilitator" }).click();
    await dialog.waitFor({ state: "detached" });
    await asks.getByRole("heading", { name: "Agenda" }).waitFor();
    await asks.getByText("HR has waived the enforcement of the guideline.").waitFor();
    await page.getByText("Mara Lind asks to facilitate.").waitFor({ state: "detached" });
    await manager.close();
    expect(complaints.all).toEqual([]);
  });
});
