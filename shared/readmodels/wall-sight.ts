import { foldedText } from "../protocol/folded-text.ts";
import type { SessionState, Subject } from "../session/state.ts";
import type { WallStage } from "./wall-view.ts";

/**
 * Whose eyes the wall must not meet: somebody who sits in the room and is kept from the subject. Marked `away` or
 * `remote` they are out of the room, and the wall shows the subject again.
 */
const isKeptFrom = (state: SessionState, { recused }: Subject): boolean =>
  [...recused].some((id) => state.participants.get(id)?.attendance === "room");

/** What of a session its wall may show. */
export interface WallSight {
  /** Counted on the wall: nobody in the room is kept from them. */
  readonly counts: (subject: Subject) => boolean;
  /** Named on the wall: counted, and not somebody who sits in the room. */
  readonly names: (subject: Subject) => boolean;
}

/**
 * Nobody reads their own name on the wall. By email nobody can be rated in a room where they sit (opening, adding
 * and inviting refuse it); where a subject was imported without one, a participant's or HR's equal name masks it.
 */
export function wallSight(state: SessionState, { here }: Pick<WallStage, "here">): WallSight {
  const present = new Set(
    [...here, ...[...state.participants.values()].map(({ name }) => name)].map(foldedText),
  );
  const counts = (subject: Subject) => !isKeptFrom(state, subject);
  return { counts, names: (subject) => counts(subject) && !present.has(foldedText(subject.facts.name)) };
}
