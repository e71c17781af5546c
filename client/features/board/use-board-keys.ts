import { type RefObject, useEffect } from "react";
import { tinykeys } from "tinykeys";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { useBoard } from "./board-context.tsx";
import { claimFocus } from "./board-store.ts";

const TYPING = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]";

/** The keys of the whole board: search, own undo, back into the cards. */
export function useBoardKeys(search: RefObject<HTMLInputElement | null>): void {
  const { store, actions, mayPropose } = useBoard();
  useShortcuts({
    "/": () => {
      search.current?.focus();
      search.current?.select();
    },
  });
  useEffect(() => {
    const onUndo = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (!mayPropose || target?.closest(TYPING)) return;
      event.preventDefault();
      actions.undo();
    };
    const onEscape = (event: KeyboardEvent): void => {
      const { current } = store.getState();
      if (event.target === search.current && current !== null) claimFocus(store, current);
    };
    return tinykeys(window, { "$mod+KeyZ": onUndo, Escape: onEscape });
  }, [store, actions, mayPropose, search]);
}
