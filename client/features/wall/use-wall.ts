import type { WallPairBody, WallSeat } from "@evenhand/shared/protocol/wall";
import { useEffect, useState } from "react";
import { useStore } from "zustand/react";
import { ApiProblem, get, post, remove } from "../../state/http.ts";
import { createWallStore, openWall } from "../../state/wall-feed.ts";

/** Where a screen stands on its way onto the wall. `ended`: it was on it, and is not any more. */
export type WallState =
  | { readonly status: "checking" }
  | { readonly status: "unpaired"; readonly ended: boolean }
  | { readonly status: "failed"; readonly problem: ApiProblem }
  | { readonly status: "paired"; readonly offset: number };

const offsetOf = (seat: WallSeat): number => seat.now - Date.now();

/** This browser as the wall of a session: finds out whether it is, becomes it by a code, ends it. */
export function useWallSeat(sessionId: string) {
  const [state, setState] = useState<WallState>({ status: "checking" });

  const check = async (): Promise<void> => {
    try {
      const seat = await get<WallSeat>("/api/wall");
      if (seat.sessionId === sessionId) setState({ status: "paired", offset: offsetOf(seat) });
      else setState({ status: "unpaired", ended: false });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setState({ status: "failed", problem: error });
    }
  };
  /** @throws ApiProblem for a code that lets nobody in */
  const pair = async (code: string): Promise<void> => {
    const seat = await post<WallSeat>("/api/wall", { sessionId, code } satisfies WallPairBody);
    setState({ status: "paired", offset: offsetOf(seat) });
  };
  return {
    state,
    check,
    pair,
    refused: () => setState({ status: "unpaired", ended: true }),
    leave: async () => {
      await remove("/api/wall").catch(() => {});
      setState({ status: "unpaired", ended: true });
    },
  };
}

/**
 * What the wall may show now, null for what is not known to be current: a lost connection blanks it at once.
 *
 * @param onRefused the server lets this screen see it no longer
 */
export function useWallMeta(sessionId: string, onRefused: () => void) {
  const [store] = useState(createWallStore);
  useEffect(() => {
    const replica = openWall(sessionId, store, globalThis.location);
    // A network that is gone is known before the connection is.
    const lost = (): void => store.setState({ synced: false });
    const back = (): void => replica.resync();
    window.addEventListener("offline", lost);
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("offline", lost);
      window.removeEventListener("online", back);
      replica.close();
    };
  }, [sessionId, store]);
  const refused = useStore(store, (state) => state.refused !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it happens
  useEffect(() => {
    if (refused) onRefused();
  }, [refused]);
  return useStore(store, ({ view, synced }) => (synced ? view : null));
}
