import { useNow } from "../ui/use-now.ts";
import { useControl } from "./room-context.tsx";

/**
 * The time by the server's clock, in milliseconds since the epoch: what is counted from the record's times is counted
 * by this one. Anew every `every` milliseconds; it stands still while `ticks` is false.
 */
export function useRoomNow(ticks = true, every = 1_000): number {
  const offset = useControl((state) => state.clockOffset);
  return useNow(ticks, every) + offset;
}
