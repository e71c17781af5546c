import type { Snapshot } from "@evenhand/shared/session/commands";
import type { DraftEvent } from "@evenhand/shared/session/events";
import type { ParticipantId, PollId, SessionId } from "@evenhand/shared/session/ids";
import type { Position } from "@evenhand/shared/session/scale";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Journal } from "../store/journal.ts";
import type { Rules, Step } from "./batch.ts";

/** What a room reads and asks beyond its own state. */
export interface RoomDeps {
  readonly rules: Rules;
  readonly journal: Journal;
  /** For `poll.reveal`: what those voted whose votes count. */
  readonly readVotes: (
    sessionId: SessionId,
    pollId: PollId,
    voters: ReadonlySet<ParticipantId>,
  ) => Promise<Position[]>;
  /** Before the opening: who sits where, and for `session.open` all that the room stands on. */
  readonly loadSnapshot: (sessionId: SessionId) => Promise<Snapshot>;
  /** What closes with the room: every note's text as an event. */
  readonly sealNotes: (sessionId: SessionId) => Promise<DraftEvent<"notes.sealed">[]>;
  /** Milliseconds since the epoch when the last facilitator's connection ended; null while one is connected. */
  readonly facilitatorsGoneSince: (state: SessionState) => number | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onError: (error: unknown, sessionId: SessionId) => void;
}

/** Hears of a room's commits. What it throws harms nobody else. */
export interface RoomListener {
  /** After a commit: its events in order, each with the states around it. */
  changed(steps: readonly Step[]): void;
  /** The room is thrown away; a new one must be loaded. */
  closed(): void;
}
