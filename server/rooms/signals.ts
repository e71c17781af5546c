import type { Bias, ReadyAnswer } from "@evenhand/shared/protocol/signal-words";
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
import type { ParticipantId, SessionId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Presence } from "./presence.ts";

/** How long a person may be away, in milliseconds, before what they signalled goes: a reload is no leaving. */
const AWAY_WITHIN = 30_000;

type SignalsListener = (sessionId: SessionId, message: SignalsMessage | null) => void;

/** What processes tell each other of signals: who gave which, and whose connection has ended. */
export type SignalNews =
  | {
      readonly type: "given";
      readonly sessionId: SessionId;
      readonly by: Signalling;
      readonly signal: Signal;
      /** Milliseconds since the epoch. */
      readonly at: number;
    }
  | { readonly type: "left"; readonly sessionId: SessionId; readonly by: Signalling };

/** All that is signalled in one room, as one process can tell it to another. */
export interface SignalledRoom {
  readonly sessionId: SessionId;
  /** When something was last signalled there, in milliseconds since the epoch. */
  readonly at: number;
  readonly hands: SignalState["hands"];
  readonly ready: (Omit<NonNullable<SignalState["ready"]>, "answers"> & { readonly answers: Pairs }) | null;
  readonly pause: readonly (readonly [ParticipantId, Bias | null])[];
  readonly lastCall: SignalState["lastCall"];
  /** Connections to the process that tells: of others it has only heard. */
  readonly following: readonly (readonly [string, ParticipantId])[];
}
type Pairs = readonly (readonly [ParticipantId, ReadyAnswer])[];

/**
 * What is signalled in the rooms: in memory, never journaled. It is a fold of signals and departures, so that
 * several processes come to the same by telling each other these.
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
  /** Hears of what other processes have to fold too. */
  onNews(listener: (news: SignalNews) => void): () => void;
  /** Folds what another process tells. */
  hear(news: SignalNews, node: string): void;
  /** All that is signalled, for a process that has missed something. */
  whole(): readonly SignalledRoom[];
  /** Takes over what another process knows, where nothing newer is known here, and who follows by way of it. */
  learn(rooms: readonly SignalledRoom[], node: string): void;
  /** Another process has ended, and the connections to it with it. */
  forget(node: string): void;
  close(): void;
}

/** @param now milliseconds since the epoch */
export function createSignals(presence: Presence, now: () => number): Signals {
  const states = new Map<SessionId, SignalState>();
  const closing = new Map<SessionId, ReturnType<typeof setTimeout>>();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Set<SignalsListener>();
  const newsListeners = new Set<(news: SignalNews) => void>();
  /** When something was last signalled in a room, and which other process a following connection belongs to. */
  const lastAt = new Map<SessionId, number>();
  const nodeOf = new Map<string, string>();

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

  const report = (news: SignalNews): void => {
    for (const listener of newsListeners) listener(news);
  };

  /** The question closes by itself. Its last state is told before, so that everybody knows how it ended. */
  function closeReady(room: SessionState, by: Signalling): void {
    if (!isReadyOver(stateOf(room.id), hereIn(room), now())) return;
    const news = {
      type: "given",
      sessionId: room.id,
      by,
      signal: { type: "ready.close" },
      at: now(),
    } as const;
    fold(news, room);
    report(news);
  }
  function closeReadyLater(sessionId: SessionId, askedAt: number): void {
    clearTimeout(closing.get(sessionId));
    // Each process closes it by itself: the end follows from the beginning.
    const timer = setTimeout(
      () => {
        const state = stateOf(sessionId);
        if (isReadyOver(state, [], now())) become(sessionId, { ...state, ready: null });
      },
      Math.max(0, askedAt + READY_WITHIN - now()),
    );
    timer.unref();
    closing.set(sessionId, timer);
  }
  function fold(
    { sessionId, by, signal, at }: SignalNews & { type: "given" },
    room: SessionState | null,
  ): void {
    lastAt.set(sessionId, at);
    become(sessionId, foldSignal(stateOf(sessionId), by, signal, at), room);
    if (signal.type === "ready.ask") closeReadyLater(sessionId, at);
  }
  function missLater(sessionId: SessionId, participantId: ParticipantId): void {
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
  }
  function left(sessionId: SessionId, { connectionId, participantId }: Signalling): void {
    nodeOf.delete(connectionId);
    become(sessionId, withoutConnection(stateOf(sessionId), connectionId));
    missLater(sessionId, participantId);
  }

  return {
    act(room, by, signal) {
      const news = { type: "given", sessionId: room.id, by, signal, at: now() } as const;
      fold(news, room);
      report(news);
      if (signal.type === "ready.answer") closeReady(room, by);
    },

    leave(sessionId, by) {
      left(sessionId, by);
      report({ type: "left", sessionId, by });
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

    onNews(listener) {
      newsListeners.add(listener);
      return () => newsListeners.delete(listener);
    },

    hear(news, node) {
      if (news.type === "left") return left(news.sessionId, news.by);
      nodeOf.set(news.by.connectionId, node);
      fold(news, null);
    },

    whole: () =>
      [...states].map(([sessionId, { hands, ready, pause, lastCall, following }]) => ({
        sessionId,
        at: lastAt.get(sessionId) ?? 0,
        hands,
        ready: ready && { ...ready, answers: [...ready.answers] },
        pause: [...pause],
        lastCall,
        following: [...following].filter(([connectionId]) => !nodeOf.has(connectionId)),
      })),

    learn(rooms, node) {
      const told = new Map(rooms.map((room) => [room.sessionId, room]));
      for (const sessionId of new Set([...states.keys(), ...told.keys()])) {
        const room = told.get(sessionId);
        const known = stateOf(sessionId);
        const others = [...known.following].filter(([connectionId]) => nodeOf.get(connectionId) !== node);
        for (const [connectionId] of room?.following ?? []) nodeOf.set(connectionId, node);
        const following = new Map([...others, ...(room?.following ?? [])]);
        // As late as what is known here: then this has been heard, and something before it perhaps has not.
        if (!room || room.at < (lastAt.get(sessionId) ?? 0)) {
          become(sessionId, { ...known, following });
          continue;
        }
        const { at, hands, ready, pause, lastCall } = room;
        lastAt.set(sessionId, at);
        become(sessionId, {
          hands,
          ready: ready && { ...ready, answers: new Map(ready.answers) },
          pause: new Map(pause),
          lastCall,
          following,
        });
        if (ready) closeReadyLater(sessionId, ready.askedAt);
      }
    },

    forget(node) {
      for (const [sessionId, { following }] of states) {
        for (const [connectionId, participantId] of following) {
          if (nodeOf.get(connectionId) === node) left(sessionId, { connectionId, participantId });
        }
      }
      // Whose hand is up without a connection anywhere is missed.
      for (const [sessionId, { hands, ready, lastCall }] of states) {
        const calling = lastCall === null ? [] : [lastCall];
        for (const participantId of [...hands, ...(ready?.answers.keys() ?? []), ...calling])
          missLater(sessionId, participantId);
      }
    },

    close() {
      for (const timer of [...closing.values(), ...leaving.values()]) clearTimeout(timer);
      closing.clear();
      leaving.clear();
    },
  };
}

const isEmpty = ({ hands, ready, pause, lastCall, following }: SignalState): boolean =>
  hands.length === 0 && ready === null && pause.size === 0 && lastCall === null && following.size === 0;
