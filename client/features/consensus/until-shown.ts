import type { RecordStore } from "../../state/record-store.ts";
import type { ReplicaView } from "../../state/record-view.ts";

/** A record that lags longer than this behind an acknowledged change is being fetched anew. */
const WITHIN = 8_000;

/** Waits until the record shows something that was acknowledged; undefined where it does not come. */
export function untilShown<Shown>(
  record: RecordStore,
  select: (view: ReplicaView) => Shown | undefined,
): Promise<Shown | undefined> {
  return new Promise((resolve) => {
    const look = (): Shown | undefined => {
      const { view } = record.getState();
      return view ? select(view) : undefined;
    };
    const now = look();
    if (now !== undefined) return resolve(now);
    const end = (shown: Shown | undefined): void => {
      stop();
      clearTimeout(late);
      resolve(shown);
    };
    const stop = record.subscribe(() => {
      const shown = look();
      if (shown !== undefined) end(shown);
    });
    const late = setTimeout(() => end(undefined), WITHIN);
  });
}
