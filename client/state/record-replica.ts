import type { StoreApi } from "zustand/vanilla";
import { openReplica, type Replica, type ReplicaOptions } from "./document-replica.ts";
import type { RecordState } from "./record-store.ts";
import { holdsRecord, patchRecord, readRecord } from "./record-view.ts";

const READING = { holds: holdsRecord, read: readRecord, patch: patchRecord };

/** Keeps `store` in step with the record of the session as this person is served it. */
export const openRecord = ({
  store,
  ...options
}: Pick<ReplicaOptions, "url" | "sessionId" | "random"> & {
  readonly store: StoreApi<RecordState>;
}): Replica => openReplica(options, store, READING);
