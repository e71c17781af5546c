import type { Page } from "playwright-core";

/** What a browser says of a server that is away. */
const NETWORK = /net::ERR_|WebSocket connection to .* failed/;
/** What it says of the question who is signed in, where nobody is yet. */
const NOBODY_YET = /status of 401 \(Unauthorized\) \S+\/api\/me$/;

/** Everything that a page complains of: errors nobody caught, and what its console calls an error. */
export class Complaints {
  readonly all: string[] = [];
  /** While the server is down, the network may be complained of. */
  serverIsDown = false;
  /** Signed out, each document asks once who is signed in. The console may say so long after the page has gone on. */
  #nobodyYet: number;
  readonly #who: string;

  /** @param signedOutLoads how many documents the page loads before it is signed in */
  constructor(page: Page, { who, signedOutLoads }: { who: string; signedOutLoads: number }) {
    this.#who = who;
    this.#nobodyYet = signedOutLoads;
    page.on("pageerror", (error) => this.#complain(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.#complain(`${message.text()} ${message.location().url}`);
    });
  }

  #complain(text: string): void {
    if (this.serverIsDown && NETWORK.test(text)) return;
    if (this.#nobodyYet > 0 && NOBODY_YET.test(text)) {
      this.#nobodyYet -= 1;
      return;
    }
    this.all.push(`${this.#who}: ${text}`);
  }
}
