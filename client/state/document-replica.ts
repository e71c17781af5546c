import { backOff } from "@evenhand/shared/protocol/back-off";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { StoreApi } from "zustand/vanilla";

/** The server's word for "start again with an empty document": another epoch, or another audience. */
const ANEW = 4409;
/** Structs that wait for an update longer than this wait for one that was lost. */
const LOST_AFTER = 2_000;

/** What is known of a document that the server writes. */
export interface ReplicaState<View> {
  /** null until it has come once, and after the server has refused it for good. */
  readonly view: View | null;
  /** Whether what is shown is known to be current: connected, and the whole document is here. */
  readonly synced: boolean;
  /** The final close code, where the server refuses the document. */
  readonly refused: number | null;
}

/** How a document is read. */
export interface Reading<View> {
  /** Whether it has come. */
  readonly holds: (doc: Y.Doc) => boolean;
  /** The whole of it; what says what it said in `before` keeps its identity. */
  readonly read: (doc: Y.Doc, before?: View) => View;
  /** What a transaction has made of a view. */
  readonly patch: (view: View, doc: Y.Doc, transaction: Y.Transaction) => View;
}

export interface ReplicaOptions {
  /** `ws://host/yjs`, without a slash at the end. */
  readonly url: string;
  readonly sessionId: string;
  readonly random?: () => number;
}

export interface Replica {
  /** Throws the document away and fetches it whole. */
  resync(): void;
  close(): void;
}

/**
 * Keeps `store` in step with a session's record document. Never writes to it: a replica that holds a struct of its
 * own diverges for ever. One Y.Doc an epoch: after a 4409 the next one starts empty, and the old view stays until
 * the new one has synced.
 */
export function openReplica<View>(
  { url, sessionId, random = Math.random }: ReplicaOptions,
  store: StoreApi<ReplicaState<View>>,
  { holds, read, patch }: Reading<View>,
): Replica {
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
      const next = view ? patch(view, doc, transaction) : read(doc);
      if (next !== view) store.setState({ view: next });
    });
    provider.on("sync", (synced: boolean) => {
      if (synced && !holds(doc)) return;
      if (synced) restarts = 0;
      if (synced && !whole) {
        whole = true;
        store.setState({
          view: read(doc, store.getState().view ?? undefined),
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
