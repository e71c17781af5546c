import { backOff } from "@evenhand/shared/protocol/back-off";
import type { WallMeta } from "@evenhand/shared/readmodels/wall-view";
import { createStore, type StoreApi } from "zustand/vanilla";

/** What the wall may show, and whether that is current. */
export interface WallState {
  /** null until it has come once, and after the server has refused it for good. */
  readonly view: WallMeta | null;
  /** Connected, and what is here is what the server said last. */
  readonly synced: boolean;
  /** The final close code, where the server refuses this screen. */
  readonly refused: number | null;
}
export type WallStore = StoreApi<WallState>;

/** The server beats every 1.5 s. Two missed, and what is on the wall may no longer be true. */
const SILENT_AFTER = 4_000;
const LISTEN_EVERY = 250;
/** Close codes after which coming back is pointless, as on every document connection. */
const isFinal = (code: number): boolean => code >= 4400 && code < 4500;

export const createWallStore = (): WallStore =>
  createStore<WallState>(() => ({ view: null, synced: false, refused: null }));

/**
 * Keeps a wall's store in step with what the server lets it see: the whole of it at every change, as JSON. It is
 * small, and a screen that only reads needs no replica.
 */
export function openWall(
  sessionId: string,
  store: WallStore,
  { protocol, host }: Pick<Location, "protocol" | "host">,
) {
  const scheme = protocol === "https:" ? "wss:" : "ws:";
  const address = `${scheme}//${host}/yjs/${encodeURIComponent(sessionId)}/record?as=wall&format=json`;
  let socket: WebSocket | null = null;
  let heardAt = 0;
  /** This connection has said what is to be shown: only then beats prove anything. */
  let isWhole = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    drop();
    const opened = new WebSocket(address);
    socket = opened;
    heardAt = Date.now();
    isWhole = false;
    opened.onmessage = ({ data }: MessageEvent<unknown>) => {
      isWhole ||= typeof data === "string";
      if (isWhole) heardAt = Date.now();
      // Beats are bytes, and say no more than that the line holds.
      if (typeof data !== "string") return;
      failures = 0;
      store.setState({ view: JSON.parse(data) as WallMeta, synced: true, refused: null });
    };
    opened.onclose = ({ code }) => {
      if (isFinal(code)) {
        drop();
        store.setState({ view: null, synced: false, refused: code });
      } else later();
    };
  }
  /** Lets go of the connection without hearing of it again. */
  function drop(): void {
    clearTimeout(timer);
    if (!socket) return;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
    socket = null;
  }
  function later(): void {
    drop();
    store.setState({ synced: false });
    failures += 1;
    timer = setTimeout(connect, backOff(failures, Math.random()));
  }
  // A line that was cut says nothing of it, so a fresh one is tried.
  const listening = setInterval(() => {
    if (socket && Date.now() - heardAt > SILENT_AFTER) later();
  }, LISTEN_EVERY);

  connect();
  return {
    /** Tries again at once. */
    resync: connect,
    close(): void {
      clearInterval(listening);
      drop();
    },
  };
}
