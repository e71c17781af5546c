import { useSyncExternalStore } from "react";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Read before the first paint by public/theme.js. */
const KEY = "evenhand.theme";
const listeners = new Set<() => void>();

function readTheme(): Theme {
  const forced = document.documentElement.dataset.theme;
  return THEMES.find((theme) => theme === forced) ?? "system";
}

/** Sets light, dark or the system's, for this browser. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // No storage: it holds until the page is closed.
  }
  for (const listener of listeners) listener();
}

/** The theme chosen on this browser. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readTheme);
}
