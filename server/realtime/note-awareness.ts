import { type AwarenessState, type Hand, handSchema } from "@evenhand/shared/protocol/awareness";
import type { SubjectId } from "@evenhand/shared/session/ids";
import type { DocumentSocket } from "./document-socket.ts";
import { type AwarenessEntry, awareness } from "./yjs-wire.ts";

/** The largest awareness state, in bytes. */
const MAX_STATE = 1024;
/** Client ids that are remembered, those of ended connections among them. */
const REMEMBERED = 1000;
/** How long a client may take to echo what it was told, in milliseconds. */
const ECHOES = 60_000;
/**
 * Changes that follow the first within so many milliseconds are told together. The provider echoes every frame
 * that it gets: twenty hands told one by one would have every client answer six hundred times a second.
 */
const COALESCE = 50;

/** One hand as processes tell each other of it. */
export interface HandNews {
  readonly clientId: number;
  readonly owner: string;
  readonly clock: number;
  readonly state: AwarenessState | null;
}

interface Told {
  readonly owner: string;
  socket: DocumentSocket | null;
  /** The other process that the hand is connected to, where it is not to this one. */
  node: string | null;
  state: AwarenessState | null;
  /** The clocks under which it was told, first and last: what comes back within is an echo. */
  readonly first: number;
  last: number;
}

/** What an awareness message comes to: `forged` speaks for somebody else, `malformed` is too large. */
export type AwarenessVerdict = "ok" | "forged" | "malformed";

/**
 * Who holds what, for as long as they are connected. A connection speaks for one client id; who that is, the
 * server writes. Clocks are the server's own too: the provider echoes whatever it hears, and only clocks that
 * nobody else makes tell an echo from a forgery.
 */
export class NoteAwareness {
  readonly #told = new Map<number, Told>();
  readonly #changed = new Set<number>();
  #pause: ReturnType<typeof setTimeout> | null = null;
  readonly #sockets: ReadonlySet<DocumentSocket>;
  readonly #nameOf: (socket: DocumentSocket) => string;
  /** Whether a socket may learn that a subject's card or note is being touched. */
  readonly #sees: (socket: DocumentSocket, subjectId: SubjectId) => boolean;
  /** Hears of every hand of this process, for the others. */
  readonly #onTold: (news: readonly HandNews[]) => void;

  constructor(
    sockets: ReadonlySet<DocumentSocket>,
    nameOf: (socket: DocumentSocket) => string,
    sees: (socket: DocumentSocket, subjectId: SubjectId) => boolean,
    onTold: (news: readonly HandNews[]) => void,
  ) {
    this.#sockets = sockets;
    this.#nameOf = nameOf;
    this.#sees = sees;
    this.#onTold = onTold;
  }

  /** The hands that are connected to this process. */
  get here(): readonly HandNews[] {
    return [...this.#told].flatMap(([clientId, { owner, socket, state, last }]) =>
      socket === null || state === null ? [] : [{ clientId, owner, clock: last, state }],
    );
  }

  /** Tells of hands that are connected to another process. */
  hear(news: readonly HandNews[], node: string): void {
    for (const { clientId, owner, clock, state } of news) {
      const known = this.#told.get(clientId);
      // It has come over to here, and the other process has only now noticed that it left.
      if (known && known.socket !== null && state === null) continue;
      this.#set(clientId, { owner, socket: null, node, state }, clock);
    }
  }

  /** Another process has ended: its hands are gone. */
  forget(node: string): void {
    for (const [clientId, told] of this.#told) {
      if (told.node !== node || told.state === null) continue;
      this.#set(clientId, { owner: told.owner, socket: null, node, state: null }, Date.now());
    }
  }

  /**
   * Takes a client's message and tells the others.
   *
   * @param claim binds the connection to a client id, or answers false where it may not be its
   */
  receive(
    socket: DocumentSocket,
    entries: readonly AwarenessEntry[],
    claim: (clientId: number) => boolean,
  ): AwarenessVerdict {
    for (const { clientId, clock, state, size } of entries) {
      const known = this.#told.get(clientId);
      const isEcho = known !== undefined && known.first <= clock && clock <= known.last;
      if (isEcho && known.socket !== socket) continue;
      if (size > MAX_STATE) return "malformed";
      if ((known && known.owner !== socket.actor.id) || !claim(clientId)) return "forged";
      this.#tell(clientId, socket, state === null ? null : this.#identified(socket, state));
    }
    return "ok";
  }

  destroy(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
  }

  /** Tells a newcomer what everybody holds. */
  greet(socket: DocumentSocket): void {
    const entries = [...this.#told].flatMap(([clientId, { state, last, socket: owner }]) =>
      state === null || owner === socket
        ? []
        : [{ clientId, clock: last, state: this.#seenBy(socket, state) }],
    );
    if (entries.length > 0) socket.send(awareness(entries));
  }

  /** A connection has ended: its hand is gone. */
  leave(socket: DocumentSocket): void {
    for (const [clientId, told] of this.#told) {
      if (told.socket !== socket) continue;
      this.#tell(clientId, socket, null);
      told.socket = null;
    }
  }

  #identified(socket: DocumentSocket, state: unknown): AwarenessState {
    const parsed = handSchema.safeParse(state);
    const hand: Hand = parsed.success ? parsed.data : {};
    return { ...hand, participantId: socket.actor.id, name: this.#nameOf(socket) };
  }

  #tell(clientId: number, socket: DocumentSocket, state: AwarenessState | null): void {
    const owner = socket.actor.id;
    // Of time, so that clients that remember clocks of an earlier process take these for newer.
    const clock = this.#set(clientId, { owner, socket, node: null, state }, Date.now());
    this.#onTold([{ clientId, owner, clock, state }]);
  }

  /** @returns the clock under which it is told: later than all before, and not before `clock` */
  #set(clientId: number, who: Pick<Told, "owner" | "socket" | "node" | "state">, atLeast: number): number {
    const before = this.#told.get(clientId);
    const clock = Math.max((before?.last ?? 0) + 1, atLeast);
    const told = before ?? { ...who, first: clock, last: clock };
    told.socket = who.socket;
    told.node = who.node;
    told.state = who.state;
    told.last = clock;
    this.#told.set(clientId, told);
    if (this.#told.size > REMEMBERED) this.#forget();
    this.#changed.add(clientId);
    if (this.#pause === null) this.#flush();
    return clock;
  }

  #flush(): void {
    const changed = [...this.#changed].flatMap((clientId) => {
      const told = this.#told.get(clientId);
      return told ? [{ clientId, told }] : [];
    });
    this.#changed.clear();
    for (const socket of this.#sockets) {
      const entries = changed.flatMap(({ clientId, told: { socket: owner, state, last } }) =>
        owner === socket ? [] : [{ clientId, clock: last, state: state && this.#seenBy(socket, state) }],
      );
      if (entries.length > 0) socket.send(awareness(entries));
    }
    this.#pause = setTimeout(() => {
      this.#pause = null;
      if (this.#changed.size > 0) this.#flush();
    }, COALESCE);
  }

  #forget(): void {
    // Not the latest: an echo of them may still be under way.
    const before = Date.now() - ECHOES;
    for (const [clientId, { socket, last }] of this.#told) {
      if (socket === null && last < before) this.#told.delete(clientId);
    }
  }

  /** The state as a socket may see it; the very state where nothing of it is hidden. */
  #seenBy(socket: DocumentSocket, state: AwarenessState): AwarenessState {
    const { dragging, editing } = state;
    const hidesDragging = dragging ? !this.#sees(socket, dragging.subjectId) : false;
    const hidesEditing = editing && editing !== "session" ? !this.#sees(socket, editing) : false;
    if (!hidesDragging && !hidesEditing) return state;
    return {
      ...state,
      ...(hidesDragging && { dragging: null }),
      ...(hidesEditing && { editing: null, caret: null }),
    };
  }
}
