import type { ErrorCode } from "../protocol/errors.ts";
import type { Command, DecideContext, Effect, Snapshot } from "../session/commands.ts";
import { decide } from "../session/decide.ts";
import type { DraftEvent, SessionEvent } from "../session/events.ts";
import { evolve } from "../session/evolve.ts";
import type { PollId, SessionId } from "../session/ids.ts";
import type { Actor } from "../session/roles.ts";
import type { Position } from "../session/scale.ts";
import { emptySession, type SessionState } from "../session/state.ts";
import type { Verdict } from "../session/verdict.ts";
import { snapshot as defaultSnapshot, FAC } from "./builders.ts";

export const OPENED_AT = Date.parse("2026-07-01T09:00:00Z");
const SECOND = 1000;

/** What a command came to. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly room: TestRoom;
  /** The code of a refusal; null where it was accepted. */
  readonly code: ErrorCode | null;
  readonly events: readonly DraftEvent[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** A room played in memory: the same `decide` and `evolve`, a clock set by hand, the votes in a plain map. */
export interface TestRoom {
  readonly state: SessionState;
  readonly journal: readonly SessionEvent[];
  readonly votes: ReadonlyMap<PollId, ReadonlyMap<string, Position>>;
  readonly now: number;
  /** Plays commands that must be accepted. */
  given(...steps: readonly (readonly [Actor, Command])[]): TestRoom;
  /** Tries one command. */
  when(actor: Actor, command: Command, context?: Partial<DecideContext>): Outcome;
  /** Later by so many seconds. */
  later(seconds: number): TestRoom;
}

type Votes = TestRoom["votes"];

function keepVotes(votes: Votes, effects: readonly Effect[]): Votes {
  const kept = new Map(votes);
  for (const effect of effects) {
    if (effect.type === "votes.clear") kept.delete(effect.pollId);
    else kept.set(effect.pollId, new Map(kept.get(effect.pollId)).set(effect.voter, effect.rating));
  }
  return kept;
}

const votesThatCount = (state: SessionState, votes: Votes, pollId: PollId) =>
  [...(state.polls.get(pollId)?.voters ?? [])].flatMap((voter) => votes.get(pollId)?.get(voter) ?? []);

function roomOf(state: SessionState, journal: readonly SessionEvent[], votes: Votes, now: number): TestRoom {
  const room: TestRoom = {
    state,
    journal,
    votes,
    now,
    later: (seconds) => roomOf(state, journal, votes, now + seconds * SECOND),
    when(actor, command, context = {}) {
      const polled =
        command.type === "poll.reveal" ? votesThatCount(state, votes, command.pollId) : undefined;
      const full: DecideContext = { now, head: `head-${state.seq}`, votes: polled, ...context };
      const verdict = decide(state, command, actor, full);
      if (!verdict.ok) {
        const { code, details = {} } = verdict.error;
        return { verdict, room, code, events: [], details };
      }
      const at = new Date(now).toISOString();
      let folded = state;
      const added: SessionEvent[] = [];
      for (const draft of verdict.events) {
        const event: SessionEvent = { ...draft, seq: folded.seq + 1, at, actor: actor.id };
        folded = evolve(folded, event);
        added.push(event);
      }
      const after = roomOf(folded, [...journal, ...added], keepVotes(votes, verdict.effects), now);
      return { verdict, room: after, code: null, events: verdict.events, details: {} };
    },
    given(...steps) {
      let played: TestRoom = room;
      for (const [actor, command] of steps) {
        const { code, details, room: next } = played.when(actor, command);
        if (code) throw new Error(`${command.type} was refused: ${code} ${JSON.stringify(details)}`);
        played = next;
      }
      return played;
    },
  };
  return room;
}

/** A room in prework. */
export const preworkRoom = (): TestRoom =>
  roomOf(emptySession("room-1" as SessionId), [], new Map(), OPENED_AT);

/** A live room on a snapshot, opened by the facilitator. */
export function liveRoom(snapshot: Snapshot = defaultSnapshot(), seed = 7): TestRoom {
  const { room, code, details } = preworkRoom().when(FAC, { type: "session.open" }, { snapshot, seed });
  if (code) throw new Error(`the room did not open: ${code} ${JSON.stringify(details)}`);
  return room;
}
