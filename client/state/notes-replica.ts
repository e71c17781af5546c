import { backOff } from "@evenhand/shared/protocol/back-off";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Caret } from "./caret.ts";
import { type TextEdit, textEdit } from "./text-diff.ts";

const ANEW = 4409;

/** Somebody else's hand, as awareness tells it. Who they are is written by the server. */
export interface Peer {
  readonly participantId: string;
  readonly name: string;
  readonly dragging: { readonly subjectId: string; readonly over: number | null } | null;
  /** What they write in: a person's id, or `session`. */
  readonly editing: string | null;
  /** Where in it. */
  readonly caret: Caret | null;
}

export interface NotesState {
  /** null until the document has come. */
  readonly text: string | null;
  readonly synced: boolean;
  /** The final close code, where the server refuses this document. */
  readonly refused: number | null;
  readonly peers: readonly Peer[];
  /** The shared text itself, for an editor that binds to it; null until it has come, and while it starts anew. */
  readonly shared: Y.Text | null;
}

export interface NotesReplica {
  readonly store: StoreApi<NotesState>;
  /** Makes the note say `after`, by the smallest edit from what it says now. */
  write(after: string, caret: number): void;
  /** Hears what others change, so that a caret can be kept in its place. */
  onRemote(listener: (edits: readonly TextEdit[]) => void): () => void;
  /** What this person's hand is on. Only given fields change. */
  show(hand: Partial<Pick<Peer, "dragging" | "editing" | "caret">>): void;
  close(): void;
}

export interface NotesOptions {
  readonly url: string;
  /** `<sessionId>/notes`, or with a subject's id behind it. */
  readonly path: string;
  /** `note:session`, or `note` for a person's. */
  readonly root: string;
  readonly random?: () => number;
}

/** Opens one notes document. What is typed while the connection is away goes out when it is back. */
export function openNotes({ url, path, root, random = Math.random }: NotesOptions): NotesReplica {
  const store = createStore<NotesState>(() => ({
    text: null,
    synced: false,
    refused: null,
    peers: [],
    shared: null,
  }));
  const listeners = new Set<(edits: readonly TextEdit[]) => void>();
  let hand: Pick<Peer, "dragging" | "editing" | "caret"> = { dragging: null, editing: null, caret: null };
  let closed = false;
  let restarts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let current = start();

  function start() {
    const doc = new Y.Doc();
    const text = doc.getText(root);
    const awareness = new Awareness(doc);
    awareness.setLocalState(hand);
    const provider = new WebsocketProvider(url, path, doc, {
      awareness,
      connect: false,
      disableBc: true,
    });
    let whole = false;

    text.observe((event, transaction) => {
      // Who holds a caret must hear of the edit before the new text is on the screen.
      if (!transaction.local) for (const listener of listeners) listener(editsOf(event));
      if (whole) store.setState({ text: text.toString() });
    });
    awareness.on("change", () => store.setState({ peers: peersOf(awareness) }));
    provider.on("sync", (synced: boolean) => {
      if (synced) {
        restarts = 0;
        whole = true;
        store.setState({ text: text.toString(), synced: true, refused: null, shared: text });
      } else {
        store.setState({ synced: false });
      }
    });
    provider.on("connection-close", () => {
      provider.maxBackoffTime = backOff(provider.wsUnsuccessfulReconnects + 1, random());
    });
    provider.on("closed", ({ code }: { code: number }) => {
      stop();
      if (code !== ANEW) {
        store.setState({ text: null, synced: false, refused: code, peers: [], shared: null });
        return;
      }
      store.setState({ synced: false, peers: [], shared: null });
      restarts += 1;
      timer = setTimeout(
        () => {
          if (!closed) current = start();
        },
        restarts === 1 ? 0 : backOff(restarts, random()),
      );
    });
    const stop = (): void => {
      provider.destroy();
      awareness.destroy();
      doc.destroy();
    };
    provider.connect();
    return { awareness, stop };
  }

  return {
    store,
    write(after, caret) {
      // A document that starts anew does not know yet what the text was: written now, it would stand there twice.
      const text = store.getState().shared;
      if (!text) return;
      const edit = textEdit(text.toString(), after, caret);
      if (!edit) return;
      text.doc?.transact(() => {
        text.delete(edit.index, edit.remove);
        text.insert(edit.index, edit.insert);
      });
    },
    onRemote(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(next) {
      hand = { ...hand, ...next };
      current.awareness.setLocalState(hand);
    },
    close() {
      closed = true;
      clearTimeout(timer);
      current.stop();
    },
  };
}

/** What an event changed, as replacements in the order in which they apply. */
function editsOf(event: Y.YTextEvent): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let index = 0;
  for (const part of event.delta) {
    if (part.retain !== undefined) index += part.retain;
    else if (part.delete !== undefined) edits.push({ index, remove: part.delete, insert: "" });
    else if (typeof part.insert === "string") {
      edits.push({ index, remove: 0, insert: part.insert });
      index += part.insert.length;
    }
  }
  return edits;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const isCaret = (value: unknown): value is Caret =>
  isObject(value) && typeof value.anchor === "string" && typeof value.head === "string";

function peersOf(awareness: Awareness): readonly Peer[] {
  const peers: Peer[] = [];
  for (const [client, state] of awareness.getStates()) {
    const { participantId, name, dragging, editing, caret } = state;
    if (client === awareness.clientID || typeof participantId !== "string" || typeof name !== "string")
      continue;
    const drag = isObject(dragging) && typeof dragging.subjectId === "string" ? dragging : null;
    peers.push({
      participantId,
      name,
      dragging: drag && {
        subjectId: String(drag.subjectId),
        over: typeof drag.over === "number" ? drag.over : null,
      },
      editing: typeof editing === "string" ? editing : null,
      caret: isCaret(caret) ? caret : null,
    });
  }
  return peers;
}
