import { createStore, type StoreApi } from "zustand/vanilla";
import type { ReplicaState } from "./document-replica.ts";
import type { ReplicaView } from "./record-view.ts";

/** The record as this person is served it, and whether it is current. */
export type RecordState = ReplicaState<ReplicaView>;

export type RecordStore = StoreApi<RecordState>;

export const createRecordStore = (): RecordStore =>
  createStore<RecordState>(() => ({ view: null, synced: false, refused: null }));
