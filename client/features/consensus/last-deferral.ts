import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";

/** A deferral by this hand. The record says that somebody is deferred, not by whom and when: this screen remembers. */
export interface Deferral {
  readonly sessionId: string;
  readonly subjectId: string;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number;
}

const store = createStore<{ readonly last: Deferral | null }>(() => ({ last: null }));

export const noteDeferral = (last: Deferral): void => store.setState({ last });

/** What this hand deferred last in this session, while this page is open. */
export function useLastDeferral(sessionId: string): Deferral | null {
  const last = useStore(store, (state) => state.last);
  return last?.sessionId === sessionId ? last : null;
}
