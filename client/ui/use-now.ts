import { useEffect, useState } from "react";

/** The time in milliseconds since the epoch, anew every `every` milliseconds; it stands still while `ticks` is false. */
export function useNow(ticks = true, every = 1_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticks) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [ticks, every]);
  return now;
}
