import { createStore, type StoreApi } from "zustand/vanilla";

/** `dirty`: changed and not under way yet. `failed`: tried, and tried again by itself. */
export type SaveStatus = "saved" | "dirty" | "saving" | "failed";

export interface AutosaveState<Value> {
  readonly value: Value;
  readonly status: SaveStatus;
  /** What the latest try ended with; null once one has succeeded. */
  readonly problem: unknown;
}

export interface Autosave<Value> {
  readonly store: StoreApi<AutosaveState<Value>>;
  /** @param soon while somebody types: it waits for a pause */
  change(value: Value, soon?: boolean): void;
  /** Sends at once what has not been sent. Resolves when everything is saved, or a try has failed. */
  flush(): Promise<void>;
  close(): void;
}

/** A pause in the typing, and the time until a failed try is repeated, in milliseconds. */
const PAUSE = 700;
const AGAIN = 4_000;

/**
 * Saves a value by itself: one request at a time, always the latest value, nothing lost by a failure.
 *
 * @param hopeless whether trying again is pointless: it then stays `failed` until the next change
 */
export function autosave<Value>(
  initial: Value,
  save: (value: Value) => Promise<void>,
  hopeless: (problem: unknown) => boolean = () => false,
): Autosave<Value> {
  const store = createStore<AutosaveState<Value>>(() => ({ value: initial, status: "saved", problem: null }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let closed = false;

  async function run(): Promise<void> {
    while (store.getState().status === "dirty") {
      const { value } = store.getState();
      store.setState({ status: "saving" });
      try {
        await save(value);
        // Changed meanwhile: that has marked it dirty again.
        if (store.getState().status === "saving") store.setState({ status: "saved", problem: null });
      } catch (problem) {
        // What was changed meanwhile may fare better than what it replaced.
        if (hopeless(problem) && store.getState().status === "dirty") continue;
        store.setState({ status: "failed", problem });
        if (!closed && !hopeless(problem)) schedule(AGAIN);
        return;
      }
    }
  }
  function flush(): Promise<void> {
    clearTimeout(timer);
    if (store.getState().status === "failed") store.setState({ status: "dirty" });
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  }
  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), delay);
  }

  return {
    store,
    change(value, soon = false) {
      store.setState({ value, status: "dirty" });
      if (soon) schedule(PAUSE);
      else void flush();
    },
    flush,
    close() {
      closed = true;
      const { status, problem } = store.getState();
      if (status === "dirty" || (status === "failed" && !hopeless(problem))) void flush();
      clearTimeout(timer);
    },
  };
}
