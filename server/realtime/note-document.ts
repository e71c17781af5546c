import { type NoteName, notesAccess } from "@evenhand/shared/rules/notes";
import type { SubjectId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import * as Y from "yjs";
import { noteRoot, replayNote } from "../rooms/note-texts.ts";
import type { Room } from "../rooms/room.ts";
import type { NoteLog, StoredNote } from "../store/note-log.ts";
import type { DocumentSocket } from "./document-socket.ts";
import { type HandNews, NoteAwareness } from "./note-awareness.ts";
import { type ExaminedUpdate, examineUpdate, type KnownDocument } from "./note-update.ts";
import { answer, ask, change } from "./yjs-wire.ts";

/** Stored updates after which a note is compacted, and the bytes of a compacted note that takes no more text. */
const COMPACT_AFTER = 500;
const MAX_NOTE = 1024 * 1024;

/** What a note stands on. */
export interface NoteDeps {
  readonly room: Room;
  readonly log: NoteLog;
  /** Whether other processes write the same notes. */
  readonly isShared: boolean;
  /** Hears of the hands that are connected to this process, for the others. */
  readonly onHands: (news: readonly HandNews[]) => void;
  /** It can no longer be trusted: drop it, and load it again from what is stored. */
  readonly onBroken: (error: unknown) => void;
}

interface Waiting {
  readonly socket: DocumentSocket;
  readonly update: Uint8Array;
}

/**
 * One note, written by many hands at once. What comes in is held against the document, stored in the room's
 * queue (so that closing the room and writing cannot cross), and only then applied and passed on.
 */
export class NoteDocument {
  readonly #note: NoteName;
  readonly #room: Room;
  readonly #log: NoteLog;
  readonly #isShared: boolean;
  readonly #doc: Y.Doc;
  /** Who writes under which client id: nobody else may continue it. */
  readonly #authors: Map<number, string>;
  /** The client id a connection speaks for, once it has spoken. */
  readonly #bound = new Map<DocumentSocket, number>();
  readonly #sockets = new Set<DocumentSocket>();
  /** The room's hands show on the session's own note; a person's note has none. */
  readonly awareness: NoteAwareness | null;
  readonly #onBroken: (error: unknown) => void;
  #inbox: Waiting[] = [];
  #isBroken = false;
  /** The number of the last stored update that is in the document. */
  #last: number;
  /** Stored updates, and their bytes. */
  #stored: number;
  #size: number;

  private constructor(note: NoteName, deps: NoteDeps, stored: StoredNote) {
    const { room, log, isShared, onBroken } = deps;
    this.#note = note;
    this.#room = room;
    this.#log = log;
    this.#isShared = isShared;
    this.#onBroken = onBroken;
    this.#doc = new Y.Doc();
    this.#doc.getText(noteRoot(note));
    replayNote(this.#doc, stored.updates);
    this.#authors = new Map(stored.authors);
    this.#last = stored.last;
    this.#stored = stored.updates.length;
    this.#size = stored.updates.reduce((sum, update) => sum + update.length, 0);
    const nameOf = ({ caller }: DocumentSocket) => caller.principal.name;
    const sees = ({ actor }: DocumentSocket, subjectId: SubjectId) =>
      actor.participantId === null || !room.state.subjects.get(subjectId)?.recused.has(actor.participantId);
    this.awareness = note === null ? new NoteAwareness(this.#sockets, nameOf, sees, deps.onHands) : null;
  }

  /** Replays what is stored. */
  static async load(note: NoteName, deps: NoteDeps): Promise<NoteDocument> {
    return new NoteDocument(note, deps, await deps.log.read(deps.room.id, note));
  }

  /**
   * Reads what other processes have stored, and passes it on; answers once it is here. Nothing is read where the
   * document goes as far already.
   *
   * @param upTo the number of an update that is stored
   */
  async level(upTo = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#last < upTo) await this.#room.inTurn(() => this.#readOn(upTo));
  }

  async #readOn(upTo = Number.POSITIVE_INFINITY): Promise<void> {
    if (this.#last >= upTo) return;
    const { updates, authors, last } = await this.#log.read(this.#room.id, this.#note, this.#last);
    for (const [clientId, actor] of authors) this.#authors.set(clientId, actor);
    for (const update of updates) this.#pass(update, null);
    this.#count(updates, last);
  }

  #count(updates: readonly Uint8Array[], last: number): void {
    this.#last = last;
    this.#stored += updates.length;
    this.#size = updates.reduce((sum, update) => sum + update.length, this.#size);
  }

  attach(socket: DocumentSocket): void {
    // It broke while the connection was on its way here: there is another by now.
    if (this.#isBroken) {
      socket.close("later");
      return;
    }
    if (this.#accessOf(socket, this.#room.state) === null) {
      socket.close("forbidden");
      return;
    }
    this.#sockets.add(socket);
    socket.onClose(() => {
      this.#sockets.delete(socket);
      this.awareness?.leave(socket);
      this.#bound.delete(socket);
    });
    socket.onMessage((message) => {
      switch (message.kind) {
        case "ask":
          return socket.send(answer(Y.encodeStateAsUpdate(this.#doc, message.encoded)));
        case "update":
          return this.#receive(socket, message.update);
        case "awareness": {
          const claim = (clientId: number) => this.#claim(socket, clientId);
          const verdict = this.awareness?.receive(socket, message.entries, claim) ?? "ok";
          if (verdict !== "ok") socket.close(verdict === "forged" ? "anew" : "malformed");
          return;
        }
        case "query-awareness":
          return this.awareness?.greet(socket);
        case "ignored":
          return;
        default:
          message satisfies never;
      }
    });
    // What was typed while the connection was away, or before the server restarted.
    socket.send(ask(this.#doc));
    this.awareness?.greet(socket);
  }

  /** The room has changed: whoever may not read this note any more is closed. */
  changed(state: SessionState): void {
    for (const socket of this.#sockets) {
      if (this.#accessOf(socket, state) === null) socket.close("forbidden");
    }
  }

  destroy(): void {
    this.awareness?.destroy();
    this.#doc.destroy();
  }

  #accessOf({ actor }: DocumentSocket, state: SessionState) {
    return notesAccess(state, actor, this.#note);
  }

  #receive(socket: DocumentSocket, update: Uint8Array): void {
    this.#inbox.push({ socket, update });
    if (this.#inbox.length > 1) return;
    // Not stored, not passed on: whoever wrote it still has it, and sends it when it comes back.
    this.#room.exclusive((state) => this.#store(state)).catch((error: unknown) => this.#break(error));
  }

  #break(error: unknown): void {
    this.#isBroken = true;
    this.#onBroken(error);
    this.#inbox = [];
    for (const socket of this.#sockets) socket.close("later");
  }

  async #store(state: SessionState): Promise<void> {
    const batch = this.#inbox;
    this.#inbox = [];
    // Others may have written under the same hands, or to the document's end.
    if (this.#isShared) await this.#readOn();
    const clocks = new Map<number, number>();
    const { store } = this.#doc;
    const known: KnownDocument = {
      root: noteRoot(this.#note),
      clock: (clientId) => clocks.get(clientId) ?? Y.getState(store, clientId),
      deleted: () => Y.createDeleteSetFromStructStore(store),
    };
    const refused = new Set<DocumentSocket>();
    const authors = new Map<number, string>();
    const accepted: Waiting[] = [];
    for (const waiting of batch) {
      const { socket, update } = waiting;
      if (refused.has(socket)) continue;
      const examined = examineUpdate(update, known);
      if (examined?.isKnown) continue;
      if (!examined || !this.#mayWrite(socket, examined, state)) {
        // The copy holds what the note never will: it has to start again.
        refused.add(socket);
        socket.close("anew");
        continue;
      }
      const { clientId, end } = examined;
      if (clientId !== null) {
        clocks.set(clientId, Math.max(end, known.clock(clientId)));
        if (!this.#authors.has(clientId)) authors.set(clientId, socket.actor.id);
      }
      accepted.push(waiting);
    }
    if (accepted.length === 0) return;
    const updates = accepted.map(({ update }) => update);
    const last = await this.#log.append(this.#room.id, this.#note, { updates, authors });
    for (const [clientId, actor] of authors) this.#authors.set(clientId, actor);
    for (const { update, socket } of accepted) this.#pass(update, socket);
    this.#count(updates, last);
    if (this.#stored >= COMPACT_AFTER || this.#size > MAX_NOTE) await this.#compact();
  }

  #mayWrite(socket: DocumentSocket, { clientId, inserts }: ExaminedUpdate, state: SessionState): boolean {
    if (this.#accessOf(socket, state) !== "write") return false;
    if (clientId !== null && !this.#claim(socket, clientId)) return false;
    return !inserts || this.#size <= MAX_NOTE;
  }

  /** A connection speaks for one client id, which nobody else has written under and no one else here speaks for. */
  #claim(socket: DocumentSocket, clientId: number): boolean {
    const bound = this.#bound.get(socket);
    if (bound !== undefined) return bound === clientId;
    const author = this.#authors.get(clientId);
    if (author !== undefined && author !== socket.actor.id) return false;
    for (const [other, otherId] of this.#bound) {
      if (otherId !== clientId) continue;
      if (other.actor.id !== socket.actor.id) return false;
      // The same browser after a break that this end has not noticed yet.
      this.#bound.delete(other);
      other.close("later");
    }
    this.#bound.set(socket, clientId);
    return true;
  }

  /** Applies an update, and tells everybody but the one whom it comes from. */
  #pass(update: Uint8Array, from: DocumentSocket | null): void {
    let applied: Uint8Array | null = null;
    const keep = (effective: Uint8Array) => {
      applied = effective;
    };
    this.#doc.on("update", keep);
    Y.applyUpdate(this.#doc, update);
    this.#doc.off("update", keep);
    if (applied === null) return;
    const frame = change(applied);
    for (const other of this.#sockets) {
      if (other !== from) other.send(frame);
    }
  }

  async #compact(): Promise<void> {
    const whole = Y.encodeStateAsUpdate(this.#doc);
    await this.#log.compact(this.#room.id, this.#note, whole);
    this.#stored = 1;
    this.#size = whole.length;
  }
}
