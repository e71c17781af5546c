import { useEffect } from "react";

/** Keeps the screen from going dark, where the browser can: asked for anew whenever the page is seen again. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let gone = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      try {
        const lock = await navigator.wakeLock?.request("screen");
        if (gone) await lock?.release();
        else held = lock ?? null;
      } catch {
        // Refused, as on a low battery: the wall works all the same.
      }
    };
    const again = (): void => void hold();
    void hold();
    document.addEventListener("visibilitychange", again);
    return () => {
      gone = true;
      document.removeEventListener("visibilitychange", again);
      void held?.release().catch(() => {});
    };
  }, []);
}
