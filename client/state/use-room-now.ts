import { useEffect, useState } from "react";
import { useControl } from "./room-context.tsx";

/**
 * The time by the server's clock, in milliseconds since the epoch: what is counted from the record's times is counted
 * by this one. Anew every `every` milliseconds; it stands still while `ticks` is false.
 */
export function useRoomNow(ticks = true, every = 1_000): number {
  const offset = useControl((state) => state.clockOffset);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticks) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [ticks, every]);
  return now + offset;
}
