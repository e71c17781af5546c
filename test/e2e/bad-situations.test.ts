import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoreFull } from "@evenhand/server/store/journal";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../integration/http-house.ts";
import { type ArrangedSession, Arranger, type Guest } from "./arranged.ts";
import {
  LAST_WORDS,
  LONG_NAME,
  LONG_TEXT,
  mailOf,
  ownerAt,
  ratedPeople,
  scaleOf,
  UNBROKEN_NAME,
} from "./bad-people.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { startServer } from "./demo-server.ts";
import { csvOf, type FileRow } from "./generated-people.ts";
import { misfits } from "./misfits.ts";
import { pairedWall } from "./places.ts";
import { CALM, signedIn } from "./signed-in.ts";
import { unfitting } from "./wall-measures.ts";

const FACILITATOR = "Fay Okoro";
const OWNERS = 37;
const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

describe.skipIf(chromiumPath === null)(browserTitle("Bad situations"), () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  let dataDir: string;
  let arranger: Arranger;
  /** The same two people in every session. */
  let facilitator: BrowserContext;
  let manager: BrowserContext;

  const guests = (owners: number): readonly Guest[] => [
    [FACILITATOR, "facilitator"],
    ...Array.from(
      { length: owners },
      (_, index): Guest => [ownerAt(index), "manager", mailOf(ownerAt(index))],
    ),
  ];
  async function opened(
    title: string,
    rows: readonly FileRow[],
    owners: number,
    cycle: { scale?: ReturnType<typeof scaleOf>; guideline?: number[] | null } = {},
    settings = {},
  ): Promise<ArrangedSession> {
    const cycleId = await arranger.cycle({ name: title, ...cycle }, csvOf(rows));
    const session = await arranger.session({ cycleId, title, settings }, guests(owners));
    await session.play(FACILITATOR, ["session.open"]);
    return session;
  }
  async function page(of: BrowserContext, path: string, viewport = LAPTOP): Promise<Page> {
    const opened = await of.newPage();
    await opened.setViewportSize(viewport);
    await opened.goto(path);
    return opened;
  }
  /** Charts and cards find their place a moment after their window has. */
  const mustFit = (of: Page) => expect.poll(() => misfits(of), { timeout: 15_000 }).toEqual([]);
  const mustFitWall = (of: Page) => expect.poll(() => unfitting(of), { timeout: 15_000 }).toEqual([]);
  const scrolls = (of: Page): Promise<boolean> =>
    of.evaluate(() => document.documentElement.scrollHeight > document.documentElement.clientHeight);
  const column = (of: Page, label: string) => of.getByRole("region", { name: new RegExp(label) });

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-bad-"));
    [server, browser] = await Promise.all([startServer({ dataDir }), launchBrowser()]);
    arranger = await Arranger.at(server);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("names of 120 characters, 20,000 of justification, 40 participants, every rating the same", async () => {
    const people = ratedPeople("A", Array(46).fill(3), OWNERS, (index) => ({
      ...(index === 0 && { name: LONG_NAME, justification: LONG_TEXT }),
      ...(index === 1 && { name: UNBROKEN_NAME, job_title: UNBROKEN_NAME, team: LONG_NAME }),
    }));
    const session = await opened("Everything at once", people, OWNERS, {}, { airtimeByManager: true });
    // Namesakes of nobody who is rated: whoever sits in the room is not shown on its wall.
    await session.invite(`Sponsor ${LONG_NAME}`.slice(0, 120), "sponsor", "long@example.org");
    await session.invite(`Observer${UNBROKEN_NAME}`.slice(0, 120), "observer", "unbroken@example.org");
    const { subject } = await session.ids();
    await session.play(ownerAt(3), [
      { type: "agenda.raise", subjectId: subject(UNBROKEN_NAME), reason: UNBROKEN_NAME },
      { type: "agenda.raise", subjectId: subject(LONG_NAME), reason: LONG_TEXT.slice(0, 2_000) },
      { type: "rating.propose", subjectId: subject(LONG_NAME), to: 4, reason: LONG_TEXT.slice(0, 4_000) },
    ]);
    await session.play(FACILITATOR, [
      { type: "agenda.focus", subjectId: subject("Person A 05") },
      { type: "consensus.keep", subjectId: subject("Person A 05") },
      { type: "agenda.focus", subjectId: subject(LONG_NAME) },
    ]);
    facilitator = await signedIn(browser, server.url, await session.link(FACILITATOR));
    manager = await signedIn(browser, server.url, await session.link(ownerAt(0)));

    const room = await page(facilitator, session.path);
    await room.getByRole("heading", { level: 2, name: LONG_NAME, exact: true }).waitFor();
    await room.getByText("46 people").first().waitFor();
    expect(await scrolls(room)).toBe(false);
    await mustFit(room);
    // Everybody who has a seat is in the list of who is here, and nobody twice.
    const here = room.getByRole("region", { name: /^Who is here/ }).getByRole("listitem");
    expect(await here.count()).toBe(40);
    await room.keyboard.press("o");
    const panel = room.getByRole("dialog").filter({ hasText: "Not for a shared screen" });
    await panel.getByText(LAST_WORDS).waitFor();
    await mustFit(room);
    await room.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });
    // Minutes by manager, which HR has switched on: in the red frame alone.
    const minutes = room.getByRole("table", { name: "Minutes by manager" });
    expect(await minutes.count()).toBe(0);
    await room.getByRole("button", { name: /^For facilitators only/ }).click();
    await minutes.getByRole("rowheader", { name: ownerAt(0) }).waitFor();
    expect(await panel.getByRole("table", { name: "Minutes by manager" }).count()).toBe(1);
    await mustFit(room);
    await room.keyboard.press("Escape");
    await panel.waitFor({ state: "detached" });

    const wall = await pairedWall(browser, server.url, facilitator, session.id);
    await wall.getByRole("heading", { level: 1, name: LONG_NAME, exact: true }).waitFor();
    await mustFitWall(wall);
    const answer = await facilitator.request.put(`${server.url}/api/sessions/${session.id}/wall`, {
      headers: { origin: server.url },
      data: { revealed: subject(LONG_NAME) },
    });
    expect(answer.ok()).toBe(true);
    await wall.getByText("It goes on.").waitFor();
    await mustFitWall(wall);
    await session.play(FACILITATOR, [{ type: "agenda.focus", subjectId: subject(UNBROKEN_NAME) }]);
    await room.getByRole("heading", { level: 2, name: UNBROKEN_NAME, exact: true }).waitFor();
    await mustFit(room);
    await wall.getByRole("heading", { level: 1, name: UNBROKEN_NAME, exact: true }).waitFor();
    await mustFitWall(wall);
    await wall.context().close();
    await room.close();

    // A board opens where the room is.
    await session.play(FACILITATOR, [{ type: "agenda.focus", subjectId: subject(LONG_NAME) }]);
    const board = await page(manager, session.path);
    await column(board, "Meets Expectations")
      .getByText(/^46, guideline/)
      .waitFor();
    for (const other of ["Exceptional", "Exceeds", "Partially", "Does Not"]) {
      await column(board, other)
        .getByText(/^0, guideline/)
        .first()
        .waitFor();
    }
    await mustFit(board);
    await board.setViewportSize(PHONE);
    await mustFit(board);
    await board
      .getByRole("button", { name: new RegExp(`^${LONG_NAME.slice(0, 60)}`) })
      .first()
      .click();
    await board.getByRole("dialog", { name: LONG_NAME }).getByText(LAST_WORDS).waitFor();
    await mustFit(board);
    await board.close();
  });

  it.each([3, 7])("a scale of %i points fits the board, the room, a phone and the wall", async (points) => {
    const ratings = Array.from({ length: 24 }, (_, index) => (index === 0 ? points : 1 + (index % 2)));
    const session = await opened(`Of ${points} points`, ratedPeople(`P${points}`, ratings, 2), 2, {
      scale: scaleOf(points),
      guideline: null,
    });
    const { subject } = await session.ids();
    const top = `Person P${points} 00`;
    await session.play(FACILITATOR, [{ type: "agenda.focus", subjectId: subject(top) }]);
    // The same people as before: their seats here are theirs by their accounts.
    const room = await page(facilitator, session.path);
    await room.getByRole("heading", { level: 2, name: top }).waitFor();
    expect(await scrolls(room)).toBe(false);
    await mustFit(room);
    // Every other point can be proposed by its digit.
    const lowest = room.getByRole("button", { name: /^Write down a proposal for/ });
    expect(await lowest.count()).toBe(points - 1);
    await room.keyboard.press(String(points - 1));
    await room.getByRole("form", { name: `Propose ${points - 1} for ${top}` }).waitFor();
    await mustFit(room);
    await room.keyboard.press("Escape");
    const wall = await pairedWall(browser, server.url, facilitator, session.id);
    await wall.getByRole("heading", { level: 1, name: top }).waitFor();
    await mustFitWall(wall);
    await wall.context().close();
    await room.close();

    const board = await page(manager, session.path);
    await board.locator("[data-card]").first().waitFor();
    expect(await board.getByRole("region", { name: /Point \d|Clearly above/ }).count()).toBe(points);
    await mustFit(board);
    await board.setViewportSize(PHONE);
    await expect.poll(() => board.getByRole("tab").count()).toBe(points);
    await mustFit(board);
    await board.close();
  });

  it("nobody at all: every screen says what it is for and what comes next, and the room cannot open", async () => {
    const cycleId = await arranger.cycle({ name: "Empty" }, csvOf(ratedPeople("E", [3], 1)));
    const session = await arranger.session(
      { cycleId, title: "Nobody yet", subjects: { filter: { level: "L9" } } },
      guests(1),
    );
    const room = await page(facilitator, session.path);
    await room.getByText("Nobody is rated here yet.").waitFor();
    const open = room.getByRole("button", { name: "Open the room" });
    expect(await open.getAttribute("aria-disabled")).toBe("true");
    await mustFit(room);
    await room.close();
    const own = await page(manager, session.path, PHONE);
    await own.getByRole("heading", { name: "Nobody here is yours to rate" }).waitFor();
    await mustFit(own);
    await own.close();
  });

  it("a full disk: the room says so, a change is refused and says why, and it goes on once there is space", async () => {
    const disk = { full: false };
    const house = await startHouse({
      environment: { PORT: "0" },
      journal: (real) => ({
        ...real,
        append: async (...commit) => {
          if (disk.full) throw new StoreFull("no space is left");
          return real.append(...commit);
        },
      }),
    });
    const url = await house.server.listen();
    await house.open();
    const [name = "", value = ""] = house.seats.facilitator.browser.cookie.split("=");
    const context = await browser.newContext({ ...CALM, baseURL: url });
    await context.addCookies([{ name, value, url }]);
    const room = await page(context, `/s/${house.sessionId}`);
    const banner = room.getByRole("status").filter({ hasText: /^Read only: the server has no space left/ });
    await room.getByRole("region", { name: "Time", exact: true }).waitFor();
    expect(await banner.count()).toBe(0);
    disk.full = true;
    await room.keyboard.press("t");
    await banner.waitFor();
    await room.getByRole("alert").filter({ hasText: "so nothing was changed" }).waitFor();
    await mustFit(room);
    disk.full = false;
    await room.keyboard.press("t");
    await room.getByRole("button", { name: /^Stop/ }).waitFor();
    await banner.waitFor({ state: "detached" });
    await context.close();
    await house.close();
  });
});
