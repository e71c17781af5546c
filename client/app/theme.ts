import { useSyncExternalStore } from "react";
import { keepOnDevice } from "../ui/device-memory.ts";

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
  keepOnDevice(KEY, theme === "system" ? null : theme);
  for (const listener of listeners) listener();
}

/** The theme chosen on this browser. */
export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, readTheme);
}
