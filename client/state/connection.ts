import { createStore, type StoreApi } from "zustand/vanilla";

/**
 * How the room is reached. `connecting` is the first time only; `ended` is for good: signed out, or no member
 * any more. In `offline` the room is read only: nothing new is taken on, what waits still goes out later.
 */
export type ConnectionStatus = "connecting" | "live" | "reconnecting" | "offline" | "ended";

export interface ConnectionState {
  readonly status: ConnectionStatus;
  /** Long enough away for a banner. */
  readonly noticeable: boolean;
  /** Why it has ended: an error code. */
  readonly code: string | null;
}

export type ConnectionStore = StoreApi<ConnectionState>;

/** What the status follows from. */
export interface ConnectionFacts {
  readonly control: boolean;
  /** The record is synced, or there is none to be had (before the room opens). */
  readonly record: boolean;
  /** What the browser says of the network. */
  readonly network: boolean;
  readonly wasLive: boolean;
  /** Milliseconds since the connection was last whole. */
  readonly awayFor: number;
}

/** Away this long shows a banner; away that long is called offline, and nothing new is taken on. */
export const BANNER_AFTER = 2_000;
export const OFFLINE_AFTER = 20_000;

/** The status that the facts come to. */
function connectionStatus(facts: ConnectionFacts): Exclude<ConnectionStatus, "ended"> {
  if (facts.control && facts.record) return "live";
  if (!facts.network || facts.awayFor >= OFFLINE_AFTER) return "offline";
  return facts.wasLive ? "reconnecting" : "connecting";
}

export interface ConnectionWatch {
  readonly store: ConnectionStore;
  /** Tells it what has changed. */
  update(facts: Partial<Pick<ConnectionFacts, "control" | "record" | "network">>): void;
  /** The room is closed to this person for good. */
  end(code: string): void;
  close(): void;
}

/** Folds what the two planes and the browser say into one status, with the two waits that need a clock. */
export function watchConnection(now: () => number = Date.now): ConnectionWatch {
  const store = createStore<ConnectionState>(() => ({ status: "connecting", noticeable: false, code: null }));
  const facts = { control: false, record: false, network: true, wasLive: false };
  let awaySince = now();
  const timers: ReturnType<typeof setTimeout>[] = [];

  function settle(): void {
    if (store.getState().status === "ended") return;
    const whole = facts.control && facts.record;
    if (whole) {
      stopTimers();
      facts.wasLive = true;
    } else if (store.getState().status === "live") {
      awaySince = now();
      startTimers();
    }
    const awayFor = whole ? 0 : now() - awaySince;
    const status = connectionStatus({ ...facts, awayFor });
    const noticeable = !whole && awayFor >= BANNER_AFTER;
    const shown = store.getState();
    if (shown.status !== status || shown.noticeable !== noticeable) store.setState({ status, noticeable });
  }
  const startTimers = (): void => {
    timers.push(setTimeout(settle, BANNER_AFTER), setTimeout(settle, OFFLINE_AFTER));
  };
  const stopTimers = (): void => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
  };
  startTimers();

  return {
    store,
    update(next) {
      Object.assign(facts, next);
      settle();
    },
    end(code) {
      stopTimers();
      store.setState({ status: "ended", noticeable: true, code });
    },
    close: stopTimers,
  };
}
