import { useEffect } from "react";

/** How often a page that is looked at reads again, in milliseconds. */
const EVERY = 15_000;

/**
 * Reads again what others change meanwhile: when somebody comes back to the window, and every now and then while it is
 * looked at. For pages that hold no form and no live connection.
 * @param on false where it would be in somebody's way
 */
export function useFresh(reload: () => void, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const again = (): void => {
      if (!document.hidden) reload();
    };
    const timer = setInterval(again, EVERY);
    addEventListener("focus", again);
    document.addEventListener("visibilitychange", again);
    return () => {
      clearInterval(timer);
      removeEventListener("focus", again);
      document.removeEventListener("visibilitychange", again);
    };
  }, [reload, on]);
}
