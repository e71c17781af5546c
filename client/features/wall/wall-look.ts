import { useStore } from "zustand/react";
import { createStore } from "zustand/vanilla";
import { keepOnDevice, keptOnDevice } from "../../ui/device-memory.ts";

/** How large the text may be, in percent (UX.md 12). */
export const SMALLEST = 80;
export const LARGEST = 200;
export const STEP = 10;
const STORED = "evenhand.wall";

/** How this screen shows the wall. It belongs to the device: another hangs elsewhere. */
export interface WallLook {
  /** Text size in percent. */
  readonly scale: number;
  readonly dark: boolean;
}

const PLAIN: WallLook = { scale: 100, dark: false };

/** What was stored, as far as it makes sense. */
export function lookFrom(stored: string | null): WallLook {
  try {
    const read: unknown = JSON.parse(stored ?? "null");
    if (typeof read !== "object" || read === null) return PLAIN;
    const { scale, dark } = { ...PLAIN, ...read };
    const fits = Number.isFinite(scale) && scale >= SMALLEST && scale <= LARGEST;
    return { scale: fits ? scale : PLAIN.scale, dark: dark === true };
  } catch {
    return PLAIN;
  }
}

const store = createStore<WallLook>(() => lookFrom(keptOnDevice(STORED)));

export const useWallLook = (): WallLook => useStore(store);

export function setWallLook(change: Partial<WallLook>): void {
  store.setState(change);
  keepOnDevice(STORED, JSON.stringify(store.getState()));
}
