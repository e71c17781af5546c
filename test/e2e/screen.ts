import type { Locator, Page } from "playwright-core";
import type { Speech } from "./speech.ts";

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
  /**
   * From the page as it has loaded to the state of the picture. At most it moves the focus; it decides nothing.
   *
   * @param say the words of the language that the page speaks
   * @returns what is seen in that state and in no other: where it does not come, the state was not reached
   */
  readonly show: (page: Page, say: Speech) => Promise<readonly Locator[]>;
}
