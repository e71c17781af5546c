import { useEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";

/** Where a key belongs to whoever types, chooses or answers there. */
const TAKEN = "input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]";
/** Where Enter and Space press what has the focus. */
const PRESSED = "button, a[href], summary, [role=button]";
const STORED = "evenhand.shortcuts";

const store = createStore<{ readonly on: boolean }>(() => ({
  on: globalThis.localStorage?.getItem(STORED) !== "off",
}));

/** Whether single keys do anything: people who speak to their computer switch them off (WCAG 2.1.4). */
export const useShortcutsOn = (): boolean => useStore(store, ({ on }) => on);

export function setShortcutsOn(on: boolean): void {
  globalThis.localStorage?.setItem(STORED, on ? "on" : "off");
  store.setState({ on });
}

export type Shortcuts = Readonly<Record<string, ((key: string) => void) | undefined>>;

/**
 * Single keys of a screen, in the notation of tinykeys (`n`, `Enter`, `Shift+?`). They are silent in text fields,
 * in whatever lies over the page, and while switched off; Enter is also silent on what it would press.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const names = Object.keys(shortcuts).sort().join(" ");
  useEffect(() => {
    if (names === "") return;
    const bindings = names.split(" ").map((name) => [
      name,
      (event: KeyboardEvent) => {
        const act = latest.current[name];
        if (!act || event.repeat || event.defaultPrevented || !store.getState().on) return;
        const target = event.target instanceof Element ? event.target : null;
        if (target?.closest(TAKEN) || (name === "Enter" && target?.closest(PRESSED))) return;
        event.preventDefault();
        act(event.key);
      },
    ]);
    return tinykeys(window, Object.fromEntries(bindings));
  }, [names]);
}
