import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { StoreApi } from "zustand/vanilla";
import { backOff } from "./back-off.ts";
import type { RecordState } from "./record-store.ts";
import { holdsRecord, patchRecord, readRecord } from "./record-view.ts";

/** The server's word for "start again with an empty document": another epoch, or another audience. */
const ANEW = 4409;
/** Structs that wait for an update longer than this wait for one that was lost. */
const LOST_AFTER = 2_000;

export interface ReplicaOptions {
  /** `ws://host/yjs`, without a slash at the end. */
  readonly url: string;
  readonly sessionId: string;
  readonly store: StoreApi<RecordState>;
  readonly random?: () => number;
}

export interface RecordReplica {
  /** Throws the document away and fetches it whole. */
  resync(): void;
  close(): void;
}

/**
 * Keeps `store` in step with the session's record document. Never writes to it: a replica that holds a
 * struct of its own diverges for ever. One Y.Doc an epoch: after a 4409 the next one starts empty, and the
 * old view stays on the screen until the new one has synced.
 */
export function openRecord({ url, sessionId, store, random = Math.random }: ReplicaOptions): RecordReplica {
  let closed = false;
  let restarts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop = start();

  function restart(delay: number): void {
    stop();
    store.setState({ synced: false });
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (!closed) stop = start();
    }, delay);
  }

  function start(): () => void {
    const doc = new Y.Doc();
    // The record has no awareness; the provider wants one, so it gets one that says nothing and ticks never.
    const awareness = new Awareness(doc);
    awareness.destroy();
    const provider = new WebsocketProvider(url, `${sessionId}/record`, doc, {
      awareness,
      connect: false,
      disableBc: true,
    });
    let lost: ReturnType<typeof setTimeout> | undefined;
    let whole = false;

    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      watchForLoss();
      if (!whole) return;
      const { view } = store.getState();
      const next = view ? patchRecord(view, doc, transaction) : readRecord(doc);
      if (next !== view) store.setState({ view: next });
    });
    provider.on("sync", (synced: boolean) => {
      if (synced && !holdsRecord(doc)) return;
      if (synced) restarts = 0;
      if (synced && !whole) {
        whole = true;
        store.setState({
          view: readRecord(doc, store.getState().view ?? undefined),
          synced: true,
          refused: null,
        });
      } else if (store.getState().synced !== synced) {
        store.setState({ synced });
      }
    });
    provider.on("connection-close", () => {
      // The provider takes the smaller of its own doubling and this ceiling: the ceiling is where jitter gets in.
      provider.maxBackoffTime = backOff(provider.wsUnsuccessfulReconnects + 1, random());
    });
    provider.on("closed", ({ code }: { code: number }) => {
      if (code === ANEW) {
        restarts += 1;
        restart(restarts === 1 ? 0 : backOff(restarts, random()));
      } else {
        // Every other final code means that this person may not see the record any more.
        stop();
        store.setState({ view: null, synced: false, refused: code });
      }
    });

    function watchForLoss(): void {
      const waits = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
      if (!waits) {
        clearTimeout(lost);
        lost = undefined;
      } else {
        lost ??= setTimeout(() => restart(0), LOST_AFTER);
      }
    }

    provider.connect();
    return () => {
      clearTimeout(lost);
      provider.destroy();
      doc.destroy();
    };
  }

  return {
    resync: () => restart(0),
    close() {
      closed = true;
      clearTimeout(timer);
      stop();
    },
  };
}
