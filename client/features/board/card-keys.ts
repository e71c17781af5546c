import type { Scale } from "@evenhand/shared/session/scale";
import type { KeyboardEvent, MouseEvent } from "react";
import { stepAlong } from "../../ui/reading-direction.ts";
import type { BoardActions } from "./board-actions.ts";
import { positionOfDigit } from "./board-moves.ts";
import { rangeTo, targetsOf, toggled } from "./board-selection.ts";
import { type BoardStore, openPanel } from "./board-store.ts";

interface Hand {
  readonly store: BoardStore;
  readonly actions: BoardActions;
  readonly mayPropose: boolean;
  readonly scale: Scale;
  /** Whether single keys do anything. */
  readonly singleKeys: boolean;
  /** Whether a card can be lifted here. */
  readonly liftable: boolean;
}

/**
 * What a key does on the card (or the row) of one person.
 *
 * @returns false for keys that are not the card's own, such as the arrows
 */
export function cardKey(hand: Hand, id: string, event: KeyboardEvent): boolean {
  const { store, actions } = hand;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { lift, selection, order } = store.getState();
  if (lift?.by === "keyboard" && lift.id === id) return liftedKey(actions, event);
  const { key } = event;
  if (key === " ") {
    if (!hand.mayPropose || !hand.liftable) return false;
    actions.lift(id, "keyboard");
    return true;
  }
  if (!hand.singleKeys) return false;
  switch (key.toLowerCase()) {
    case "m":
      store.setState({ menu: id, current: id });
      return true;
    case "x":
      if (!hand.mayPropose) return false;
      store.setState({ selection: event.shiftKey ? rangeTo(selection, order, id) : toggled(selection, id) });
      return true;
    default: {
      if (!hand.mayPropose || !/^\d$/.test(key)) return false;
      const to = positionOfDigit(
        Number(key),
        hand.scale.map((point) => point.value),
      );
      if (to === null) return false;
      actions.ask(targetsOf(selection, order, id), to);
      return true;
    }
  }
}

function liftedKey(actions: BoardActions, { key }: KeyboardEvent): boolean {
  const step = stepAlong(key);
  if (step !== 0) actions.step(step);
  else if (key === " " || key === "Enter") actions.drop();
  else if (key === "Escape" || key === "Tab") actions.putBack();
  // Tab goes on its way; any other key is swallowed while a card is in the hand.
  return key !== "Tab";
}

/** A press on a card: opens the person; with Ctrl or Cmd selects them, with Shift everybody as far as here. */
export function pressCard(store: BoardStore, mayPropose: boolean, id: string, event: MouseEvent): void {
  const { selection, order } = store.getState();
  if (mayPropose && event.shiftKey) {
    store.setState({ selection: rangeTo(selection, order, id), current: id });
  } else if (mayPropose && (event.ctrlKey || event.metaKey)) {
    store.setState({ selection: toggled(selection, id), current: id });
  } else {
    store.setState({ current: id, selection: { ...selection, anchor: id } });
    openPanel(store, id);
  }
}
