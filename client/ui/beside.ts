import { useSyncExternalStore } from "react";

/** Panels at the edge of the page (side-panel-window.tsx), in the order in which they came: the last lies on top. */
const BESIDE = "[role=dialog][data-beside]";

/** Where a panel is as wide as the page (side-panel.module.css), and covers it. */
export const COVERS = "(max-width: 640px)";

/** The panel on top of the others; null while none is open. */
export const topPanel = (): Element | null => [...document.querySelectorAll(BESIDE)].at(-1) ?? null;

/** Whether a panel lies beside the page. */
export const isPanelBeside = (): boolean => topPanel() !== null;

const listeners = new Set<() => void>();
let standing = 0;

/** Says that a panel stands beside the page, until the returned function is called. */
export function standBeside(): () => void {
  const count = (step: number) => {
    standing += step;
    for (const listener of listeners) listener();
  };
  count(1);
  return () => count(-1);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Whether a panel stands beside the page now; it follows when that changes: what it would cover makes room. */
export const useIsBeside = (): boolean => useSyncExternalStore(subscribe, () => standing > 0);
