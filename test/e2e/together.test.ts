import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Locator, Page, WebSocketRoute } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { everyRule } from "./accessible.ts";
import { mustAskAhead } from "./asked-ahead.ts";
import { mustFitLaptops } from "./bar-fits.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type DemoServer, startDemo } from "./demo-server.ts";
import { noteText } from "./note-text.ts";
import { signedIn } from "./signed-in.ts";

interface RoomWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Ends every connection and lets none come back. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

describe.skipIf(chromiumPath === null)(browserTitle("Together"), () => {
  let server: DemoServer;
  let browser: Browser;
  let dataDir: string;
  const complaints: string[] = [];
  let fac: RoomWindow;
  let ana: RoomWindow;
  let tobias: RoomWindow;
  let sponsor: RoomWindow;
  let hr: BrowserContext;

  function listen(page: Page, who: string): void {
    page.on("pageerror", (error) => complaints.push(`${who}: ${error}`));
    page.on("console", (message) => {
      // Whatever the page's policy refuses, such as a style that a library writes into it.
      if (/Content Security Policy/.test(message.text())) complaints.push(`${who}: ${message.text()}`);
    });
  }
  async function open(who: string, link: string): Promise<RoomWindow> {
    const context = await signedIn(browser, server.url, link);
    const page = await context.newPage();
    listen(page, who);
    const sockets = new Set<WebSocketRoute>();
    let isCut = false;
    await page.routeWebSocket(/.*/, (socket) => {
      if (isCut) {
        void socket.close();
        return;
      }
      sockets.add(socket);
      socket.connectToServer();
    });
    await page.goto(`/s/${server.sessionId}`);
    return {
      context,
      page,
      cut: async () => {
        isCut = true;
        for (const socket of sockets) await socket.close();
        sockets.clear();
      },
      mend: async () => {
        isCut = false;
      },
    };
  }

  const badge = ({ page }: RoomWindow, words: string | RegExp): Locator =>
    page.getByRole("button", { name: words });
  const inBar = ({ page }: RoomWindow, name: string | RegExp): Locator =>
    page.getByRole("banner").getByRole("button", { name });
  const panel = ({ page }: RoomWindow, name: string): Locator => page.getByRole("dialog", { name });
  const theRoom = async (window: RoomWindow): Promise<Locator> => {
    await inBar(window, /^The room:/).click();
    const dialog = panel(window, "The room");
    await dialog.waitFor();
    return dialog;
  };
  /** Takes somebody up, by the facilitator's hand. */
  async function focusOn(name: string): Promise<void> {
    await fac.page.getByRole("list", { name: "Agenda" }).getByText(name, { exact: true }).click();
    await fac.page.getByRole("region", { name, exact: true }).waitFor();
  }
  async function mustBeAccessible({ page }: RoomWindow, state: string): Promise<void> {
    const { violations } = await everyRule(page).analyze();
    expect(violations.map(({ id, nodes }) => `${state}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-together-"));
    [server, browser] = await Promise.all([startDemo({ dataDir }), launchBrowser()]);
    [fac, ana, tobias, sponsor, hr] = await Promise.all([
      open("facilitator", server.links.facilitator),
      open("Ana", server.managerLink("Ana")),
      open("Tobias", server.managerLink("Tobias")),
      open("sponsor", server.links.sponsor),
      signedIn(browser, server.url, server.links.hr),
    ]);
    for (const { page } of [ana, tobias, sponsor]) await page.locator("[data-card]").first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
    expect(complaints).toEqual([]);
  });

  it("[UX 4] presence is by person: two tabs are one, HR who read along are told apart", async () => {
    const [second, reading] = await Promise.all([ana.context.newPage(), hr.newPage()]);
    listen(reading, "HR");
    await Promise.all([second.goto(ana.page.url()), reading.goto(`/s/${server.sessionId}`)]);
    for (const page of [second, reading]) await page.locator("[data-card]").first().waitFor();
    await mustAskAhead(second);
    await inBar(fac, "The room: 5 people online").waitFor();
    const list = await theRoom(fac);
    const here = list.getByRole("region", { name: "Online now" }).getByRole("listitem");
    await here.filter({ hasText: "Cormac Ó Dálaigh" }).getByText("Sponsor").waitFor();
    await list.getByText("HR · reads along").waitFor();
    expect(await here.filter({ hasText: "Ana Quintanilha" }).count()).toBe(1);
    await mustBeAccessible(fac, "people");
    await fac.page.keyboard.press("Escape");
    await mustFitLaptops(fac.page);
    await Promise.all([second.close(), reading.close()]);
  });

  it("[UX 5] who follows goes where the facilitator goes; own ways detach; busy hands are not moved", async () => {
    await fac.page.getByText("3 of 3 following").waitFor();
    await focusOn("Aroha Tāwhiri");
    for (const window of [ana, sponsor]) {
      await badge(window, "Following Marisol · on Aroha Tāwhiri").waitFor();
      await panel(window, "Aroha Tāwhiri").waitFor();
    }
    // Their own way: the facilitator sees that they look around, and going on leaves them where they are.
    await ana.page.getByRole("button", { name: /^Facundo Irigoyen, / }).click();
    await panel(ana, "Facundo Irigoyen").waitFor();
    await badge(ana, "Rejoin Marisol").waitFor();
    await fac.page.getByText("2 of 3 following").waitFor();
    // Somebody types: nothing moves before they are done.
    const search = sponsor.page.getByRole("searchbox");
    await search.focus();
    await focusOn("Aurelio Tagliabue");
    await badge(sponsor, /^Marisol is on Aurelio Tagliabue now/).waitFor();
    expect(await panel(sponsor, "Aroha Tāwhiri").count()).toBe(1);
    await search.blur();
    await panel(sponsor, "Aurelio Tagliabue").waitFor();
    expect(await panel(ana, "Facundo Irigoyen").count()).toBe(1);
    // F rejoins, and goes there at once.
    await panel(ana, "Facundo Irigoyen")
      .getByRole("button", { name: /^Close/ })
      .click();
    await ana.page.keyboard.press("f");
    await panel(ana, "Aurelio Tagliabue").waitFor();
    await fac.page.getByText("3 of 3 following").waitFor();
    await mustBeAccessible(ana, "following");
    // A group has no panel: the board goes to its column, where its people are marked.
    await fac.page.getByRole("list", { name: "Agenda" }).getByText("Claims", { exact: true }).click();
    await badge(ana, "Following Marisol · on Claims").waitFor();
    await panel(ana, "Aurelio Tagliabue").waitFor({ state: "detached" });
    await ana.page.getByRole("button", { name: /^Chukwudi Eze-Larsen, .*in focus/ }).waitFor();
    await focusOn("Aurelio Tagliabue");
    await panel(ana, "Aurelio Tagliabue").waitFor();
  });

  it("[UX 5] hands in their order, ready?, and a pause that names nobody", async () => {
    await inBar(tobias, "Raise your hand").click();
    await inBar(fac, /1 hand up$/).waitFor();
    await inBar(ana, "Raise your hand").click();
    await inBar(fac, /2 hands up$/).waitFor();
    const list = await theRoom(fac);
    const hands = list.getByRole("region", { name: "Hands up, in order" }).getByRole("listitem");
    await hands.nth(1).waitFor();
    expect(await hands.allInnerTexts()).toEqual([
      expect.stringContaining("Tobias"),
      expect.stringContaining("Ana"),
    ]);
    await hands.getByRole("button", { name: "Lower Tobias Achterberg’s hand" }).click();
    await inBar(tobias, "Raise your hand").waitFor();
    await inBar(ana, "Lower your hand").click();
    await inBar(fac, "The room: 4 people online").waitFor();

    const ask = list.getByRole("button", { name: "Ask: ready?" });
    await ask.click();
    // It asks once: the button keeps the focus, and says why, at once.
    await expect.poll(() => ask.getAttribute("aria-disabled")).toBe("true");
    expect(await ask.evaluate((button) => button === document.activeElement)).toBe(true);
    await fac.page.getByText("The room is being asked already").waitFor();
    await fac.page.keyboard.press("Enter");
    await ana.page.getByRole("radio", { name: "Not yet" }).click({ force: true });
    await sponsor.page.getByRole("radio", { name: "Ready", exact: true }).click({ force: true });
    await tobias.page.getByText("1 of 3 ready. Not yet: Ana.").waitFor();
    await mustBeAccessible(tobias, "ready?");
    await tobias.page.getByRole("radio", { name: "Ready", exact: true }).click({ force: true });
    await ana.page.getByRole("radio", { name: "Ready", exact: true }).click({ force: true });
    await fac.page.getByText("Everybody is ready.").first().waitFor();
    await ana.page.getByRole("radio", { name: "Not yet" }).waitFor({ state: "detached" });

    await inBar(sponsor, "Pause: is bias at play?").click();
    await sponsor.page.getByRole("menuitem", { name: /^Proximity/ }).click();
    const asked = "Proximity: Would we say the same of somebody who works elsewhere?";
    for (const window of [fac, ana]) await window.page.getByText(asked).waitFor();
    expect(await ana.page.getByText("Somebody asks for a moment. No names.").count()).toBe(1);
    await mustBeAccessible(fac, "pause");
    await fac.page.getByRole("button", { name: "Taken up, go on" }).click();
    await ana.page.getByText(asked).waitFor({ state: "detached" });
    await fac.page.keyboard.press("Escape");
  });

  it("[UX 9] what happens stands in a feed that can stand still", async () => {
    const list = await theRoom(tobias);
    // What waits for an answer makes room for the panel.
    const bar = await tobias.page.getByRole("region", { name: "What waits for you" }).boundingBox();
    const beside = await list.boundingBox();
    expect((bar?.x ?? 0) + (bar?.width ?? Number.NaN)).toBeLessThanOrEqual(beside?.x ?? 0);
    await list.getByRole("tab", { name: "Activity" }).click();
    const rows = list.getByRole("list", { name: "What happened, newest first" }).getByRole("listitem");
    await rows
      .filter({ hasText: /consensus of [a-z]+/ })
      .first()
      .waitFor();
    await list.getByRole("button", { name: "Pause", exact: true }).click();
    const before = await rows.count();
    await fac.page.keyboard.press("k");
    await list.getByText("1 new").waitFor();
    expect(await rows.count()).toBe(before);
    await mustBeAccessible(tobias, "activity");
    await list.getByRole("button", { name: "Go on" }).click();
    await rows.first().getByText("kept at 1, Marisol").waitFor();
    await tobias.page.keyboard.press("Escape");
    await panel(tobias, "The room").waitFor({ state: "detached" });
  });

  it("[UX 2] notes are written together, with names at the carets, and undo is one's own", async () => {
    const notes = [];
    for (const window of [ana, tobias]) {
      await inBar(window, "Session notes").click();
      await panel(window, "Session notes").locator(".cm-content").waitFor();
      notes.push(panel(window, "Session notes").getByRole("textbox", { name: "Notes of the session" }));
    }
    const [left, right] = notes;
    if (!left || !right) throw new Error("two windows, two notes");
    await left.click();
    await ana.page.keyboard.press("Control+End");
    await left.pressSequentially(" Scope 123.");
    await right.click();
    // The end is where the other's last letter stands.
    await expect.poll(() => noteText(right)).toMatch(/ Scope 123\.$/);
    await tobias.page.keyboard.press("Control+End");
    await right.pressSequentially(" Level 456.");
    await expect.poll(() => noteText(left)).toMatch(/ Scope 123\. Level 456\.$/);
    await panel(ana, "Session notes").locator(".cm-peer-name", { hasText: "Tobias" }).waitFor();
    // Digits in a note are text: nothing was proposed by them.
    expect(await ana.page.getByText(/^Propose . for/).count()).toBe(0);
    // What a slow machine types with pauses is taken back in as many steps; more of them find nothing of hers.
    await expect
      .poll(async () => {
        await ana.page.keyboard.press("Control+z");
        return noteText(right);
      })
      .toMatch(/\n Level 456\.$/);
    expect(await noteText(right)).not.toContain("Scope 123");
    await mustBeAccessible(ana, "notes");
    // Tab leaves, forwards and backwards; Escape closes one layer.
    await ana.page.keyboard.press("Tab");
    expect(await left.evaluate((node) => node.contains(document.activeElement))).toBe(false);
    await left.click();
    await ana.page.keyboard.press("Shift+Tab");
    expect(await left.evaluate((node) => node.contains(document.activeElement))).toBe(false);
    for (const { page } of [ana, tobias]) {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name: "Session notes" }).waitFor({ state: "detached" });
    }
  });

  it("[UX 8] offline says so and counts what waits; on return it is sent once, and a summary tells what changed", async () => {
    await focusOn("Iñaki Zubizarreta Olabarri");
    const aside = tobias.page
      .getByRole("region", { name: "What waits for you" })
      .getByRole("button", { name: "Stand aside" });
    await aside.waitFor();
    await tobias.cut();
    await inBar(fac, "The room: 3 people online").waitFor();
    await aside.click();
    await tobias.page.getByText("Reconnecting, 1 waiting").waitFor();
    await tobias.page.getByText("The connection is gone and is being restored.").waitFor();
    await tobias.context.setOffline(true);
    await tobias.page.getByText("Offline, 1 waiting").waitFor();
    await tobias.page.getByText("1 answer waits and will be sent.").waitFor();
    await tobias.page.getByRole("button", { name: /^Facundo Irigoyen, / }).focus();
    await tobias.page.keyboard.press("4");
    await tobias.page.getByText("the board is read only until it is back").first().waitFor();
    expect(await panel(tobias, "Propose 4 for Facundo Irigoyen").count()).toBe(0);
    await mustBeAccessible(tobias, "offline");
    await focusOn("Aroha Tāwhiri");
    await fac.page.keyboard.press("k");
    await tobias.mend();
    await tobias.context.setOffline(false);
    const back = tobias.page.getByText(/While you were away: \d changes?\./).first();
    await back.waitFor();
    await tobias.page.getByText("1 answer that waited has been sent.").first().waitFor();
    await focusOn("Iñaki Zubizarreta Olabarri");
    await fac.page.getByText("Tobias stands aside").first().waitFor();
    expect(await fac.page.getByText("Tobias stands aside").count()).toBe(1);
  });

  it("[UX 15] where nothing was written the owner is told what to do, and everybody else whom to ask", async () => {
    for (const [window, words] of [
      [tobias, "You wrote nothing before the session."],
      [ana, "Ask who rated them to make the case."],
    ] as const) {
      await window.page.getByRole("button", { name: /^Joaquim Sequeira, / }).click();
      await panel(window, "Joaquim Sequeira").getByText(words).waitFor();
      await window.page.keyboard.press("Escape");
    }
    // Whose agreement is missing is told to them as theirs.
    for (const [window, words] of [
      [ana, "You have to agree"],
      [tobias, "Ana has to agree"],
    ] as const) {
      await window.page.getByRole("button", { name: /^Iñaki Zubizarreta Olabarri, / }).click();
      await panel(window, "Iñaki Zubizarreta Olabarri").getByText(words, { exact: true }).waitFor();
      await window.page.keyboard.press("Escape");
    }
  });

  it("[UX 6] a facilitator who drops is missed by everybody; a manager whom HR names takes over, and nothing is lost", async () => {
    const address = fac.page.url();
    await fac.page.close();
    const gone = "Marisol Etxeberria, who leads the session, is not connected.";
    for (const { page } of [ana, sponsor]) await page.getByText(gone).waitFor();
    const seats = `/api/sessions/${server.sessionId}/participants`;
    const people: { id: string; name: string }[] = await (await hr.request.get(seats)).json();
    const named = await hr.request.patch(
      `${seats}/${people.find(({ name }) => name === "Tobias Achterberg")?.id}`,
      {
        headers: { origin: server.url },
        data: { role: "facilitator", reason: "Marisol’s train stands still." },
      },
    );
    expect(named.status()).toBe(200);
    // The same window, without a click: the person in focus, and their time runs on.
    await tobias.page.getByRole("region", { name: "Iñaki Zubizarreta Olabarri", exact: true }).waitFor();
    await tobias.page.getByRole("button", { name: "Stop", exact: true }).waitFor();
    await ana.page.getByText(gone).waitFor({ state: "detached" });
    const page = await fac.context.newPage();
    await page.goto(address);
    await page.getByRole("region", { name: "Iñaki Zubizarreta Olabarri", exact: true }).waitFor();
    await inBar(ana, "The room: 4 people online").waitFor();
  });
});
