import type { Position } from "@evenhand/shared/session/scale";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type BoardFilter, EVERYBODY } from "./board-filter.ts";

/** A card in the hand: by pointer or by keyboard. `over` is the rating it would be proposed at. */
export interface Lift {
  readonly id: string;
  readonly from: Position;
  readonly over: Position | null;
  readonly by: "pointer" | "keyboard";
}

/** A proposal that only lacks its reason. */
export interface Asking {
  readonly id: string;
  readonly from: Position;
  readonly to: Position;
  /** What was written before it was refused. */
  readonly reason: string;
}

/** What this screen alone knows: where the keyboard stands, what is lifted, what is open, what is filtered. */
export interface BoardUi {
  /** The card where the keyboard was last. */
  readonly current: string | null;
  /** A card that shall take the focus once it is on the screen. */
  readonly claim: string | null;
  readonly lift: Lift | null;
  readonly asking: Asking | null;
  readonly raising: string | null;
  readonly menu: string | null;
  readonly panel: string | null;
  /** A panel that came by itself leaves the keyboard where it is. */
  readonly panelOpened: "by-hand" | "by-following";
  /** A card that shall be in sight, wherever in its column it is. */
  readonly reveal: string | null;
  readonly filter: BoardFilter;
  /** The one column that a narrow screen shows. */
  readonly tab: Position | null;
}

export type BoardStore = StoreApi<BoardUi>;

export const createBoardStore = (): BoardStore =>
  createStore<BoardUi>(() => ({
    current: null,
    claim: null,
    lift: null,
    asking: null,
    raising: null,
    menu: null,
    panel: null,
    panelOpened: "by-hand",
    reveal: null,
    filter: EVERYBODY,
    tab: null,
  }));

/** Moves the keyboard to a card, wherever in its column it is. */
export const claimFocus = (store: BoardStore, id: string): void => store.setState({ current: id, claim: id });

/** After a window about a card has closed: back to the card, unless it was opened from the panel beside it. */
export function returnFocus(store: BoardStore, id: string): void {
  if (store.getState().panel !== id) claimFocus(store, id);
}
