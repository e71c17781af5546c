import { hrMessages } from "@evenhand/client/app/hr-messages.ts";
import { messages as app } from "@evenhand/client/app/messages.ts";
import { messages as imported } from "@evenhand/client/features/import/messages.ts";
import { messages as sessionSetup } from "@evenhand/client/features/session-setup/messages.ts";
import { messages as setup } from "@evenhand/client/features/setup/messages.ts";
import { ROOM_SCREENS } from "./room-screens.ts";
import type { Screen } from "./screen.ts";
import type { Speech } from "./speech.ts";

/** A message of the client, as `Speech` takes it. */
type Message = Parameters<Speech["whole"]>[0];

/** A page that is known by its heading. */
const headed =
  (message: Message): Screen["show"] =>
  async (page, say) => [page.getByRole("heading", { level: 1, name: say.whole(message) })];

const tab =
  (message: Message): Screen["show"] =>
  async (page, say) => {
    const name = say.start(message);
    await page.getByRole("tab", { name }).click();
    return [page.getByRole("tab", { name, selected: true }), page.getByRole("tabpanel", { name })];
  };

const hr = (name: string, path: string, show: Screen["show"]): Screen => ({
  name: `hr-${name}`,
  seat: "hr",
  place: "prework",
  path,
  show,
});

/** Every main screen in the states that people look at. */
export const SCREENS: readonly Screen[] = [
  { name: "signed-out", seat: "nobody", place: "live", path: "/", show: headed(app.signedOutTitle) },
  { name: "link-used", seat: "nobody", place: "live", path: "/join#nothing", show: headed(app.joinUnusable) },
  hr("home", "/", headed(setup.standLive)),
  hr("not-found", "/nothing/here", headed(app.notFoundTitle)),
  hr("cycles", "/cycles", headed(setup.standLive)),
  hr("new-cycle", "/cycles/new", headed(setup.newCycle)),
  hr("cycle", "/cycles/:cycle", tab(hrMessages.sessions)),
  hr("cycle-people", "/cycles/:cycle", tab(hrMessages.people)),
  hr("cycle-distribution", "/cycles/:cycle", tab(hrMessages.distribution)),
  hr("cycle-columns", "/cycles/:cycle", tab(hrMessages.columns)),
  hr("cycle-results", "/cycles/:cycle", tab(hrMessages.results)),
  hr("import", "/cycles/:cycle/import", headed(imported.title)),
  hr("new-session", "/cycles/:cycle/sessions/new", headed(sessionSetup.newSession)),
  hr("session-participants", "/sessions/:session/setup", tab(hrMessages.participants)),
  hr("session-people", "/sessions/:session/setup", tab(hrMessages.people)),
  hr("session-readiness", "/sessions/:session/setup", tab(hrMessages.readiness)),
  hr("session-settings", "/sessions/:session/setup", tab(hrMessages.settings)),
  { ...hr("results", "/sessions/:session/setup", tab(hrMessages.results)), place: "locked" },
  ...ROOM_SCREENS,
];
