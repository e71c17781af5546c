import { canonicalJson } from "@evenhand/shared/sealing/canonical-json";
import type { Command } from "@evenhand/shared/session/commands";
import type { SessionState } from "@evenhand/shared/session/state";

/** Whether it is decided on more than the room itself: votes, notes, what was set up before, other rooms. */
export const looksOutside = (command: Command): boolean =>
  command.type === "session.open" ||
  command.type === "poll.reveal" ||
  command.type === "session.adjourn" ||
  command.type === "session.lock" ||
  command.type === "subject.add";

/** Whether it seals the notes, if it is accepted. */
export const closesNotes = (command: Command, state: SessionState): boolean =>
  state.phase === "live" && (command.type === "session.adjourn" || command.type === "session.lock");

/** What the journal cannot spell (half a surrogate pair, for one) is refused before it is decided. */
export function isStorable(command: Command): boolean {
  try {
    canonicalJson(command);
    return true;
  } catch {
    return false;
  }
}
