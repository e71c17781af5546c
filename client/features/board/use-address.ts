import { useEffect } from "react";
import { type AddressParts, type BoardAddress, readAddress, writeAddress } from "./board-address.ts";
import type { BoardStore } from "./board-store.ts";

const here = (): AddressParts => ({ search: location.search, hash: location.hash });

/** The board that the address asks for, as the page opens. */
export const currentAddress = (): BoardAddress => readAddress(here());

/** Keeps board and address in step: links can be shared, and the browser's back button goes back one choice. */
export function useAddress(store: BoardStore): void {
  useEffect(() => {
    const stop = store.subscribe(({ address }, { address: before }) => {
      if (address === before) return;
      const now = here();
      const next = writeAddress(address, now);
      if (next.search === now.search && next.hash === now.hash) return;
      const url = `${location.pathname}${next.search}${next.hash}`;
      // A search is one step back, however many letters it took.
      if (isTyping(before, address)) history.replaceState(history.state, "", url);
      else history.pushState(null, "", url);
    });
    const onBack = (): void => store.setState({ address: currentAddress() });
    addEventListener("popstate", onBack);
    return () => {
      stop();
      removeEventListener("popstate", onBack);
    };
  }, [store]);
}

/** Whether only the words of a search that has begun have changed. */
const isTyping = (before: BoardAddress, after: BoardAddress): boolean =>
  before.filter.search !== after.filter.search &&
  before.filter.search !== "" &&
  after.filter.search !== "" &&
  before.view === after.view;
