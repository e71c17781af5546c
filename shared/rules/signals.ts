import type { Bias, ReadyAnswer } from "../protocol/signal-words.ts";
import type { Signal, SignalsMessage } from "../protocol/signals.ts";
import type { ParticipantId } from "../session/ids.ts";
import type { Role } from "../session/roles.ts";

/** How long the question "ready?" stays open, in milliseconds. */
export const READY_WITHIN = 90_000;

/** What is signalled in one room. It changes by signals and departures alone, so that any process can fold it. */
export interface SignalState {
  /** In the order of raising. */
  readonly hands: readonly ParticipantId[];
  readonly ready: {
    readonly askedBy: ParticipantId;
    readonly askedAt: number;
    readonly answers: ReadonlyMap<ParticipantId, ReadyAnswer>;
  } | null;
  /** Kept so that nobody counts twice; who they are is told to nobody. */
  readonly pause: ReadonlyMap<ParticipantId, Bias | null>;
  /** Which facilitator holds the last call. */
  readonly lastCall: ParticipantId | null;
  /** Connections whose screen goes on by itself: a person follows with one of them. */
  readonly following: ReadonlyMap<string, ParticipantId>;
}

export const NO_SIGNALS: SignalState = {
  hands: [],
  ready: null,
  pause: new Map(),
  lastCall: null,
  following: new Map(),
};

/** Who signals: a person, by one of their connections. */
export interface Signalling {
  readonly participantId: ParticipantId;
  readonly connectionId: string;
}

/** Somebody who is in the room now. */
export interface Here {
  readonly participantId: ParticipantId;
  readonly role: Role;
}

const including = <Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> => new Map(map).set(key, value);

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  if (!map.has(key)) return map;
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}

/**
 * What a signal makes of the state; the very state where it changes nothing. Rights have been asked.
 *
 * @param at milliseconds since the epoch
 */
export function foldSignal(state: SignalState, by: Signalling, signal: Signal, at: number): SignalState {
  const { participantId } = by;
  switch (signal.type) {
    case "hand.raise":
      return state.hands.includes(participantId)
        ? state
        : { ...state, hands: [...state.hands, participantId] };
    case "hand.lower":
      return lowered(state, participantId);
    case "hand.clear":
      return lowered(state, signal.participantId);
    case "ready.ask":
      return { ...state, ready: { askedBy: participantId, askedAt: at, answers: new Map() } };
    case "ready.answer": {
      if (!state.ready || state.ready.answers.get(participantId) === signal.answer) return state;
      const answers = including(state.ready.answers, participantId, signal.answer);
      return { ...state, ready: { ...state.ready, answers } };
    }
    case "ready.close":
      return state.ready ? { ...state, ready: null } : state;
    case "lastCall.open":
      return state.lastCall === participantId ? state : { ...state, lastCall: participantId };
    case "lastCall.close":
      return state.lastCall === null ? state : { ...state, lastCall: null };
    case "pause.raise":
      return state.pause.get(participantId) === (signal.bias ?? null)
        ? state
        : { ...state, pause: including(state.pause, participantId, signal.bias ?? null) };
    case "pause.dismiss":
      return state.pause.size > 0 ? { ...state, pause: new Map() } : state;
    case "follow.set": {
      if (state.following.has(by.connectionId) === signal.following) return state;
      const following = signal.following
        ? including(state.following, by.connectionId, participantId)
        : without(state.following, by.connectionId);
      return { ...state, following };
    }
    default: {
      const never: never = signal;
      return never;
    }
  }
}

function lowered(state: SignalState, participantId: ParticipantId): SignalState {
  if (!state.hands.includes(participantId)) return state;
  return { ...state, hands: state.hands.filter((id) => id !== participantId) };
}

/** A connection has ended: it follows nobody any more. */
export function withoutConnection(state: SignalState, connectionId: string): SignalState {
  const following = without(state.following, connectionId);
  return following === state.following ? state : { ...state, following };
}

/**
 * A person has left the room: their hand, their answer and their last call go. A pause they asked for stays: taking it away with
 * them would say whose it was.
 */
export function withoutPerson(state: SignalState, participantId: ParticipantId): SignalState {
  const lower = lowered(state, participantId);
  const next = lower.lastCall === participantId ? { ...lower, lastCall: null } : lower;
  if (!next.ready) return next;
  const answers = without(next.ready.answers, participantId);
  return answers === next.ready.answers ? next : { ...next, ready: { ...next.ready, answers } };
}

/** Who is asked whether they are ready, and who can follow: everybody but those who lead. */
const isLed = ({ role }: Here): boolean => role !== "facilitator";

/** Whether the question "ready?" has done its work: everybody here said yes, or its time is over. */
export function isReadyOver(state: SignalState, here: readonly Here[], at: number): boolean {
  const { ready } = state;
  if (!ready) return false;
  if (at >= ready.askedAt + READY_WITHIN) return true;
  const asked = here.filter(isLed);
  return asked.length > 0 && asked.every(({ participantId }) => ready.answers.get(participantId) === "yes");
}

/** The state as everybody in the room may see it. */
export function signalsOf(state: SignalState, here: readonly Here[]): SignalsMessage {
  const { hands, ready, pause, lastCall, following } = state;
  const led = here.filter(isLed);
  const leads = new Set(here.filter((person) => !isLed(person)).map(({ participantId }) => participantId));
  const followers = new Set(following.values());
  return {
    // Who was made facilitator meanwhile has the floor.
    hands: hands.filter((participantId) => !leads.has(participantId)),
    ready: ready && {
      askedBy: ready.askedBy,
      askedAt: ready.askedAt,
      endsAt: ready.askedAt + READY_WITHIN,
      answers: led.map(({ participantId }) => ({
        participantId,
        answer: ready.answers.get(participantId) ?? null,
      })),
    },
    pause:
      pause.size === 0
        ? null
        : { people: pause.size, biases: [...new Set(pause.values())].filter((bias) => bias !== null).sort() },
    lastCall: lastCall !== null,
    following: {
      count: led.filter(({ participantId }) => followers.has(participantId)).length,
      of: led.length,
    },
  };
}
