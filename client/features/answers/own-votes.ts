import { useStore } from "zustand/react";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Room } from "../../state/room.ts";
import { useRoom } from "../../state/room-context.tsx";

/** The latest vote of this hand, by poll. */
type Votes = ReadonlyMap<string, number>;

/** With a room its votes are gone: who signs in after somebody finds none of theirs. */
const known = new WeakMap<Room, StoreApi<Votes>>();

function votesOf(room: Room): StoreApi<Votes> {
  const store = known.get(room) ?? createStore<Votes>(() => new Map());
  known.set(room, store);
  return store;
}

/**
 * What this hand voted in a poll, wherever on the screen it did: the bar and the person's panel show one vote. It is
 * known here alone, and only until the room is left: the server gives it back to nobody.
 *
 * @returns the position, null before any; and how it is set, null to take it back
 */
export function useOwnVote(
  pollId: string | undefined,
): readonly [number | null, (position: number | null) => void] {
  const store = votesOf(useRoom());
  const vote = useStore(store, (votes) => votes.get(pollId ?? "") ?? null);
  const set = (position: number | null): void => {
    if (pollId === undefined) return;
    const votes = new Map(store.getState());
    if (position === null) votes.delete(pollId);
    else votes.set(pollId, position);
    store.setState(votes, true);
  };
  return [vote, set];
}
