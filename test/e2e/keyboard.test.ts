import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Control } from "../integration/outside.ts";
import { unseenFocus } from "./accessible.ts";
import { Arranger } from "./arranged.ts";
import { browserTitle, chromiumPath, launchBrowser } from "./browser.ts";
import { type StartedServer, startServer } from "./demo-server.ts";
import { FacilitatorPage } from "./facilitator-page.ts";
import { KeyboardHand } from "./keyboard-hand.ts";
import { ANA, BEN, CLEO, DAG, FAY, people } from "./keyboard-people.ts";
import { listHasItsKeys, opensOnItsSafeWay } from "./layers.ts";
import { ManagerPage } from "./manager-page.ts";
import { StoryWindow } from "./story-window.ts";

describe.skipIf(chromiumPath === null)(browserTitle("A whole session by keyboard alone"), () => {
  let dataDir: string;
  let server: StartedServer;
  let browser: Browser;
  let sessionId: string;
  let fay: FacilitatorPage;
  let ana: ManagerPage;
  let fays: KeyboardHand;
  let anas: KeyboardHand;
  /** Others in the room, who are not what this test is about. */
  let others: Readonly<Record<typeof BEN | typeof CLEO | typeof DAG, Control>>;
  const windows: StoryWindow[] = [];

  interface Told {
    readonly type: string;
    readonly payload: Readonly<Record<string, unknown>>;
  }
  const events = async (): Promise<Told[]> => {
    const answer = await fay.page.request.get(`${server.url}/api/sessions/${sessionId}/journal`);
    return (await answer.text())
      .trimEnd()
      .split("\n")
      .map((line): Told => JSON.parse(line));
  };
  /** What the latest event of a type says of itself, such as the id of the proposal that was made. */
  const latest = async (type: string, key: string): Promise<unknown> =>
    (await events()).findLast((event) => event.type === type)?.payload[key];
  const subject = async (name: string): Promise<string> => {
    const answer = await fay.page.request.get(`${server.url}/api/sessions/${sessionId}/drafts`);
    const drafts: { name: string; subjectId: string }[] = await answer.json();
    return drafts.find((draft) => draft.name === name)?.subjectId ?? "";
  };
  const respond = async (who: keyof typeof others, stance: string, reason?: string): Promise<void> => {
    const proposalId = await latest("rating.proposed", "proposalId");
    await others[who].accepted({ type: "rating.respond", proposalId, stance, ...(reason && { reason }) });
  };
  const inFocus = (name: string) => fay.page.getByRole("heading", { level: 2, name, exact: true }).waitFor();
  /** Goes to a card as the keyboard does: Tab as far as the board, then arrows. */
  async function toCard(name: string): Promise<Locator> {
    const card = ana.card(name);
    const onBoard = (): Promise<string | null> =>
      ana.page.evaluate(
        () => document.activeElement?.closest("[data-card]")?.querySelector("button")?.ariaLabel ?? null,
      );
    if ((await onBoard()) === null)
      await anas.tabTo(ana.page.locator('[data-card] > button[tabindex="0"]').first());
    // Along the columns to the first, then down each of them.
    await anas.press("Home", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Home");
    for (let column = 0; column < 5; column += 1) {
      for (let before = ""; (await onBoard()) !== before; ) {
        if (await anas.hasFocus(card)) return card;
        before = (await onBoard()) ?? "";
        await anas.press("ArrowDown");
      }
      await anas.press("Home", "ArrowRight", "Home");
    }
    throw new Error(`no arrow leads to ${name}`);
  }
  async function giveReason(title: string, reason: string): Promise<void> {
    const dialog = ana.page.getByRole("dialog", { name: title });
    await dialog.getByRole("textbox", { name: "Why?" }).waitFor();
    await anas.type(reason);
    await anas.press("Control+Enter");
    await dialog.waitFor({ state: "detached" });
  }

  // Each chapter stands on the one before: what comes after a failure would only fail slowly.
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip("an earlier chapter has failed");
    onTestFailed(() => {
      broken = true;
    });
  });
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), "eh-keyboard-"));
    [server, browser] = await Promise.all([startServer({ dataDir }), launchBrowser()]);
    const arranger = await Arranger.at(server);
    const cycleId = await arranger.cycle({ name: "2026 H2" }, people);
    const session = await arranger.session(
      { cycleId, title: "Engineering", settings: { sampleSize: 0, settleHours: 24 } },
      [[FAY, "facilitator"], ...[ANA, BEN, CLEO, DAG].map((name) => [name, "manager"] as const)],
    );
    sessionId = session.id;
    const open = async (who: string): Promise<[StoryWindow, KeyboardHand]> => {
      const window = await StoryWindow.open(browser, who);
      windows.push(window);
      window.page.setDefaultTimeout(30_000);
      const hand = await KeyboardHand.on(window.page);
      await hand.enter(await session.link(who));
      return [window, hand];
    };
    const [[fayWindow, fayHand], [anaWindow, anaHand]] = await Promise.all([open(FAY), open(ANA)]);
    [fay, fays] = [new FacilitatorPage(fayWindow), fayHand];
    [ana, anas] = [new ManagerPage(anaWindow), anaHand];
    others = {
      [BEN]: await session.control(BEN),
      [CLEO]: await session.control(CLEO),
      [DAG]: await session.control(DAG),
    };
  });
  afterAll(async () => {
    for (const { socket } of Object.values(others ?? {})) socket.close();
    await browser?.close();
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("[UX 17] the facilitator opens the room, and N takes up whoever comes first", async () => {
    await fays.choose(fay.page.getByRole("button", { name: "Open the room" }));
    const question = fay.page.getByRole("alertdialog");
    await question.waitFor();
    // What cannot be undone is asked with the safe answer under the hand.
    await expect.poll(() => fays.hasFocus(question.getByRole("button", { name: "Cancel" }))).toBe(true);
    await fays.choose(question.getByRole("button", { name: "Open the room" }));
    await fay.page.getByRole("heading", { name: "The room is open" }).waitFor();
    await fays.press("n");
    await inFocus("Iris Vold");
  });

  it("[UX 16] keep is one key: an outlier's prepared case goes with it, and the room goes on", async () => {
    const keys = await fays.counted(async () => {
      await fays.press("k");
      await inFocus("Bo Dahl");
    });
    expect(keys).toBe(1);
    await fay.agenda
      .filter({ hasText: "Iris Vold" })
      .filter({ hasText: /kept.*defended/ })
      .waitFor();
  });

  it("[UX 17] a manager answers what waits; the facilitator records it", async () => {
    await others[BEN].accepted({
      type: "rating.propose",
      subjectId: await subject("Bo Dahl"),
      to: 4,
      reason: "The same scope as Una.",
    });
    const agree = ana.bar.filter({ hasText: "Bo Dahl" }).getByRole("button", { name: "Agree to 4" });
    await anas.choose(agree);
    await fay.stance("Bo Dahl", "Ana agrees").waitFor();
    await fays.press("r");
    await fay.focus("Bo Dahl").getByText("Bo Dahl changed from 3 to 4").waitFor();
    await ana.cardAt("Bo Dahl", 4).waitFor();
    await fays.press("n");
    await inFocus("Gry Iversen");
  });

  it("[UX 16] a change agreed aloud is five keys at most and one text", async () => {
    const keys = await fays.counted(async () => {
      await fays.press("2");
      const strip = fay.page.getByRole("form", { name: "Propose 2 for Gry Iversen" });
      await strip.waitFor();
      await fays.type("One project of three was done.");
      await fays.press("Control+Enter");
      await fay.focus("Gry Iversen").getByText("Gry Iversen changed from 3 to 2").waitFor();
    });
    expect(keys).toBeLessThanOrEqual(5);
    // What it was stands struck through on the card, and that it was discussed.
    expect(await ana.cardAt("Gry Iversen", 2).locator("s").textContent()).toBe("3");
    await ana.cardAt("Gry Iversen", 2).getByText("changed", { exact: true }).waitFor();
    await fays.press("n");
    await inFocus("Hal Jansen");
  });

  it("[UX 16] defer is two keys, and the room goes on", async () => {
    await fays.press("d");
    await listHasItsKeys(fays, fay.page.getByRole("form", { name: "Defer Hal Jansen" }));
    const keys = await fays.counted(async () => {
      await fays.press("d");
      await fay.page.getByRole("form", { name: "Defer Hal Jansen" }).waitFor();
      await fays.press("Enter");
      await inFocus("Rune Toft");
    });
    expect(keys).toBe(2);
  });

  it("[UX 17] a private poll: V asks, the vote is by arrows, V reveals, and asks again", async () => {
    // Asked again, everybody votes again.
    for (const rating of [3, 4]) {
      await fays.press("v");
      await fay.focus("Rune Toft").getByText("0 of 3 have voted").waitFor();
      const pollId = await latest("poll.opened", "pollId");
      for (const who of [CLEO, DAG] as const)
        await others[who].accepted({ type: "poll.vote", pollId, rating });
      const votes = ana.bar.filter({ hasText: "Rune Toft" }).getByRole("radio");
      await anas.tabTo(votes.first());
      await anas.press("Space");
      await ana.bar.getByText("You have voted on").waitFor();
      await fay.focus("Rune Toft").getByText("3 of 3 have voted").waitFor();
      await fays.press("v");
      await fay.focus("Rune Toft").getByText("Private poll, 3 votes").waitFor();
    }
    await fays.press("k");
    await inFocus("Siv Urdal");
  });

  it("[UX 1] a card is moved by Space and arrows; an objection stands, and it ends without consensus", async () => {
    const card = await toCard("Siv Urdal");
    await anas.press("Space", "ArrowRight", "Space");
    await giveReason("Propose 4 for Siv Urdal", "She holds the release train.");
    await ana.card("Siv Urdal", "3 now, 4 proposed").waitFor();
    await expect.poll(() => anas.hasFocus(card)).toBe(true);
    await fay.focus("Siv Urdal").getByText("“She holds the release train.”").waitFor();
    await respond(CLEO, "object", "It is what L3 asks for.");
    await fay.stance("Siv Urdal", "Cleo objects").waitFor();
    await fays.press("j");
    await ana.card("Siv Urdal", "no consensus").waitFor();
    await inFocus("Tor Vik");
  });

  it("[UX 1] a card is moved by a digit, and the focus goes with it to its new column", async () => {
    await toCard("Tor Vik");
    await anas.press("4");
    await giveReason("Propose 4 for Tor Vik", "He runs two teams by now.");
    const card = ana.card("Tor Vik", "3 now, 4 proposed");
    await card.waitFor();
    await expect.poll(() => anas.hasFocus(card)).toBe(true);
    await fay.focus("Tor Vik").getByText("“He runs two teams by now.”").waitFor();
    await respond(BEN, "consent");
    await fay.act("Tor Vik", /^Record 4/).waitFor();
    await fays.press("r");
    const moved = ana.cardAt("Tor Vik", 4).getByRole("button").first();
    await expect.poll(() => anas.hasFocus(moved)).toBe(true);
    expect(await unseenFocus(ana.page)).toBe(null);
  });

  it("[UX 13] what happened is announced politely, one sentence with name, from, to and totals", async () => {
    // Her own hand is answered at once, what others did at most every three seconds.
    expect(anas.heard).toContainEqual(expect.stringMatching(/^polite: Siv Urdal lifted, rated 3\. /));
    expect(anas.heard).toContain("polite: 4 Exceeds Expectations, 2 people");
    await expect
      .poll(() => anas.heard)
      .toContain("polite: Tor Vik changed from 3 to 4. 3: 3 people. 4: 3 people.");
    expect(anas.heard.filter((said) => !said.startsWith("polite: "))).toEqual([]);
    await fays.press("p");
    await inFocus("Siv Urdal");
    await expect.poll(() => anas.heard.at(-1)).toBe("polite: The room is on Siv Urdal.");
  });

  it("[UX 15] nothing moves for whoever has asked for less motion", async () => {
    const moving = (): Promise<string[]> =>
      ana.page.evaluate(() =>
        [...document.querySelectorAll("body *")]
          .filter((node) => {
            const { transitionDuration, animationDuration, animationName } = getComputedStyle(node);
            const times =
              animationName === "none" ? transitionDuration : `${transitionDuration},${animationDuration}`;
            return times.split(",").some((time) => Number.parseFloat(time) > 0.01);
          })
          .map((node) => node.outerHTML.slice(0, 120)),
      );
    expect(await moving()).toEqual([]);
    await ana.page.emulateMedia({ reducedMotion: "no-preference" });
    expect((await moving()).length, "(negative control) and else it does").toBeGreaterThan(5);
    await ana.page.emulateMedia({ reducedMotion: "reduce" });
  });

  it("[UX 1] a card is moved by its menu, and taken back by one's own undo", async () => {
    await toCard("Pia Rask");
    await anas.press("m");
    const menu = ana.page.getByRole("menu");
    const beside = menu.getByRole("menuitem", { name: "3 Meets Expectations" });
    await expect
      .poll(() => anas.hasFocus(beside), { message: "it begins one step from where they stand" })
      .toBe(true);
    expect(await menu.locator("[aria-current]").textContent()).toContain("2 ");
    await anas.press("Home", "3", "Enter");
    await giveReason("Propose 3 for Pia Rask", "Half a year is enough to judge.");
    await ana.card("Pia Rask", "2 now, 3 proposed").waitFor();
    await anas.press("Control+z");
    await ana.card("Pia Rask", "rated 2").waitFor();
    await expect.poll(() => anas.hasFocus(ana.card("Pia Rask"))).toBe(true);
  });

  it("[UX 17] last call: the rest is accepted; the lock says what stands in its way, and it is done there", async () => {
    const lastCall = fay.page.getByRole("dialog", { name: "Last call" });
    await opensOnItsSafeWay(fays, lastCall, () => fays.command("last call", "Last call"));
    await fays.choose(lastCall.getByRole("button", { name: "Accept the 2 as drafted" }));
    await lastCall.waitFor({ state: "detached" });
    await ana.card("Una Wold", "not discussed").waitFor();

    const lock = fay.page.getByRole("dialog", { name: /up the lock$/ });
    const blocker = (words: string) => lock.getByRole("listitem").filter({ hasText: words });
    await fays.press("l");
    await lock.getByRole("heading", { name: "3 things hold up the lock" }).waitFor();
    // The button keeps its place and its name, and says why it waits.
    await fays.choose(lock.getByRole("button", { name: "Lock the ratings" }));
    await lock.getByText("Waits for what stands above").waitFor();
    await fays.choose(blocker("Gry Iversen").getByRole("button", { name: "Write it" }));
    await blocker("Gry Iversen").getByRole("textbox").waitFor();
    await fays.type("Next half, finish what was begun.");
    await fays.press("Enter");
    await lock.getByRole("heading", { name: "2 things hold up the lock" }).waitFor();
    await fays.choose(blocker("Hal Jansen").getByRole("button", { name: /^Go / }));
    await inFocus("Hal Jansen");
    await fays.press("k");
    await ana.card("Hal Jansen", "kept").waitFor();
  });

  it("[UX 17] adjourned; the owner confirms what was said in her name, and the ratings are locked", async () => {
    await fays.press("Escape");
    await fays.command("adjourn", "Adjourn");
    await fays.choose(fay.page.getByRole("alertdialog").getByRole("button", { name: "Adjourn" }));
    await fay.page.getByRole("heading", { level: 1, name: /up the lock$/ }).waitFor();
    await fay.page.getByRole("listitem").filter({ hasText: ANA }).getByText("1 answer").waitFor();
    // The page scrolls under the room's bar, and nothing else does.
    expect(await fay.page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
    const task = ana.task("you propose 2 for Gry Iversen");
    await anas.choose(task.getByRole("button", { name: "That is what I said" }));
    await ana.waits("Nothing waits for you");
    // Whoever is written down as having proposed it may still confirm it; only the owner is waited for.
    await fay.page.getByRole("listitem").filter({ hasText: ANA }).waitFor({ state: "detached" });
    await fay.page.getByRole("heading", { level: 1, name: "Nothing holds up the lock" }).waitFor();
    await fays.press("l");
    const lock = fay.page.getByRole("dialog", { name: "Lock the ratings" });
    await fays.choose(lock.getByRole("button", { name: /^Lock the ratings/ }));
    await fay.page.getByRole("heading", { name: "The ratings are final" }).waitFor();
    await ana.page.getByRole("heading", { name: "Your people’s results" }).waitFor();
  });

  it("no pointer was used, and no window has complained", () => {
    expect([...fays.pointed, ...anas.pointed]).toEqual([]);
    expect(windows.flatMap((window) => window.complaints.all)).toEqual([]);
  });

  it("(negative control) a pointer would have been seen", async () => {
    await ana.page.mouse.click(5, 5);
    await expect.poll(() => anas.pointed).toContain("pointerdown");
  });
});
