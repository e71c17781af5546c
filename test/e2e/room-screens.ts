import { messages as app } from "@evenhand/client/app/messages.ts";
import { messages as frame } from "@evenhand/client/app/room-messages.ts";
import { messages as agenda } from "@evenhand/client/features/agenda/messages.ts";
import { messages as answers } from "@evenhand/client/features/answers/messages.ts";
import { messages as board } from "@evenhand/client/features/board/messages.ts";
import { viewMessages as views } from "@evenhand/client/features/board/view-messages.ts";
import { messages as consensus } from "@evenhand/client/features/consensus/messages.ts";
import { compareMessages as compare } from "@evenhand/client/features/facilitation/compare-messages.ts";
import { messages as facilitation } from "@evenhand/client/features/facilitation/messages.ts";
import { paceMessages as pace } from "@evenhand/client/features/facilitation/pace-messages.ts";
import { messages as guide } from "@evenhand/client/features/guide/messages.ts";
import { messages as help } from "@evenhand/client/features/help/messages.ts";
import { messages as lock } from "@evenhand/client/features/lock/messages.ts";
import { messages as notes } from "@evenhand/client/features/notes/messages.ts";
import { messages as prework } from "@evenhand/client/features/prework/messages.ts";
import { messages as print } from "@evenhand/client/features/print/messages.ts";
import { messages as readiness } from "@evenhand/client/features/readiness/messages.ts";
import { messages as results } from "@evenhand/client/features/results/messages.ts";
import { messages as settling } from "@evenhand/client/features/settling/messages.ts";
import { messages as together } from "@evenhand/client/features/together/messages.ts";
import { messages as wall } from "@evenhand/client/features/wall/control-messages.ts";
import type { Locator, Page } from "playwright-core";
import type { Place, Screen, Seat } from "./screen.ts";
import type { Speech } from "./speech.ts";

const room = (name: string, seat: Seat, place: Place, show: Screen["show"]): Screen => ({
  name,
  seat,
  place,
  path: "/s/:session",
  show,
});

/** Waits for what belongs to a state before one goes on to the next. */
async function reached(seen: readonly Locator[]): Promise<readonly Locator[]> {
  await Promise.all(seen.map((part) => part.first().waitFor()));
  return seen;
}

/** The bar over every room, once it is whole. */
const bar = (page: Page, say: Speech) => page.getByRole("button", { name: say.start(app.account) });
const heading = (page: Page, name: RegExp) => page.getByRole("heading", { name });
const dialog = (page: Page, name: RegExp) => page.getByRole("dialog", { name });
const agendaList = (page: Page, say: Speech) => page.getByRole("list", { name: say.whole(agenda.title) });

/** The facilitator's screen, with somebody in focus. */
const focus = (page: Page, say: Speech) =>
  reached([
    bar(page, say),
    agendaList(page, say),
    page.getByRole("group", { name: say.whole(consensus.actions) }),
  ]);

/** The board, with everything around it: who is here, and for whom something may wait, the bar at the foot. */
const cards = (page: Page) => page.locator("[data-card]");
const onBoard = (page: Page, say: Speech) =>
  reached([
    bar(page, say),
    cards(page),
    page.getByRole("button", { name: say.start(together.open) }),
    page.getByRole("region", { name: say.whole(answers.bar) }),
  ]);

/** From the facilitator's screen on, by a key or a press. */
const further =
  (act: (page: Page, say: Speech) => Promise<unknown>, seen: (page: Page, say: Speech) => Locator[]) =>
  async (page: Page, say: Speech) => {
    await focus(page, say);
    await act(page, say);
    return seen(page, say);
  };
const key = (name: string) => (page: Page) => page.keyboard.press(name);
const menu = (page: Page, say: Speech) =>
  page.getByRole("button", { name: say.whole(facilitation.menu) }).click();
const fromMenu = (entry: Parameters<Speech["start"]>[0]) => async (page: Page, say: Speech) => {
  await menu(page, say);
  await page.getByRole("menuitem", { name: say.start(entry) }).click();
};

/** From the board on. */
const fromBoard =
  (act: (page: Page, say: Speech) => Promise<unknown>, seen: (page: Page, say: Speech) => Locator[]) =>
  async (page: Page, say: Speech) => {
    await onBoard(page, say);
    await act(page, say);
    return seen(page, say);
  };
/** Of the second card: on a phone the first is in focus, and a proposal about them is open. */
const cardMenu = (page: Page, say: Speech) =>
  page
    .getByRole("button", { name: say.whole(board.cardMenu) })
    .nth(1)
    .click();

const titled =
  (message: Parameters<Speech["whole"]>[0]) =>
  async (page: Page, say: Speech): Promise<readonly Locator[]> => [
    bar(page, say),
    page.getByRole("heading", { level: 1, name: say.whole(message) }),
  ];
const sideBySide = (page: Page, say: Speech) => page.getByRole("table", { name: say.whole(compare.table) });

/** The rooms of all phases, in the states that people look at. */
export const ROOM_SCREENS: readonly Screen[] = [
  room("facilitator-prework", "facilitator", "prework", titled(readiness.uninvited)),
  room("facilitator", "facilitator", "live", focus),
  room(
    "facilitator-case",
    "facilitator",
    "live",
    further(key("o"), (page, say) => [
      page.getByText(say.whole(frame.caseGuard)),
      page.getByRole("textbox", { name: say.whole(notes.person) }),
    ]),
  ),
  room(
    "facilitator-strip",
    "facilitator",
    "live",
    further(key("d"), (page, say) => [page.getByRole("form", { name: say.whole(consensus.stripDefer) })]),
  ),
  room(
    "facilitator-menu",
    "facilitator",
    "live",
    further(menu, (page, say) => [page.getByRole("menuitem", { name: say.start(facilitation.lock) })]),
  ),
  room("facilitator-group", "facilitator", "live", async (page, say) => {
    await agendaList(page, say)
      .getByRole("button", { name: /Claims/ })
      .first()
      .click();
    return [page.getByRole("heading", { level: 2, name: "Claims" }), sideBySide(page, say)];
  }),
  room("facilitator-propose", "facilitator", "live", async (page, say) => {
    await agendaList(page, say)
      .getByRole("button", { name: /Guillermo/ })
      .first()
      .click();
    await page.getByRole("region", { name: "Guillermo Arizmendi" }).waitFor();
    await focus(page, say);
    await page.keyboard.press("2");
    return [page.getByRole("form", { name: say.whole(consensus.stripPropose) })];
  }),
  room("facilitator-compare", "facilitator", "live", async (page, say) => {
    await agendaList(page, say).getByRole("button", { name: /Iñaki/ }).first().click();
    await focus(page, say);
    // Whoever is held goes up: the next one down is the neighbour after.
    for (const held of [1, 2]) {
      await page
        .getByRole("button", { name: say.whole(compare.pin) })
        .first()
        .click();
      await page
        .getByRole("button", { name: say.start(compare.compare, { count: String(held + 1) }) })
        .waitFor();
    }
    await page.getByRole("button", { name: say.start(compare.compare, { count: "3" }) }).click();
    return [sideBySide(page, say), page.getByRole("button", { name: say.start(compare.back) })];
  }),
  room(
    "facilitator-private",
    "facilitator",
    "live",
    further(
      (page, say) => page.getByRole("button", { name: say.start(facilitation.privateEntry) }).click(),
      (page, say) => [
        dialog(page, say.whole(agenda.privateTitle)),
        page.getByText(say.whole(agenda.privateNone)),
      ],
    ),
  ),
  room(
    "facilitator-pace",
    "facilitator",
    "live",
    further(
      async (page, say) => {
        await page.keyboard.press("Control+k");
        await page.getByRole("combobox").fill(say.text(pace.open));
        await page.keyboard.press("Enter");
      },
      (page, say) => [dialog(page, say.whole(pace.title)).getByRole("table").first()],
    ),
  ),
  room(
    "facilitator-guide",
    "facilitator",
    "live",
    further(key("g"), (page, say) => [dialog(page, say.whole(guide.title))]),
  ),
  room(
    "facilitator-wall",
    "facilitator",
    "live",
    further(fromMenu(wall.entry), (page, say) => [
      dialog(page, say.whole(wall.title)),
      page.getByRole("img", { name: say.whole(wall.scan) }),
    ]),
  ),
  room("facilitator-board", "facilitator", "live", further(fromMenu(facilitation.board), cardsOnly)),
  room(
    "facilitator-last-call",
    "facilitator",
    "live",
    further(fromMenu(facilitation.lastCall), (page, say) => [dialog(page, say.whole(agenda.lastTitle))]),
  ),
  room(
    "facilitator-lock",
    "facilitator",
    "live",
    further(fromMenu(facilitation.lock), (page, say) => [dialog(page, say.whole(lock.blocked))]),
  ),
  room(
    "facilitator-keys",
    "facilitator",
    "live",
    further(key("?"), (page, say) => [dialog(page, say.whole(help.sheetTitle))]),
  ),
  room(
    "palette",
    "manager",
    "live",
    fromBoard(key("Control+k"), (page, say) => [
      dialog(page, say.whole(help.paletteTitle)),
      page.getByRole("option").first(),
    ]),
  ),
  room("facilitator-settling", "facilitator", "settling", titled(facilitation.settlingTitle)),
  room("facilitator-locked", "facilitator", "locked", titled(lock.lockedTitle)),
  room("manager-prework", "manager", "prework", titled(prework.title)),
  room("board", "manager", "live", onBoard),
  room(
    "board-person",
    "manager",
    "live",
    fromBoard(
      (page) => cards(page).first().getByRole("button").first().click(),
      (page, say) => [page.getByRole("textbox", { name: say.whole(notes.person) })],
    ),
  ),
  room(
    "board-menu",
    "manager",
    "live",
    fromBoard(cardMenu, (page, say) => [page.getByRole("menuitem", { name: say.start(board.menuOpen) })]),
  ),
  room(
    "board-lifted",
    "manager",
    "live",
    fromBoard(
      async (page) => {
        // On a phone the first is in focus, and a proposal about them is open.
        await cards(page).nth(1).getByRole("button").first().focus();
        await page.keyboard.press("Space");
        // A phone shows the highest rating, to the right of which there is none.
        await page.keyboard.press((page.viewportSize()?.width ?? 0) > 700 ? "ArrowRight" : "ArrowLeft");
      },
      (page) => [page.locator("[data-lifted=keyboard]")],
    ),
  ),
  room(
    "board-propose",
    "manager",
    "live",
    fromBoard(
      async (page, say) => {
        await cardMenu(page, say);
        // One step away: the first entry may be where they stand.
        await page.locator("[role=menuitem][data-start]").click();
      },
      (page, say) => [page.getByRole("textbox", { name: say.whole(board.proposeReason) })],
    ),
  ),
  room(
    "board-list",
    "manager",
    "live",
    fromBoard(view(views.list), (page, say) => [page.getByRole("table", { name: say.whole(views.table) })]),
  ),
  room(
    "board-nine-box",
    "manager",
    "live",
    fromBoard(view(views["nine-box"]), (page, say) => [
      page.getByRole("radio", { name: say.whole(views["nine-box"]), checked: true }),
      cards(page),
    ]),
  ),
  room(
    "board-room",
    "manager",
    "live",
    fromBoard(
      (page, say) => page.getByRole("button", { name: say.start(together.open) }).click(),
      (page, say) => [
        dialog(page, say.whole(frame.sideTitle)),
        page.getByRole("region", { name: say.whole(together.here) }).getByRole("listitem"),
      ],
    ),
  ),
  room("board-read-only", "observer", "live", onBoard),
  room("manager-settling", "manager", "settling", titled(settling.title)),
  room("manager-results", "manager", "locked", titled(results.title)),
  {
    ...room("print", "facilitator", "locked", async (page, say) => [heading(page, say.whole(print.log))]),
    path: "/s/:session/print",
  },
];

function cardsOnly(page: Page): Locator[] {
  return [cards(page)];
}

function view(name: Parameters<Speech["whole"]>[0]) {
  return (page: Page, say: Speech) =>
    page.getByRole("radio", { name: say.whole(name) }).check({ force: true });
}
