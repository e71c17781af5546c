import type { Page } from "playwright-core";

/** Who looks, in a session of its own kind. */
export type Seat = "hr" | "facilitator" | "manager" | "observer" | "nobody";
/** The sample's live session, or one of the three that are arranged beside it. */
export type Place = "live" | "prework" | "settling" | "locked";

export interface Screen {
  /** Its file's name. */
  readonly name: string;
  readonly seat: Seat;
  readonly place: Place;
  /** Below the server's address; `:cycle` and `:session` are the place's. */
  readonly path: string;
  /** From the page as it has loaded to the state of the picture. At most it moves the focus; it decides nothing. */
  readonly show: (page: Page) => Promise<unknown>;
}

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole("heading", { name }).first().waitFor({ state: "attached" });
const card = (page: Page) => page.locator("[data-card]").first();
const board = (page: Page) => card(page).waitFor({ state: "attached" });
const focus = (page: Page) =>
  page.getByRole("group", { name: "What to record" }).waitFor({ state: "attached" });
const fromMenu = async (page: Page, entry: string | RegExp) => {
  await focus(page);
  await page.getByRole("button", { name: "Session", exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
};
const tab = (name: string | RegExp) => async (page: Page) => {
  await page.getByRole("tab", { name }).click();
  await page.getByRole("tabpanel").first().waitFor();
  await settled(page);
};
/** The page stands, and everything asked for has come. */
const settled = async (page: Page) => {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
};

const hr = (name: string, path: string, show: Screen["show"]): Screen => ({
  name: `hr-${name}`,
  seat: "hr",
  place: "prework",
  path,
  show,
});
const room = (name: string, seat: Seat, place: Place, show: Screen["show"]): Screen => ({
  name,
  seat,
  place,
  path: "/s/:session",
  show,
});

/** Every main screen in the states that people look at. */
export const SCREENS: readonly Screen[] = [
  { name: "signed-out", seat: "nobody", place: "live", path: "/", show: settled },
  { name: "link-used", seat: "nobody", place: "live", path: "/join#nothing", show: settled },
  hr("home", "/", settled),
  hr("not-found", "/nothing/here", settled),
  hr("cycles", "/cycles", settled),
  hr("new-cycle", "/cycles/new", settled),
  hr("cycle", "/cycles/:cycle", tab(/^Sessions/)),
  hr("cycle-people", "/cycles/:cycle", tab(/^People/)),
  hr("cycle-distribution", "/cycles/:cycle", tab(/^Distribution/)),
  hr("cycle-columns", "/cycles/:cycle", tab(/^Columns/)),
  hr("cycle-results", "/cycles/:cycle", tab(/^Results/)),
  hr("import", "/cycles/:cycle/import", settled),
  hr("new-session", "/cycles/:cycle/sessions/new", settled),
  hr("session-participants", "/sessions/:session/setup", tab(/^Participants/)),
  hr("session-people", "/sessions/:session/setup", tab(/^People/)),
  hr("session-readiness", "/sessions/:session/setup", tab(/^Readiness/)),
  hr("session-settings", "/sessions/:session/setup", tab(/^Settings/)),
  { ...hr("results", "/sessions/:session/setup", tab(/^Results/)), place: "locked" },
  room("facilitator-prework", "facilitator", "prework", (page) =>
    heading(page, /./).then(() => settled(page)),
  ),
  room("facilitator", "facilitator", "live", focus),
  room("facilitator-case", "facilitator", "live", async (page) => {
    await focus(page);
    await page.keyboard.press("o");
    await page.getByRole("dialog").first().waitFor();
    await settled(page);
  }),
  room("facilitator-strip", "facilitator", "live", async (page) => {
    await focus(page);
    await page.keyboard.press("d");
    await page.getByRole("form").first().waitFor();
  }),
  room("facilitator-menu", "facilitator", "live", async (page) => {
    await focus(page);
    await page.getByRole("button", { name: "Session", exact: true }).click();
    await page.getByRole("menuitem").first().waitFor();
  }),
  room("facilitator-group", "facilitator", "live", async (page) => {
    await page
      .getByRole("list", { name: "Agenda" })
      .getByRole("button", { name: /Claims/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 2, name: "Claims" }).waitFor();
    await page.getByRole("table", { name: "People side by side" }).waitFor();
  }),
  room("facilitator-compare", "facilitator", "live", async (page) => {
    await page.getByRole("list", { name: "Agenda" }).getByRole("button", { name: /Iñaki/ }).first().click();
    await focus(page);
    for (const hold of [0, 0]) {
      await page.getByRole("button", { name: /^Hold/ }).nth(hold).click();
    }
    await page.getByRole("button", { name: /^Compare 3/ }).click();
    await page.getByRole("table", { name: "People side by side" }).waitFor();
  }),
  room("facilitator-private", "facilitator", "live", async (page) => {
    await focus(page);
    await page.getByRole("button", { name: /^For facilitators only/ }).click();
    await page.getByRole("dialog").first().waitFor();
    await settled(page);
  }),
  room("facilitator-pace", "facilitator", "live", async (page) => {
    await focus(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("pace");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Pace" }).getByRole("table").first().waitFor();
  }),
  room("facilitator-guide", "facilitator", "live", async (page) => {
    await focus(page);
    await page.keyboard.press("g");
    await page.getByRole("dialog", { name: "How the room works" }).waitFor();
  }),
  room("facilitator-wall", "facilitator", "live", async (page) => {
    await fromMenu(page, /^Show on the wall/);
    await page.getByRole("img", { name: /^QR code/ }).waitFor();
  }),
  room("facilitator-board", "facilitator", "live", async (page) => {
    await fromMenu(page, /board/i);
    await board(page);
  }),
  room("facilitator-last-call", "facilitator", "live", async (page) => {
    await fromMenu(page, /^Last call/);
    await page.getByRole("dialog").waitFor();
  }),
  room("facilitator-lock", "facilitator", "live", async (page) => {
    await fromMenu(page, /^Lock/);
    await page.getByRole("dialog").waitFor();
  }),
  room("facilitator-keys", "facilitator", "live", async (page) => {
    await focus(page);
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  }),
  room("palette", "manager", "live", async (page) => {
    await board(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
  }),
  room("facilitator-settling", "facilitator", "settling", (page) => heading(page, "Settling")),
  room("facilitator-locked", "facilitator", "locked", (page) => heading(page, "The ratings are final")),
  room("manager-prework", "manager", "prework", settled),
  room("board", "manager", "live", async (page) => {
    await board(page);
    await page.getByRole("region", { name: "What waits for you" }).waitFor();
  }),
  room("board-person", "manager", "live", async (page) => {
    await card(page).getByRole("button").first().click();
    await page.getByRole("textbox", { name: "Notes" }).waitFor();
    await settled(page);
  }),
  room("board-menu", "manager", "live", async (page) => {
    await page
      .getByRole("button", { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole("menuitem").first().waitFor();
  }),
  room("board-lifted", "manager", "live", async (page) => {
    await board(page);
    await card(page).getByRole("button").first().focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
  }),
  room("board-propose", "manager", "live", async (page) => {
    await page
      .getByRole("button", { name: /^Actions for/ })
      .first()
      .click();
    await page.getByRole("menuitem").first().click();
    await page.getByRole("textbox", { name: "Why?" }).waitFor();
  }),
  room("board-list", "manager", "live", async (page) => {
    await board(page);
    await page.getByRole("radio", { name: /List/ }).check({ force: true });
    await page.getByRole("table").first().waitFor();
  }),
  room("board-nine-box", "manager", "live", async (page) => {
    await board(page);
    await page.getByRole("radio", { name: /Nine-box/ }).check({ force: true });
    await settled(page);
  }),
  room("board-room", "manager", "live", async (page) => {
    await board(page);
    await page.getByRole("button", { name: /^The room:/ }).click();
    await page.getByRole("dialog", { name: "The room" }).waitFor();
  }),
  room("board-read-only", "observer", "live", board),
  room("manager-settling", "manager", "settling", (page) => heading(page, "Settling")),
  room("manager-results", "manager", "locked", (page) => heading(page, /results/)),
  { ...room("print", "facilitator", "locked", settled), path: "/s/:session/print" },
];
