import { useEffect, useState } from "react";

/** How long controls stay after the last sign of a hand, in milliseconds. */
const STAYS = 4_000;

/** Whether nobody has touched this screen for a while: then it shows nothing but what it is for. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => {
      // Whoever stands on a control by keyboard is still at it.
      if (document.querySelector("[data-controls] :focus-visible")) timer = setTimeout(rest, STAYS);
      else setIdle(true);
    };
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(rest, STAYS);
    };
    const signs = ["pointermove", "pointerdown", "keydown", "focusin"] as const;
    for (const sign of signs) window.addEventListener(sign, wake);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, wake);
    };
  }, []);
  return idle;
}
