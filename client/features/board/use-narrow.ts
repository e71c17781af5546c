import { useSyncExternalStore } from "react";

/** The width under which the board shows one column: as in columns.module.css. */
const NARROW = "(max-width: 700px)";

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia(NARROW);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether the screen is too narrow for columns side by side. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => globalThis.matchMedia(NARROW).matches);
