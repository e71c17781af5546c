import { useLayoutEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { keepOnDevice, keptOnDevice } from "./device-memory.ts";

/** Where a key belongs to whoever types. */
const TYPED = "input, textarea, select, [contenteditable]";
/** Where it belongs to whoever chooses or answers. */
const OVER = "[role=dialog], [role=alertdialog], [role=menu]";
/** Where Enter and Space press what has the focus. */
const PRESSED = "button, a[href], summary, [role=button]";
const STORED = "evenhand.shortcuts";

const store = createStore<{ readonly on: boolean }>(() => ({
  on: keptOnDevice(STORED) !== "off",
}));

/** Whether single keys do anything: people who speak to their computer switch them off (WCAG 2.1.4). */
export const useShortcutsOn = (): boolean => useStore(store, ({ on }) => on);

export function setShortcutsOn(on: boolean): void {
  keepOnDevice(STORED, on ? "on" : "off");
  store.setState({ on });
}

export type Shortcuts = Readonly<Record<string, ((key: string) => void) | undefined>>;

/** Whether one character alone presses it, which is what can be switched off. Shift makes another character. */
export const isSingleKey = (name: string): boolean => !/(?:^|\+)(?:\$mod|Control|Meta|Alt)\+/u.test(name);

/**
 * Keys of a screen, in the notation of tinykeys (`n`, `Enter`, `$mod+z`). They are silent in text fields and in
 * whatever lies over the page, Enter also on what it would press, single keys also while they are switched off. What
 * a screen declares with `useCommands` is bound by it, and listed besides: prefer that.
 * @param whileTyping they act in text fields and side panels too: for chords that no field knows
 */
export function useShortcuts(
  shortcuts: Shortcuts,
  { whileTyping = false }: { whileTyping?: boolean } = {},
): void {
  const latest = useRef(shortcuts);
  // Before the screen is painted: what can be seen can be pressed.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  const names = Object.keys(shortcuts).sort().join(" ");
  useLayoutEffect(() => {
    if (names === "") return;
    const bindings = names.split(" ").map((name) => [
      name,
      (event: KeyboardEvent) => {
        const act = latest.current[name];
        if (!act || event.repeat || event.defaultPrevented) return;
        if (isSingleKey(name) && !store.getState().on) return;
        const target = event.target instanceof Element ? event.target : null;
        if (!whileTyping && target?.closest(`${TYPED}, ${OVER}`)) return;
        if (name === "Enter" && target?.closest(PRESSED)) return;
        event.preventDefault();
        act(event.key);
      },
    ]);
    return tinykeys(window, Object.fromEntries(bindings));
  }, [names, whileTyping]);
}
