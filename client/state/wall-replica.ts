import type { WallMeta } from "@evenhand/shared/readmodels/wall-view";
import type * as Y from "yjs";
import { createStore, type StoreApi } from "zustand/vanilla";
import { openReplica, type Replica, type ReplicaState } from "./document-replica.ts";

/** The wall's document, and whether what it says is current. */
export type WallStore = StoreApi<ReplicaState<WallMeta>>;

/** The server beats every 1.5 s. Two missed, and what is on the wall may no longer be true. */
const SILENT_AFTER = 4_000;

const metaOf = (doc: Y.Doc) => doc.getMap<WallMeta[keyof WallMeta]>("meta");
const READING = {
  holds: (doc: Y.Doc) => metaOf(doc).has("phase"),
  read: (doc: Y.Doc) => metaOf(doc).toJSON() as WallMeta,
  patch: (_view: WallMeta, doc: Y.Doc) => metaOf(doc).toJSON() as WallMeta,
};

export const createWallStore = (): WallStore =>
  createStore<ReplicaState<WallMeta>>(() => ({ view: null, synced: false, refused: null }));

/** Keeps a wall's store in step with what the server lets it see. */
export function openWall(sessionId: string, store: WallStore, { protocol, host }: Location): Replica {
  const url = `${protocol === "https:" ? "wss:" : "ws:"}//${host}/yjs`;
  const options = { url, sessionId: encodeURIComponent(sessionId), params: { as: "wall" } };
  return openReplica({ ...options, silentAfter: SILENT_AFTER }, store, READING);
}
