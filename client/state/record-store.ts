import { createStore, type StoreApi } from "zustand/vanilla";
import type { ReplicaView } from "./record-view.ts";

export interface RecordState {
  /** null until the record has come once, and after the server has refused it for good. */
  readonly view: ReplicaView | null;
  /** Whether what is shown is known to be current: connected, and the whole document is here. */
  readonly synced: boolean;
  /** The final close code, where the server refuses this person the record. */
  readonly refused: number | null;
}

export type RecordStore = StoreApi<RecordState>;

export const createRecordStore = (): RecordStore =>
  createStore<RecordState>(() => ({ view: null, synced: false, refused: null }));
