import { type RefObject, useEffect } from "react";
import { tinykeys } from "tinykeys";
import { useBoard } from "./board-context.tsx";
import { claimFocus } from "./board-store.ts";

/** Keys are for the board only while nobody types and nothing lies over it. */
function isElsewhere(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]",
    ) !== null
  );
}

/** The keys of the whole board: search, own undo, back into the cards. */
export function useBoardKeys(search: RefObject<HTMLInputElement | null>): void {
  const { store, actions, mayPropose } = useBoard();
  useEffect(() => {
    const onSearch = (event: KeyboardEvent): void => {
      if (isElsewhere(event.target)) return;
      event.preventDefault();
      search.current?.focus();
      search.current?.select();
    };
    const onUndo = (event: KeyboardEvent): void => {
      if (!mayPropose || isElsewhere(event.target)) return;
      event.preventDefault();
      actions.undo();
    };
    const onEscape = (event: KeyboardEvent): void => {
      const { current } = store.getState();
      if (event.target === search.current && current !== null) claimFocus(store, current);
    };
    return tinykeys(window, { "/": onSearch, "$mod+KeyZ": onUndo, Escape: onEscape });
  }, [store, actions, mayPropose, search]);
}
