import type { Refusal } from "../protocol/errors.ts";
import type { Effect } from "./commands.ts";
import type { DraftEvent } from "./events.ts";

/** An accepted command: what happened, and what is stored beside it outside the journal. */
export interface Accepted {
  readonly ok: true;
  readonly events: readonly DraftEvent[];
  readonly effects: readonly Effect[];
}

/** What `decide` answers: expected refusals are returned, bugs are thrown. */
export type Verdict = Accepted | Refusal;

/** An acceptance with its events, in order. */
export const accept = (...events: DraftEvent[]): Accepted => ({ ok: true, events, effects: [] });

/** An acceptance that also stores something outside the journal. */
export const acceptWith = (effects: readonly Effect[], ...events: DraftEvent[]): Accepted => ({
  ok: true,
  events,
  effects,
});
