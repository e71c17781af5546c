import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type StartedServer, startServer } from "./demo-server.ts";
import { verified } from "./exported-files.ts";
import { FacilitatorPage } from "./facilitator-page.ts";
import { ManagerPage } from "./manager-page.ts";
import { employeeId, type MomentsRoom, nameOf, peopleOf, type Seat, setUpRoom } from "./moments-room.ts";
import { StoryWindow } from "./story-window.ts";
import { WallPage } from "./wall-page.ts";
import { Wire } from "./wire.ts";

interface Exported {
  readonly rows: readonly {
    readonly employee_id: string;
    readonly final_rating: number;
    readonly decision: string;
  }[];
}

describe.skipIf(chromiumPath === null)(browserTitle("Ten moments of one session"), () => {
  let folder: string;
  let server: StartedServer;
  let browser: Browser;
  let room: MomentsRoom;
  let fay: FacilitatorPage;
  let gil: FacilitatorPage;
  let ana: ManagerPage;
  let ben: ManagerPage;
  let cleo: ManagerPage;
  let sol: ManagerPage;
  let ola: ManagerPage;
  let wall: WallPage;
  const windows: StoryWindow[] = [];
  const wires: Wire[] = [];

  const newWindow = async (who: string): Promise<StoryWindow> => {
    const window = await StoryWindow.open(browser, who);
    windows.push(window);
    wires.push(new Wire(window.page));
    return window;
  };
  const open = async (seat: Seat): Promise<StoryWindow> => {
    const window = await newWindow(nameOf(seat));
    await window.enter(room.links[seat]);
    return window;
  };
  /** The owner's screen asks for the draft that was missing: the bar at the foot, without a search. */
  const writeDraft = async (owner: ManagerPage, name: string): Promise<void> => {
    await owner.answer(`${name} is yours and has no rating yet.`, "Enter a rating");
    const { page } = owner;
    const dialog = page.getByRole("dialog", { name: `The rating of ${name}` });
    await dialog.getByRole("radio", { name: "3 Meets Expectations" }).check({ force: true });
    await dialog.getByRole("textbox", { name: "Justification" }).fill("Joined the team in spring");
    await dialog.getByRole("button", { name: "Rate 3" }).click();
    await dialog.waitFor({ state: "detached" });
  };
  /** Names of other managers' people that are anywhere in a page. */
  const othersIn = (manager: ManagerPage, seat: Seat) => async (): Promise<string[]> => {
    const html = await manager.page.content();
    const others = (["ana", "ben", "cleo", "dag"] as const).filter((other) => other !== seat);
    return others.flatMap(peopleOf).filter((name) => html.includes(name));
  };

  // Each moment stands on the one before: what comes after a failure would only fail slowly.
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip("an earlier moment has failed");
    onTestFailed(() => {
      broken = true;
    });
  });
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "eh-moments-"));
    [server, browser] = await Promise.all([startServer({ dataDir: join(folder, "data") }), launchBrowser()]);
    room = await setUpRoom(server.url, await server.hrLink());
    const seated = async (seat: Seat) => new ManagerPage(await open(seat));
    [fay, ana, ben, cleo, sol, ola] = await Promise.all([
      open("fay").then((window) => new FacilitatorPage(window)),
      seated("ana"),
      seated("ben"),
      seated("cleo"),
      seated("sol"),
      seated("ola"),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("(1) three drafts are missing, the room opens, three people have no rating yet", async () => {
    await fay.openRoom();
    for (const { cardAt } of [ana, ben, cleo, sol, ola]) await cardAt("Iris Vold", 5).waitFor();
    const unrated = fay.agenda.filter({ hasText: "no rating yet" });
    for (const name of ["Una Wold", "Vera Yding", "Wim Zell"])
      await unrated.filter({ hasText: name }).waitFor();
    expect(await unrated.count()).toBe(3);
    wall = new WallPage(await newWindow("the wall"));
    await wall.pair(`${server.url}/s/${room.sessionId}/wall`, fay);
    await wall.heading("How the ratings stand").waitFor();
  });

  it("(2) a team with six fours where three are expected is a group, its people side by side", async () => {
    const fours = fay.agenda.filter({ hasText: "Platform" }).filter({ hasText: "six rated 4, guideline 3" });
    await fours
      .getByRole("button", { name: /Platform six rated/ })
      .first()
      .click();
    for (const name of ["Aino Berg", "Bo Dahl", "Cem Eren", "Dina Falk", "Egil Grann", "Fia Holt"]) {
      await fay.page.getByRole("main").getByText(name).first().waitFor();
      await wall.shows(name);
    }
  });

  it("(3) an outlier at 5, median 3: the prepared case, K, next", async () => {
    await fay.agenda
      .filter({ hasText: "two above median 3" })
      .getByRole("button", { name: /Iris Vold two above/ })
      .first()
      .click();
    await fay.focus("Iris Vold").waitFor();
    await wall.heading("Iris Vold").waitFor();
    await fay.page.keyboard.press("k");
    await cleo.card("Iris Vold", "kept").waitFor();
    // The room has gone on by itself, and nothing more is asked for her.
    await fay.focus("Iris Vold").waitFor({ state: "detached" });
    await fay.agenda.filter({ hasText: "Iris Vold" }).filter({ hasText: "kept" }).waitFor();
  });

  it("(4) a private poll: nothing of it on any wire before the reveal, counts after", async () => {
    await fay.takeUp("Rune Toft");
    for (const wire of wires) wire.forget();
    await fay.act("Rune Toft", /^Poll/).click();
    await ana.vote("Rune Toft", "2 Partially Meets");
    await ben.vote("Rune Toft", "4 Exceeds Expectations");
    await cleo.vote("Rune Toft", "4 Exceeds Expectations");
    await fay.focus("Rune Toft").getByText("3 of 3 have voted").waitFor();
    await wall.shows("3 of 3 have voted");
    expect(wires.flatMap((wire) => wire.votes())).toEqual([]);
    // They did hear of it.
    for (const wire of wires) expect(wire.bytes).toBeGreaterThan(1_000);
    await fay.act("Rune Toft", /^Reveal/).click();
    await fay.focus("Rune Toft").getByText("Private poll, 3 votes").waitFor();
    await fay.page.getByText("4: 2 votes").waitFor({ state: "attached" });
    expect(wires.flatMap((wire) => wire.votes())).not.toEqual([]);
    // Those who voted have it before them: in the bar, and at the top of what the person's panel says.
    const counts = "Private poll on Rune Toft: 2 votes for 4 and 1 vote for 2.";
    await ben.bar.getByText(counts).waitFor();
    await ben.card("Rune Toft").click();
    await ben.page.getByRole("dialog", { name: "Rune Toft" }).getByText(counts).waitFor();
    // Whom the room is on nobody has to raise; somebody else they may.
    const raise = ben.page.getByRole("button", { name: "Raise for discussion" });
    expect(await raise.count()).toBe(0);
    await ben.card("Gry Iversen").click();
    await raise.waitFor();
    await ben.page.keyboard.press("Escape");
    // Most of them see a 4: that is what Enter writes down now; keeping the 3 is still one key.
    await fay.page.getByRole("heading", { level: 2, name: "Rune Toft" }).click();
    await fay.page.keyboard.press("Enter");
    const strip = fay.page.getByRole("form", { name: "Propose 4 for Rune Toft" });
    await strip.waitFor();
    await fay.page.keyboard.press("Escape");
    await strip.waitFor({ state: "detached" });
    await fay.act("Rune Toft", /^Keep 3/).waitFor();
    await fay.page.keyboard.press("k");
    // Not on a manager's board: no longer flagged, the card goes down to its place, and out of sight once the room is on.
    await fay.agenda.filter({ hasText: "Rune Toft" }).filter({ hasText: "kept" }).waitFor();
  });

  it("(5) a spoken yes: a digit, a reason, Enter, and the owner is told", async () => {
    await fay.takeUp("Gry Iversen");
    await fay.page.keyboard.press("4");
    const strip = fay.page.getByRole("form", { name: /^Propose 4/ });
    await strip.getByRole("combobox", { name: "Reason" }).waitFor();
    // In whose name it will stand: the owner's, unless somebody else is chosen.
    await strip.getByText("Ana says: 3 → 4.").waitFor();
    await fay.page.keyboard.type("She runs the on-call rota.");
    await fay.page.keyboard.press("Enter");
    await ana.cardAt("Gry Iversen", 4).waitFor();
    await ana.bar.getByText("Written down in your name: you propose 4 for Gry Iversen").waitFor();
  });

  it("(6) a remote manager objects aloud: recording is refused, then no consensus", async () => {
    await fay.mark(nameOf("ben"), "remote");
    await cleo.chooseInMenu("Hal Jansen", /^4/);
    await cleo.giveReason("Propose 4 for Hal Jansen", "The same scope as Gry.");
    // A second click in haste answers nothing else, though "Stand aside" has come under the pointer.
    await ana.answer("Hal Jansen", "Agree to 4", 2);
    await fay.takeUp("Hal Jansen");
    await fay.act("Hal Jansen", /^Record 4/).waitFor();
    await fay.writeAnswer("Hal Jansen", "Ben", "Objects", "He had a quarter off.");
    await fay.stance("Hal Jansen", "Ben objects, said aloud: “He had a quarter off.”").waitFor();
    expect(await fay.act("Hal Jansen", /^Record/).count()).toBe(0);
    await fay.act("Hal Jansen", /^No consensus/).click();
    await ana.card("Hal Jansen", "no consensus").waitFor();
    await ben.answer("Hal Jansen", "That is what I said");
  });

  it("(7) a proxy who only speaks: the decision waits, the late owner arrives and accepts", async () => {
    await fay.takeUp("Siv Urdal");
    await fay.mark(nameOf("dag"), "away");
    await ana.chooseInMenu("Siv Urdal", /^4/);
    await ana.giveReason("Propose 4 for Siv Urdal", "She leads the guild.");
    await cleo.answer("Siv Urdal", "Agree to 4");
    await fay.act("Siv Urdal", /^Record 4, Dag accepts later/).click();
    await fay.focus("Siv Urdal").getByText("Waits for Dag Moe to accept").waitFor();
    await ana.cardAt("Siv Urdal", 3).waitFor();
    const dag = new ManagerPage(await open("dag"));
    await dag.answer("Siv Urdal", "Accept 4");
    await ana.cardAt("Siv Urdal", 4).waitFor();
  });

  it("(8) the facilitator drops: the wall blanks, another takes over, focus and timer are intact", async () => {
    await fay.takeUp("Kai Moen");
    await wall.heading("Kai Moen").waitFor();
    await fay.window.close();
    await wall.shows("Waiting for the facilitator");
    expect(await wall.page.content()).not.toContain("Kai Moen");
    gil = new FacilitatorPage(await open("gil"));
    await gil.focus("Kai Moen").waitFor();
    await gil.page.getByRole("button", { name: "Stop", exact: true }).waitFor();
    await wall.heading("Kai Moen").waitFor();
  });

  it("(9) last call: one raised, the rest accepted; adjourning clears the cases of others", async () => {
    await writeDraft(ana, "Vera Yding");
    await writeDraft(ben, "Wim Zell");
    await room.hr.ok("PUT", `${room.path}/subjects/${room.subject("Una Wold")}/not-rated`, {
      code: "too-new",
      text: "She joined in November.",
    });
    await gil.takeUp("Vera Yding");
    await gil.page.keyboard.press("k");
    // The room has gone on: going on closes what was opened before.
    await gil.focus("Vera Yding").waitFor({ state: "detached" });
    await gil.menu("Last call");
    // Every screen in the room says that it is the last call, and has the way to whom it is about.
    await sol.page.getByText("Last call", { exact: true }).waitFor();
    await sol.page.getByRole("button", { name: "Show them" }).click();
    await sol.chooseInMenu("Lea Nor", /^Raise/);
    const raise = sol.page.getByRole("dialog", { name: "Raise Lea Nor for discussion" });
    await raise.getByRole("textbox").fill("Her peers at L3 carry more.");
    await raise.getByRole("button", { name: "Raise" }).click();
    const call = gil.page.getByRole("dialog", { name: "Last call" });
    await call.getByText("1 other person stays on the agenda until decided").waitFor();
    await call.getByRole("button", { name: /Lea Nor.*raised: Her peers at L3 carry more/ }).waitFor();
    await gil.acceptRest();
    await sol.page.getByText("Last call", { exact: true }).waitFor({ state: "detached" });
    await ana.card("Max Olsen", "not discussed").waitFor();
    await gil.takeUp("Lea Nor");
    await gil.page.keyboard.press("k");
    await ana.card("Lea Nor", "kept").waitFor();
    await gil.adjourn();
    await ana.waits(/things? waits? for you$/);
    await expect.poll(othersIn(ana, "ana")).toEqual([]);
    await expect.poll(othersIn(cleo, "cleo")).toEqual([]);
    await wall.shows("The room is closed");
  });

  it("(10) a contest restores the rating, the lock waits for it; settled, locked, exported, verified", async () => {
    await ana
      .task("Written down in your name")
      .getByRole("button", { name: /^Contest/ })
      .click();
    await ana.writeIn("Contest what was written down", "I said I would think about it.", "Contest");
    await gil.page.getByText("Gry Iversen").first().waitFor();
    const waits = await gil.lockWaits("One thing holds up the lock");
    await waits
      .getByText(/Gry Iversen/)
      .first()
      .waitFor();
    await gil.page.keyboard.press("Escape");
    await gil.resume();
    await ana.cardAt("Gry Iversen", 3).waitFor();
    await gil.takeUp("Gry Iversen");
    await gil.page.keyboard.press("k");
    await ana.card("Gry Iversen", "kept").waitFor();
    // Groups that were looked at and not marked come once more.
    for (const label of ["L3", "Platform"]) {
      await gil.page.getByRole("region", { name: label, exact: true }).waitFor();
      await gil.page.keyboard.press("k");
    }
    // Nobody is left to talk about, nor to be accepted as drafted: the room sees by itself what it changed.
    await gil.page.getByRole("heading", { name: "What this room changed" }).waitFor();
    // A hand that goes on pressing Enter is asked first, and adjourns nothing.
    const asked = gil.page.getByRole("alertdialog");
    await gil.page.keyboard.press("Enter");
    await asked.waitFor();
    await gil.page.keyboard.press("Enter");
    await asked.waitFor({ state: "detached" });
    await gil.adjourn();
    await gil.lock();
    await wall.shows("The ratings are final");
    // Whoever comes out of the room reads what it has come to.
    await ana.page.getByRole("heading", { name: "Your people’s results" }).waitFor();
    await ana.page.getByText(/^Ben.* objected: “He had a quarter off\.”$/).waitFor();
    await ana.page.locator("header").getByRole("link").first().click();
    await ana.page.getByRole("listitem").getByText("Locked", { exact: true }).waitFor();

    const answer = await room.hr.send("GET", `${room.path}/export?format=json`);
    const text = await answer.text();
    const finals = Object.fromEntries(
      (JSON.parse(text) as Exported).rows.map((row) => [row.employee_id, [row.final_rating, row.decision]]),
    );
    expect(finals).toMatchObject({
      [employeeId("Iris Vold")]: [5, "kept"],
      [employeeId("Gry Iversen")]: [3, "kept"],
      [employeeId("Hal Jansen")]: [3, "no-consensus"],
      [employeeId("Siv Urdal")]: [4, "changed"],
      [employeeId("Max Olsen")]: [3, "not-discussed"],
    });
    const path = join(folder, "export.json");
    writeFileSync(path, text);
    expect(await verified(path)).toMatch(/\nVerified\.\n$/);
  });

  it("no window has complained, from the first moment to the last", () => {
    expect(windows.flatMap((window) => window.complaints.all)).toEqual([]);
  });
});
