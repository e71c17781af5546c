import { useMemo, useState } from "react";
import { lockHolds, type WireBlocker } from "../../state/lock-holds.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { useRoomNow } from "../../state/use-room-now.ts";
import { blockerKey } from "./blocker-list.ts";

const NOTHING: ReadonlyMap<string, WireBlocker> = new Map();
const keyed = (list: readonly WireBlocker[]): ReadonlyMap<string, WireBlocker> =>
  new Map(list.map((one) => [blockerKey(one), one]));

/**
 * What holds up the lock, as the record stands and as the server said at the last refusal. What was on the list stays
 * on it once it is done, struck through, for as long as the dialog is open.
 */
export function useHolds() {
  const view = useRecord((record) => record);
  const now = useRoomNow(true, 30_000);
  const order = useReaderOrder();
  const holds = useMemo(() => (view ? lockHolds(view, now, order) : []), [view, now, order]);
  /** What only the refusal tells: it stands until the record has moved on. */
  const [refused, setRefused] = useState({ seq: -1, list: NOTHING });
  const told = refused.seq === view?.meta.seq ? refused.list : NOTHING;
  const current = useMemo(() => new Map([...keyed(holds), ...told]), [holds, told]);
  const [seen, setSeen] = useState(current);
  if ([...current.keys()].some((key) => !seen.has(key))) setSeen(new Map([...seen, ...current]));
  return {
    rows: [...new Map([...seen, ...current]).values()],
    isDone: (blocker: WireBlocker): boolean => !current.has(blockerKey(blocker)),
    left: current.size,
    /** A lock would be refused: the record alone says so. */
    certain: holds.some((hold) => hold.certain),
    refuse: (list: readonly WireBlocker[]): void =>
      setRefused({ seq: view?.meta.seq ?? -1, list: keyed(list) }),
  };
}
