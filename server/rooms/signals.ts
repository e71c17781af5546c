import type { Signal, SignalsMessage } from "@evenhand/shared/protocol/signals";
import {
  foldSignal,
  type Here,
  isReadyOver,
  NO_SIGNALS,
  READY_WITHIN,
  type Signalling,
  type SignalState,
  signalsOf,
  withoutConnection,
  withoutPerson,
} from "@evenhand/shared/rules/signals";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Presence } from "./presence.ts";

/** How long a person may be away, in milliseconds, before what they signalled goes: a reload is no leaving. */
const AWAY_WITHIN = 30_000;

type SignalsListener = (sessionId: SessionId, message: SignalsMessage | null) => void;

/**
 * What is signalled in the rooms of this process: in memory, never journaled. It is a fold of signals and
 * departures, so that several processes would come to the same by telling each other these and nothing else.
 */
export interface Signals {
  /** Takes a signal whose right has been asked. */
  act(room: SessionState, by: Signalling, signal: Signal): void;
  /** A connection has ended, and presence knows. */
  leave(sessionId: SessionId, by: Signalling): void;
  /** All that is signalled in a room now, as everybody there may see it. */
  message(room: SessionState): SignalsMessage;
  /** The phase has changed: nothing of it holds any more. */
  clear(sessionId: SessionId): void;
  /** Hears of every change, with what there is to tell where it is known without asking for the room. */
  onChange(listener: SignalsListener): () => void;
  close(): void;
}

/** @param now milliseconds since the epoch */
export function createSignals(presence: Presence, now: () => number): Signals {
  const states = new Map<SessionId, SignalState>();
  const closing = new Map<SessionId, ReturnType<typeof setTimeout>>();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Set<SignalsListener>();

  const stateOf = (sessionId: SessionId): SignalState => states.get(sessionId) ?? NO_SIGNALS;
  function become(sessionId: SessionId, next: SignalState, room: SessionState | null = null): void {
    if (next === stateOf(sessionId)) return;
    if (isEmpty(next)) states.delete(sessionId);
    else states.set(sessionId, next);
    const message = room && signalsOf(next, hereIn(room));
    for (const listener of listeners) listener(sessionId, message);
  }

  function hereIn({ id, participants }: SessionState): readonly Here[] {
    return [...presence.present(id).participants].flatMap((participantId) => {
      const role = participants.get(participantId)?.role;
      return role ? [{ participantId, role }] : [];
    });
  }

  /** The question closes by itself. Its last state is told before, so that everybody knows how it ended. */
  function closeReady(room: SessionState): void {
    const state = stateOf(room.id);
    if (isReadyOver(state, hereIn(room), now())) become(room.id, { ...state, ready: null }, room);
  }
  function closeReadyLater(room: SessionState): void {
    clearTimeout(closing.get(room.id));
    const timer = setTimeout(() => closeReady(room), READY_WITHIN);
    timer.unref();
    closing.set(room.id, timer);
  }

  return {
    act(room, by, signal) {
      become(room.id, foldSignal(stateOf(room.id), by, signal, now()), room);
      if (signal.type === "ready.ask") closeReadyLater(room);
      if (signal.type === "ready.answer") closeReady(room);
    },

    leave(sessionId, by) {
      become(sessionId, withoutConnection(stateOf(sessionId), by.connectionId));
      const { participantId } = by;
      const isHere = (): boolean => presence.present(sessionId).participants.has(participantId);
      if (isHere() || !states.has(sessionId)) return;
      const key = `${sessionId} ${participantId}`;
      clearTimeout(leaving.get(key));
      const timer = setTimeout(() => {
        leaving.delete(key);
        if (!isHere()) become(sessionId, withoutPerson(stateOf(sessionId), participantId));
      }, AWAY_WITHIN);
      timer.unref();
      leaving.set(key, timer);
    },

    message: (room) => signalsOf(stateOf(room.id), hereIn(room)),

    clear(sessionId) {
      clearTimeout(closing.get(sessionId));
      closing.delete(sessionId);
      // Who follows is a fact of open connections, and holds when the room resumes.
      become(sessionId, { ...NO_SIGNALS, following: stateOf(sessionId).following });
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    close() {
      for (const timer of [...closing.values(), ...leaving.values()]) clearTimeout(timer);
      closing.clear();
      leaving.clear();
    },
  };
}

const isEmpty = ({ hands, ready, pause, following }: SignalState): boolean =>
  hands.length === 0 && ready === null && pause.size === 0 && following.size === 0;
