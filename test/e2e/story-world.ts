import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser } from "./browser.ts";
import type { ManagerPage } from "./manager-page.ts";
import { BEN, CLEO, DAG, peopleOf } from "./story-people.ts";
import { StoryWindow } from "./story-window.ts";
import { TwoServers } from "./two-servers.ts";

/** What the story is played in: two servers on one database, and every window that was opened on them. */
export class StoryWorld {
  readonly windows: StoryWindow[] = [];
  readonly folder: string;
  readonly servers: TwoServers;
  readonly #browser: Browser;

  static async start(): Promise<StoryWorld> {
    const folder = mkdtempSync(join(tmpdir(), "eh-story-"));
    const [servers, browser] = await Promise.all([TwoServers.start(folder), launchBrowser()]);
    return new StoryWorld(folder, servers, browser);
  }

  private constructor(folder: string, servers: TwoServers, browser: Browser) {
    this.folder = folder;
    this.servers = servers;
    this.#browser = browser;
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.servers.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Enters by somebody's personal link, in a window of their own. */
  async open(who: string, link: string): Promise<StoryWindow> {
    const window = await StoryWindow.open(this.#browser, who);
    this.windows.push(window);
    await window.enter(link);
    return window;
  }

  /** Every event of a session that the servers have acknowledged, as this reader may read it. */
  async journal(reader: StoryWindow["page"], sessionId: string): Promise<string[]> {
    const answer = await reader.request.get(`${this.servers.url}/api/sessions/${sessionId}/journal`);
    expect(answer.status()).toBe(200);
    return (await answer.text()).trimEnd().split("\n");
  }

  /** How often each window has loaded its page. */
  loads(): number[] {
    return this.windows.map((window) => window.loads);
  }
}

/** Names of other managers' people that are anywhere in Ana's page: to be seen, to be heard, hidden. */
export async function othersIn(ana: ManagerPage): Promise<string[]> {
  const html = await ana.page.content();
  return [BEN, CLEO, DAG].flatMap(peopleOf).filter((name) => html.includes(name));
}
