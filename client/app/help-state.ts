import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";

/** What of the help is open over the page. */
export type HelpPart = "palette" | "sheet";

const store = createStore<{ readonly open: HelpPart | null }>(() => ({ open: null }));

export const useOpenHelp = (): HelpPart | null => useStore(store, ({ open }) => open);

/** Opens the palette or the shortcut sheet, from wherever. null closes it. */
export const openHelp = (part: HelpPart | null): void => store.setState({ open: part });
