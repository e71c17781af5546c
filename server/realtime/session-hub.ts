import type { NoteName } from "@evenhand/shared/rules/notes";
import type { SessionId } from "@evenhand/shared/session/ids";
import type { Step } from "../rooms/batch.ts";
import type { Registry } from "../rooms/registry.ts";
import { type Room, RoomClosed } from "../rooms/room.ts";
import { type NoteLog, noteNamed } from "../store/note-log.ts";
import type { HandNews, NoteAwareness } from "./note-awareness.ts";
import { NoteDocument } from "./note-document.ts";
import { type Project, RecordHost } from "./record-host.ts";

/** How long a session's documents stay after the last connection, in milliseconds: a reload finds its epoch. */
const LINGER = 30_000;

/** What hubs stand on. */
export interface HubDeps {
  readonly registry: Registry;
  readonly noteLog: NoteLog;
  /** Whether other processes serve the same sessions. */
  readonly isShared: boolean;
  readonly project: Project;
  /** Hears of the hands in a session that are connected to this process, and of a session whose hands are asked for. */
  readonly onHands: (sessionId: SessionId, news: readonly HandNews[]) => void;
  readonly onHandsWanted: (sessionId: SessionId) => void;
  /** After a commit, when the documents have it. */
  readonly onChanged: (room: Room, steps: readonly Step[]) => void;
  /** The room was thrown away: its connections must come back to a new one. */
  readonly onClosed: (sessionId: SessionId) => void;
  readonly onError: (error: unknown, sessionId: SessionId) => void;
}

/** A session as the wire sees it: its room, its record documents, its notes. */
export class SessionHub {
  readonly room: Room;
  readonly record: RecordHost;
  readonly #notes = new Map<NoteName, Promise<NoteDocument>>();
  readonly #deps: HubDeps;
  readonly #unsubscribe: () => void;

  constructor(room: Room, deps: HubDeps, onClosed: () => void) {
    this.room = room;
    this.#deps = deps;
    this.record = new RecordHost(room.state, deps.project);
    this.#unsubscribe = room.subscribe({
      changed: (steps) => {
        this.record.changed(room.state);
        for (const loading of this.#notes.values()) {
          loading.then((note) => note.changed(room.state)).catch(() => {});
        }
        deps.onChanged(room, steps);
      },
      closed: onClosed,
    });
  }

  /** Names of the notes that are here. */
  get notes(): readonly NoteName[] {
    return [...this.#notes.keys()];
  }

  /** A note's document, loaded once, as far as it is stored now. */
  async note(name: NoteName): Promise<NoteDocument> {
    const known = this.#notes.get(name);
    const note = await (known ?? this.#loadNote(name));
    if (known && this.#deps.isShared) await note.level();
    return note;
  }

  /** The session's own note, if it is here. */
  get sessionNote(): Promise<NoteDocument> | undefined {
    return this.#notes.get(null);
  }

  /** Another process has stored an update: a note that is here reads on. */
  async noteHeard(name: NoteName, n: number): Promise<void> {
    await (await this.#notes.get(name))?.level(n);
  }

  #loadNote(name: NoteName): Promise<NoteDocument> {
    const drop = () => {
      if (this.#notes.get(name) === loading) this.#notes.delete(name);
    };
    const onBroken = (error: unknown) => {
      drop();
      this.#deps.onError(error, this.room.id);
    };
    const { noteLog: log, isShared } = this.#deps;
    const onHands = (news: readonly HandNews[]) => this.#deps.onHands(this.room.id, news);
    const loading = NoteDocument.load(name, { room: this.room, log, isShared, onHands, onBroken });
    loading.then(() => {
      if (name === null) this.#deps.onHandsWanted(this.room.id);
    }, drop);
    this.#notes.set(name, loading);
    return loading;
  }

  destroy(): void {
    this.#unsubscribe();
    this.record.destroy();
    for (const loading of this.#notes.values()) loading.then((note) => note.destroy()).catch(() => {});
    this.#notes.clear();
  }
}

interface Entry {
  readonly loading: Promise<SessionHub>;
  users: number;
  timer: ReturnType<typeof setTimeout> | null;
}

/** The hubs of the sessions that somebody is connected to. */
export class SessionHubs {
  readonly #deps: HubDeps;
  readonly #entries = new Map<SessionId, Entry>();

  constructor(deps: HubDeps) {
    this.#deps = deps;
  }

  /** A session's hub, as far as any process has committed, held until `leave` is called. */
  async enter(sessionId: SessionId): Promise<{ hub: SessionHub; leave: () => void }> {
    const entry = this.#entries.get(sessionId) ?? this.#load(sessionId);
    entry.users += 1;
    if (entry.timer !== null) clearTimeout(entry.timer);
    entry.timer = null;
    const hub = await entry.loading;
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      entry.users -= 1;
      if (entry.users === 0) this.#linger(sessionId, entry, hub);
    };
    try {
      await hub.room.level();
      // Thrown away meanwhile, it would serve whoever comes in now and tell them nothing more.
      if (hub.room.isClosed) throw new RoomClosed("the room was closed meanwhile");
    } catch (error) {
      leave();
      throw error;
    }
    return { hub, leave };
  }

  /** Another process has written in a session's notes: a note that is here reads on. */
  async noteHeard(sessionId: SessionId, document: string, n: number): Promise<void> {
    const hub = await this.#entries.get(sessionId)?.loading;
    await hub?.noteHeard(noteNamed(document), n);
  }

  /** Does something with the hands of one session or of all, where anybody's are here. */
  async withHands(
    what: (hands: NoteAwareness, sessionId: SessionId) => void,
    only?: SessionId,
  ): Promise<void> {
    for (const [sessionId, { loading }] of [...this.#entries]) {
      if (only !== undefined && only !== sessionId) continue;
      // What cannot be loaded here has nobody's hands here, and must not keep them from the others.
      const note = await loading.then((hub) => hub.sessionNote).catch(() => undefined);
      if (note?.awareness) what(note.awareness, sessionId);
    }
  }

  /** Asks the store itself whether any note has missed something, and has those read on. */
  async levelNotes(): Promise<void> {
    const hubs = await Promise.all([...this.#entries.values()].map(({ loading }) => loading));
    const sessionIds = hubs.filter(({ notes }) => notes.length > 0).map(({ room }) => room.id);
    const lengths = await this.#deps.noteLog.lengths(sessionIds);
    await Promise.all(
      lengths.map(({ sessionId, note, last }) =>
        hubs.find(({ room }) => room.id === sessionId)?.noteHeard(note, last),
      ),
    );
  }

  /** Writes the session's wall anew, if anybody is connected to the session. */
  restaged(sessionId: SessionId): void {
    this.#entries
      .get(sessionId)
      ?.loading.then((hub) => hub.record.restaged())
      .catch(() => {});
  }

  async close(): Promise<void> {
    const entries = [...this.#entries.values()];
    this.#entries.clear();
    for (const { loading, timer } of entries) {
      if (timer !== null) clearTimeout(timer);
      const hub = await loading.catch(() => null);
      hub?.destroy();
    }
  }

  #load(sessionId: SessionId): Entry {
    const entry: Entry = {
      users: 0,
      timer: null,
      loading: this.#deps.registry.get(sessionId).then((room) => {
        if (room.isClosed) throw new RoomClosed("the room was closed meanwhile");
        const hub: SessionHub = new SessionHub(room, this.#deps, () => {
          this.#drop(sessionId, entry, hub);
          this.#deps.onClosed(sessionId);
        });
        return hub;
      }),
    };
    entry.loading.catch(() => {
      if (this.#entries.get(sessionId) === entry) this.#entries.delete(sessionId);
    });
    this.#entries.set(sessionId, entry);
    return entry;
  }

  #linger(sessionId: SessionId, entry: Entry, hub: SessionHub): void {
    entry.timer = setTimeout(() => {
      if (entry.users === 0) this.#drop(sessionId, entry, hub);
    }, LINGER);
    entry.timer.unref();
  }

  #drop(sessionId: SessionId, entry: Entry, hub: SessionHub): void {
    if (this.#entries.get(sessionId) === entry) this.#entries.delete(sessionId);
    if (entry.timer !== null) clearTimeout(entry.timer);
    hub.destroy();
  }
}
