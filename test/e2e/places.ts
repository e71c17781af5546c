import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { wallCodeSchema } from "@evenhand/shared/protocol/wall";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type ArrangedSession, Arranger, type Guest } from "./arranged.ts";
import type { DemoServer } from "./demo-server.ts";
import type { Place, Screen, Seat } from "./screens.ts";
import { CALM, signedIn } from "./signed-in.ts";

const SAMPLE = fileURLToPath(new URL("../../server/sample/people.csv", import.meta.url));
const FACILITATOR = "Priya Raman";
const MANAGER = "Ana Quintanilha";
const GUESTS: readonly Guest[] = [
  [FACILITATOR, "facilitator"],
  [MANAGER, "manager"],
  ["Rasmus Thorvaldsen", "manager"],
  ["Olena Hrytsenko", "observer"],
];

/** The sample's live session, with three more beside it that stand at the other phases. */
export class Places {
  readonly #browser: Browser;
  readonly #demo: DemoServer;
  readonly #cycle: string;
  readonly #sessions: Readonly<Record<Exclude<Place, "live">, ArrangedSession>>;
  readonly #contexts = new Map<string, Promise<BrowserContext>>();
  readonly #hr: BrowserContext;

  private constructor(
    browser: Browser,
    demo: DemoServer,
    hr: BrowserContext,
    cycle: string,
    sessions: Readonly<Record<Exclude<Place, "live">, ArrangedSession>>,
  ) {
    this.#browser = browser;
    this.#demo = demo;
    this.#hr = hr;
    this.#cycle = cycle;
    this.#sessions = sessions;
  }

  static async beside(browser: Browser, demo: DemoServer): Promise<Places> {
    const hr = await signedIn(browser, demo.url, demo.links.hr);
    const arranger = Arranger.as(demo.url, (await hr.cookies(demo.url))[0]);
    const cycle = await arranger.cycle({ name: "2027 H1" }, readFileSync(SAMPLE, "utf8"));
    const of = (title: string, level: string, settings = {}) =>
      arranger.session(
        { cycleId: cycle, title, subjects: { filter: { level } }, settings: { settleHours: 0, ...settings } },
        GUESTS,
      );
    const prework = await of("Staff engineers", "L5");
    const settling = await of("Senior staff", "L4");
    const locked = await of("Associates", "L2", { outlierSteps: 6 });
    await settling.play(FACILITATOR, ["session.open", "agenda.acceptRest", "session.adjourn"]);
    await locked.play(FACILITATOR, ["session.open", "agenda.acceptRest", "session.adjourn", "session.lock"]);
    return new Places(browser, demo, hr, cycle, { prework, settling, locked });
  }

  /** Brings a screen up, in a window of its own that the caller closes. Nothing moves in it. */
  async open(screen: Screen, [width, height]: readonly [number, number] = [1280, 800]): Promise<Page> {
    const page = await (await this.#context(screen.place, screen.seat)).newPage();
    page.setDefaultTimeout(20_000);
    await page.setViewportSize({ width, height });
    await page.goto(this.#path(screen.place, screen.path));
    await screen.show(page);
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  /** The live session's wall, paired; it shows the room for as long as the facilitator's window is open. */
  async openWall([width, height]: readonly [number, number] = [1920, 1080]): Promise<Page> {
    const context = await this.#context("live", "facilitator");
    const answer = await context.request.post(`/api/sessions/${this.#demo.sessionId}/wall/codes`, {
      headers: { origin: this.#demo.url },
    });
    const { url } = wallCodeSchema.parse(await answer.json());
    const page = await (await this.#browser.newContext({ ...CALM, baseURL: this.#demo.url })).newPage();
    await page.setViewportSize({ width, height });
    await page.goto(new URL(url).pathname + new URL(url).hash);
    // Until the room is on it, it says that it is on its way.
    await page.getByRole("heading", { name: /Iñaki/ }).waitFor({ timeout: 60_000 });
    // Its controls rest when no hand has come for a while.
    await page.locator("[data-controls]").waitFor({ state: "hidden" });
    return page;
  }

  #path(place: Place, template: string): string {
    const session = place === "live" ? this.#demo.sessionId : this.#sessions[place].id;
    return template.replace(":cycle", this.#cycle).replace(":session", session);
  }

  /** Whoever sits there, signed in; the same context every time. */
  #context(place: Place, seat: Seat): Promise<BrowserContext> {
    if (seat === "hr") return Promise.resolve(this.#hr);
    const key = `${place}:${seat}`;
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const context =
      seat === "nobody"
        ? this.#browser.newContext({ baseURL: this.#demo.url, ...CALM })
        : this.#link(place, seat).then((link) => signedIn(this.#browser, this.#demo.url, link));
    this.#contexts.set(key, context);
    return context;
  }

  async #link(place: Place, seat: Exclude<Seat, "hr" | "nobody">): Promise<string> {
    if (place !== "live") {
      const names = { facilitator: FACILITATOR, manager: MANAGER, observer: "Olena Hrytsenko" };
      return this.#sessions[place].link(names[seat]);
    }
    const { links } = this.#demo;
    if (seat === "manager") return this.#demo.managerLink("Ana");
    return seat === "facilitator" ? links.facilitator : links.observer;
  }
}
