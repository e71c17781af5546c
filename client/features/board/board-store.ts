import type { Position } from "@evenhand/shared/session/scale";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type BoardAddress, PLAIN } from "./board-address.ts";
import type { BatchPlan } from "./board-batch.ts";
import { type History, NOTHING_DONE, type Step, type UndoPlan } from "./board-history.ts";
import { NOBODY, type Order, onScreen, type Selection } from "./board-selection.ts";
import { type Density, storedDensity } from "./density.ts";

/** Cards in the hand, by pointer or by keyboard. `over` is the rating they would be proposed at. */
export interface Lift {
  /** The card that was taken; the others of `ids` come with it. */
  readonly id: string;
  readonly ids: readonly string[];
  readonly from: Position;
  readonly over: Position | null;
  readonly by: "pointer" | "keyboard";
}

/** Proposals that only lack their reason. */
export interface Asking extends BatchPlan {
  readonly to: Position;
  /** What was written before it was refused, or withdrawn. */
  readonly reason: string;
  /** The step that would be done again. */
  readonly again?: Step;
}

/** What this screen alone knows: where the keyboard stands, what is lifted, selected, open, and how it is looked at. */
export interface BoardUi {
  /** The card where the keyboard was last. */
  readonly current: string | null;
  /** A card that shall take the focus once it is on the screen. */
  readonly claim: string | null;
  readonly lift: Lift | null;
  readonly asking: Asking | null;
  /** A step that others have answered since: taken back only if one still wants to. */
  readonly confirming: { readonly step: Step; readonly plan: UndoPlan } | null;
  readonly raising: string | null;
  readonly menu: string | null;
  readonly panel: string | null;
  /** A panel that came by itself leaves the keyboard where it is. */
  readonly panelOpened: "by-hand" | "by-following";
  /** How often a hand has asked for somebody's panel: it then lies on top. */
  readonly panelAsked: number;
  /** A card that shall be in sight, wherever in its column it is. */
  readonly reveal: string | null;
  readonly selection: Selection;
  /** Whom the screen shows, as they lie there. */
  readonly order: Order;
  readonly history: History;
  readonly address: BoardAddress;
  readonly density: Density;
  /** The box of the nine that is looked at alone, by its place: row times three plus column; null while all are. */
  readonly box: number | null;
  /** The one column that a narrow screen shows. */
  readonly tab: Position | null;
}

export type BoardStore = StoreApi<BoardUi>;

/** @param address as a link brought it */
export const createBoardStore = (address: BoardAddress = PLAIN): BoardStore =>
  createStore<BoardUi>(() => ({
    current: null,
    claim: null,
    lift: null,
    asking: null,
    confirming: null,
    raising: null,
    menu: null,
    panel: null,
    panelOpened: "by-hand",
    panelAsked: 0,
    reveal: null,
    selection: NOBODY,
    order: [],
    history: NOTHING_DONE,
    address,
    density: storedDensity(),
    box: null,
    tab: null,
  }));

/** Moves the keyboard to a card, wherever in its column it is. */
export const claimFocus = (store: BoardStore, id: string): void => store.setState({ current: id, claim: id });

/** After a window about a card has closed: back to the card, unless it was opened from the panel beside it. */
export function returnFocus(store: BoardStore, id: string): void {
  if (store.getState().panel !== id) claimFocus(store, id);
}

/** The screen shows other people, or the same in another order. */
export const showOrder = (store: BoardStore, order: Order): void =>
  store.setState(({ selection }) => ({ order, selection: onScreen(selection, order) }));

/** Another way of looking; what is not given stays. */
export const lookAt = (store: BoardStore, part: Partial<BoardAddress>): void =>
  store.setState(({ address }) => ({ address: { ...address, ...part } }));

/** Opens a person beside the board because a hand asked for it. */
export const openPanel = (store: BoardStore, id: string): void =>
  store.setState(({ panelAsked }) => ({ panel: id, panelOpened: "by-hand", panelAsked: panelAsked + 1 }));
