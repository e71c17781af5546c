import { type KeyboardEvent, useCallback } from "react";
import { stepAlong } from "../../ui/reading-direction.ts";
import { useBoard } from "./board-context.tsx";
import { type Direction, nextCard } from "./board-moves.ts";
import { rangeTo } from "./board-selection.ts";
import { claimFocus } from "./board-store.ts";

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

/** Arrow keys, Home and End between the cards on the screen; with Shift they take along into the selection. */
export function useCardMoves(): (id: string, event: KeyboardEvent) => void {
  const { store, mayPropose } = useBoard();
  return useCallback(
    (id, event) => {
      const step = stepAlong(event.key);
      const direction = step === 0 ? DIRECTIONS[event.key] : step > 0 ? "right" : "left";
      if (!direction || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const { order, selection } = store.getState();
      const next = nextCard(order, id, direction);
      if (next === id) return;
      if (event.shiftKey && mayPropose) {
        const from = selection.ids.has(id) ? selection : { ids: new Set([...selection.ids, id]), anchor: id };
        store.setState({ selection: rangeTo(from, order, next) });
      }
      claimFocus(store, next);
    },
    [store, mayPropose],
  );
}
