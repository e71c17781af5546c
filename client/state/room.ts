import type { Session } from "@evenhand/shared/protocol/answers";
import type { CommandAck, CommandInput } from "@evenhand/shared/protocol/commands";
import type { SignalAck, SignalInput } from "@evenhand/shared/protocol/signals";
import { createStore, type StoreApi } from "zustand/vanilla";
import { type ConnectionStore, watchConnection } from "./connection.ts";
import { type ControlStore, createControlStore, openControl } from "./control-client.ts";
import type { Replica } from "./document-replica.ts";
import { createFollowStore, type FollowStore, reportFollowing } from "./follow.ts";
import { type NotesReplica, openNotes } from "./notes-replica.ts";
import { createPendingStore, type PendingStore, withShown } from "./pending.ts";
import { openRecord } from "./record-replica.ts";
import { createRecordStore, type RecordStore } from "./record-store.ts";

/** An acknowledged change that the record does not show within this time was lost on the way: fetch anew. */
const SHOWN_WITHIN = 5_000;
/** Before the room opens there is no record whose phase could be watched. A notice tells of it; this is the net below. */
const PREWORK_EVERY = 30_000;
/** Roles that may read the notes documents, and so see whose hand is on a card. */
const NOTE_ROLES: ReadonlySet<Session["role"]> = new Set(["hr", "facilitator", "manager"]);

export interface SessionInfoState {
  readonly session: Session;
}

/** Everything a screen of one session stands on. Vanilla: React reaches it through room-context.tsx. */
export interface Room {
  readonly sessionId: string;
  /** What GET /api/sessions/:id said last: who I am, and the frame of the session. */
  readonly info: StoreApi<SessionInfoState>;
  readonly record: RecordStore;
  readonly control: ControlStore;
  readonly pending: PendingStore;
  readonly connection: ConnectionStore;
  /** The session's own note, and the room's awareness; null where this role has none, or before opening. */
  readonly notes: StoreApi<{ readonly replica: NotesReplica | null }>;
  /** Whether this screen goes where the facilitator goes. */
  readonly follow: FollowStore;
  /** Tells the room something that changes nothing: a hand, an answer to "ready?". */
  signal(signal: SignalInput): Promise<SignalAck>;
  /** Sends a command; while offline it is answered with `unavailable` at once and nothing is taken on. */
  send(command: CommandInput): Promise<CommandAck>;
  /** Opens a person's notes. The caller closes it. */
  openNotesOf(subjectId: string): NotesReplica;
  /** Asks GET /api/sessions/:id again. */
  refresh(): Promise<void>;
  close(): void;
}

export interface RoomOptions {
  readonly session: Session;
  /** GET /api/sessions/:id; rejects with an object that carries `code` where the server refuses. */
  readonly loadSession: (sessionId: string) => Promise<Session>;
  readonly location: { readonly protocol: string; readonly host: string };
}

const codeOf = (error: unknown): string | null =>
  typeof error === "object" && error !== null && "code" in error && typeof error.code === "string"
    ? error.code
    : null;
/** Codes after which coming back is pointless. */
const FINAL: ReadonlySet<string | null> = new Set(["unauthenticated", "forbidden", "not-found"]);

/** Connects to a session and keeps its stores in step until `close`. */
export function openRoom({ session, loadSession, location }: RoomOptions): Room {
  const sessionId = session.id;
  const origin = `${location.protocol}//${location.host}`;
  const documents = `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/yjs`;

  const info = createStore<SessionInfoState>(() => ({ session }));
  const record = createRecordStore();
  const control = createControlStore();
  const pending = createPendingStore();
  const follow = createFollowStore();
  const notes = createStore<{ replica: NotesReplica | null }>(() => ({ replica: null }));
  const watch = watchConnection();
  let replica: Replica | null = null;
  let late: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const shownSeq = (): number => record.getState().view?.meta.seq ?? 0;
  const hasRecord = (): boolean => info.getState().session.phase !== "prework";

  /** Opens the documents once there are any, and again where access has come back. */
  function openDocuments(): void {
    if (!hasRecord() || closed) return;
    if (!replica) replica = openRecord({ url: documents, sessionId, store: record });
    else if (record.getState().refused !== null) replica.resync();
    const { role, phase } = info.getState().session;
    // Once the room is closed its note is for facilitators and HR alone.
    if (!NOTE_ROLES.has(role) || (role === "manager" && phase !== "live")) return;
    const open = notes.getState().replica;
    if (open && open.store.getState().refused === null) return;
    open?.close();
    const path = `${sessionId}/notes`;
    notes.setState({ replica: openNotes({ url: documents, path, root: "note:session" }) });
  }

  let asking: Promise<void> | null = null;
  function refresh(): Promise<void> {
    asking ??= loadSession(sessionId)
      .then((next) => {
        if (closed) return;
        info.setState({ session: next });
        openDocuments();
        settle();
      })
      .catch((error: unknown) => {
        const code = codeOf(error);
        if (FINAL.has(code) && code) watch.end(code);
      })
      .finally(() => {
        asking = null;
      });
    return asking;
  }

  function settle(): void {
    watch.update({
      control: control.getState().connected,
      record: !hasRecord() || record.getState().synced,
    });
  }

  const client = openControl({
    url: origin,
    sessionId,
    store: control,
    pending,
    shownSeq,
    onNews: () => void refresh(),
  });
  const stops = [
    reportFollowing({ follow, control, info, record, signal: client.signal }),
    control.subscribe((now, before) => {
      settle();
      // Coming back after a while, or as somebody else: what HTTP said may be old.
      if (now.connected && !before.connected && watch.store.getState().status !== "connecting")
        void refresh();
    }),
    record.subscribe((now, before) => {
      if (now.synced !== before.synced || now.refused !== before.refused) settle();
      if (now.refused !== null && before.refused === null) void refresh();
      const [meta, old] = [now.view?.meta, before.view?.meta];
      if (meta && meta.seq !== old?.seq) pending.setState((state) => withShown(state, meta.seq));
      if (meta && old && (meta.phase !== old.phase || meta.version !== old.version)) void refresh();
    }),
    pending.subscribe(({ pending: items }) => {
      const waits = items.some((item) => item.seq !== null);
      if (!waits) {
        clearTimeout(late);
        late = undefined;
      } else {
        late ??= setTimeout(() => {
          late = undefined;
          replica?.resync();
        }, SHOWN_WITHIN);
      }
    }),
  ];
  const clock = setInterval(() => {
    if (!hasRecord() && control.getState().connected) void refresh();
  }, PREWORK_EVERY);
  const online = (): void => {
    watch.update({ network: navigator.onLine });
    // A network that has come back waits for no next attempt.
    if (!navigator.onLine) return;
    client.hurry();
    if (hasRecord() && !record.getState().synced) replica?.resync();
  };
  globalThis.addEventListener?.("online", online);
  globalThis.addEventListener?.("offline", online);
  openDocuments();
  settle();

  return {
    sessionId,
    info,
    record,
    control,
    pending,
    notes,
    follow,
    connection: watch.store,
    signal: client.signal,
    async send(command) {
      const { status } = watch.store.getState();
      if (status === "offline" || status === "ended") {
        return { ok: false, error: { code: "unavailable", message: "" } };
      }
      const ack = await client.send(command);
      // Opening shows first in the session's frame: without a record there is no phase to watch.
      if (ack.ok && !hasRecord()) await refresh();
      return ack;
    },
    openNotesOf: (subjectId) =>
      openNotes({ url: documents, path: `${sessionId}/notes/${subjectId}`, root: "note" }),
    refresh,
    close() {
      closed = true;
      clearTimeout(late);
      clearInterval(clock);
      for (const stop of stops) stop();
      globalThis.removeEventListener?.("online", online);
      globalThis.removeEventListener?.("offline", online);
      watch.close();
      client.close();
      replica?.close();
      notes.getState().replica?.close();
    },
  };
}
