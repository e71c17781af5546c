import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { keepOnDevice, keptOnDevice } from "../../ui/device-memory.ts";

/** Whoever has hints of their own: the roles of a session, and HR. */
export const HINTED = ["hr", "facilitator", "manager", "sponsor", "observer"] as const;
export type Hinted = (typeof HINTED)[number];

type Read = Readonly<Partial<Record<Hinted, number>>>;
const STORED = "evenhand.hints";

function kept(): Read {
  try {
    const found: unknown = JSON.parse(keptOnDevice(STORED) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    const entries = HINTED.flatMap((role) => {
      const read: unknown = Reflect.get(found, role);
      return typeof read === "number" ? [[role, read]] : [];
    });
    return Object.fromEntries(entries);
  } catch {
    // Something else wrote there: hints are shown, and dismissed for as long as the page is open.
    return {};
  }
}

const store = createStore<{ readonly read: Read }>(() => ({ read: kept() }));

function keep(read: Read): void {
  store.setState({ read });
  keepOnDevice(STORED, JSON.stringify(read));
}

/** How many of its hints this role has read on this device, in their order. */
export const useHintsRead = (role: Hinted): number => useStore(store, ({ read }) => read[role] ?? 0);

/** Whether somebody has read so many on this device, in whatever role. */
export const hasReadHints = (count: number): boolean =>
  Object.values(store.getState().read).some((read) => read >= count);

/** `count` of this role's hints are read, for good on this device; all of them with `Infinity`. */
export function readHints(role: Hinted, count: number): void {
  // JSON has no Infinity, and nobody has a thousand hints.
  keep({ ...store.getState().read, [role]: Math.min(count, 1000) });
}

/** Every role's hints are shown again. */
export const showHintsAgain = (): void => keep({});
