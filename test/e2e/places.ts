import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { wallCodeSchema } from "@evenhand/shared/protocol/wall";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { type ArrangedSession, Arranger, type Guest } from "./arranged.ts";
import type { DemoServer } from "./demo-server.ts";
import type { Place, Screen, Seat } from "./screen.ts";
import { settling } from "./settled.ts";
import { CALM, signedIn } from "./signed-in.ts";
import { type Language, LOCALES, Speech } from "./speech.ts";

const SAMPLE = fileURLToPath(new URL("../../server/sample/people.csv", import.meta.url));
const FACILITATOR = "Priya Raman";
const MANAGER = "Ana Quintanilha";
const GUESTS: readonly Guest[] = [
  [FACILITATOR, "facilitator"],
  // Those who answer for the sample's people.
  [MANAGER, "manager", "ana.quintanilha@kestrel.example"],
  ["Rasmus Vestergaard", "manager", "rasmus.vestergaard@kestrel.example"],
  ["Olena Hrytsenko", "observer"],
];

/** How a screen is looked at: on a desk of 1280 by 800, in English, by mouse, unless it says otherwise. */
export interface Look {
  readonly size?: readonly [width: number, height: number];
  readonly language?: Language;
  /** Fingers, as on a tablet. */
  readonly touch?: boolean;
}

/** The sample's live session, with three more beside it that stand at the other phases. */
export class Places {
  readonly #browser: Browser;
  readonly #demo: DemoServer;
  readonly #arranger: Arranger;
  readonly #cycle: string;
  readonly #sessions: Readonly<Record<Exclude<Place, "live">, ArrangedSession>>;
  readonly #contexts = new Map<string, Promise<BrowserContext>>();
  readonly #speeches = new Map<Language, Promise<Speech>>();
  readonly #hr: BrowserContext;

  private constructor(
    browser: Browser,
    demo: DemoServer,
    hr: BrowserContext,
    arranger: Arranger,
    cycle: string,
    sessions: Readonly<Record<Exclude<Place, "live">, ArrangedSession>>,
  ) {
    this.#browser = browser;
    this.#demo = demo;
    this.#hr = hr;
    this.#arranger = arranger;
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
    const prework = await of("Engineers", "L3");
    const settling = await of("Senior staff", "L4");
    const locked = await of("Associates", "L2", { outlierSteps: 6 });
    await settling.play(FACILITATOR, ["session.open"]);
    await lower(settling, "Iñaki Zubizarreta Olabarri", 4);
    await settling.play(FACILITATOR, ["agenda.acceptRest", "session.adjourn"]);
    await locked.play(FACILITATOR, ["session.open"]);
    await lower(
      locked,
      "Zehra Altınordu",
      2,
      "Two handovers had to be done again. Next half: one rota, planned by you.",
    );
    await locked.play(FACILITATOR, ["agenda.acceptRest", "session.adjourn", "session.lock"]);
    return new Places(browser, demo, hr, arranger, cycle, { prework, settling, locked });
  }

  /**
   * Brings a screen up, in a window of its own that the caller closes, and waits until it has settled. Nothing moves
   * in it.
   *
   * @throws where its state is not reached: what would be seen is another screen
   */
  async open(
    screen: Screen,
    { size = [1280, 800], language = "en", touch = false }: Look = {},
  ): Promise<Page> {
    const page = await (await this.#context(screen.place, screen.seat, language, touch)).newPage();
    const settled = settling(page);
    await page.setViewportSize({ width: size[0], height: size[1] });
    await page.goto(this.#path(screen.place, screen.path));
    const seen = await screen.show(page, await this.#speech(language));
    for (const part of seen) await part.first().waitFor();
    await settled();
    for (const part of seen) {
      if (!(await part.first().isVisible())) throw new Error(`${screen.name} did not stay: ${part} is gone`);
    }
    return page;
  }

  /** The live session's wall, paired; it shows the room for as long as a facilitator's window is open. */
  async openWall(): Promise<Page> {
    const context = await this.#context("live", "facilitator");
    const page = await pairedWall(this.#browser, this.#demo.url, context, this.#demo.sessionId);
    // Until the room is on it, it says that it is on its way.
    await page.getByRole("heading", { name: /Iñaki/ }).waitFor();
    await wallRests(page);
    return page;
  }

  /** A wall of a session of its own, with the acts that bring that session to its end. */
  async wallToTheEnd() {
    const session = await this.#arranger.session(
      {
        cycleId: this.#cycle,
        title: "Staff engineers",
        subjects: { filter: { level: "L5" } },
        settings: { settleHours: 0, outlierSteps: 6 },
      },
      GUESTS,
    );
    await session.play(FACILITATOR, ["session.open"]);
    const facilitator = await signedIn(this.#browser, this.#demo.url, await session.link(FACILITATOR));
    const seat = await facilitator.newPage();
    await seat.goto(session.path);
    const page = await pairedWall(this.#browser, this.#demo.url, facilitator, session.id);
    return {
      page,
      seat: facilitator,
      adjourn: () => session.play(FACILITATOR, ["agenda.acceptRest", "session.adjourn"]),
      lock: () => session.play(FACILITATOR, ["session.lock"]),
    };
  }

  #path(place: Place, template: string): string {
    const session = place === "live" ? this.#demo.sessionId : this.#sessions[place].id;
    return template.replace(":cycle", this.#cycle).replace(":session", session);
  }

  /** Whoever sits there, signed in; the same context every time. */
  #context(place: Place, seat: Seat, language: Language = "en", touch = false): Promise<BrowserContext> {
    const key = [place, seat, language, touch].join();
    const known = this.#contexts.get(key);
    if (known !== undefined) return known;
    const context = this.#fresh(place, seat, language, touch);
    this.#contexts.set(key, context);
    return context;
  }

  async #fresh(place: Place, seat: Seat, language: Language, touch: boolean): Promise<BrowserContext> {
    const { url } = this.#demo;
    if (language !== "en" || touch) {
      // The same person at another device: their link has been used.
      const first = await this.#context(place, seat);
      return this.#browser.newContext({
        ...CALM,
        baseURL: url,
        locale: LOCALES[language],
        hasTouch: touch,
        storageState: await first.storageState(),
      });
    }
    if (seat === "hr") return this.#hr;
    if (seat === "nobody") return this.#browser.newContext({ baseURL: url, ...CALM });
    return signedIn(this.#browser, url, await this.#link(place, seat));
  }

  #speech(language: Language): Promise<Speech> {
    const known = this.#speeches.get(language) ?? Speech.of(language);
    this.#speeches.set(language, known);
    return known;
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

/** A screen that a facilitator has let onto the wall of their session, at 1080p. The caller closes its context. */
export async function pairedWall(
  browser: Browser,
  origin: string,
  facilitator: BrowserContext,
  sessionId: string,
): Promise<Page> {
  const answer = await facilitator.request.post(`${origin}/api/sessions/${sessionId}/wall/codes`, {
    headers: { origin },
  });
  const { url } = wallCodeSchema.parse(await answer.json());
  const viewport = { width: 1920, height: 1080 };
  const page = await (await browser.newContext({ ...CALM, baseURL: origin, viewport })).newPage();
  await page.goto(new URL(url).pathname + new URL(url).hash);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return page;
}

/** Waits until no hand has come for a while: its controls have gone, and what they covered is seen. */
export async function wallRests(wall: Page): Promise<void> {
  await wall.locator("main[data-idle]").waitFor();
  await wall.locator("[data-controls]").waitFor({ state: "hidden" });
}

/** What was said aloud and written down: Rasmus proposes, Ana whose person it is agrees, and it is recorded. */
async function lower(
  session: ArrangedSession,
  name: string,
  to: number,
  releasableReason?: string,
): Promise<void> {
  const { subject, participant } = await session.ids();
  await session.play(FACILITATOR, [
    {
      type: "rating.propose",
      subjectId: subject(name),
      to,
      reason: "Careful work, and within one team.",
      onBehalfOf: participant("Rasmus Vestergaard"),
    },
  ]);
  const { proposalId } = await session.last("rating.proposed");
  await session.play(FACILITATOR, [
    { type: "rating.respond", proposalId, stance: "consent", onBehalfOf: participant(MANAGER) },
    { type: "consensus.record", proposalId, releasableReason },
  ]);
}
