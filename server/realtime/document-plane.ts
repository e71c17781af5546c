import { audienceOf } from "@evenhand/shared/readmodels/audience";
import { type NoteName, notesAccess } from "@evenhand/shared/rules/notes";
import { type SessionId, sessionIdSchema, subjectIdSchema } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import { WebSocketServer } from "ws";
import type { Connections, Identity } from "./connections.ts";
import { BEAT, DocumentSocket } from "./document-socket.ts";
import type { SessionHub, SessionHubs } from "./session-hub.ts";
import type { Target } from "./upgrade-router.ts";

/** The largest frame, in bytes. */
const MAX_FRAME = 256 * 1024;
/** How long closed connections may take to say goodbye, in milliseconds. */
const GOODBYE = 1_000;

/** Which document a path names. */
type DocumentName = { readonly kind: "record" } | { readonly kind: "note"; readonly note: NoteName };

/** The Yjs documents of sessions over the y-websocket protocol (PROTOCOL.md, Document plane). */
export class DocumentPlane {
  readonly #hubs: SessionHubs;
  readonly #connections: Connections;
  readonly #seatIn: Identity["seatIn"];
  readonly #sockets = new Set<DocumentSocket>();
  readonly #wss = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME, perMessageDeflate: false });
  readonly #beating: ReturnType<typeof setInterval>;

  constructor(hubs: SessionHubs, connections: Connections, seatIn: Identity["seatIn"]) {
    this.#hubs = hubs;
    this.#connections = connections;
    this.#seatIn = seatIn;
    this.#beating = setInterval(() => {
      for (const socket of this.#sockets) socket.beat();
    }, BEAT);
    this.#beating.unref();
  }

  /** How many connections are open. */
  get size(): number {
    return this.#sockets.size;
  }

  /** Who serves `/yjs/<sessionId>/…`; null where the path names no document. */
  targetOf(path: string): Target | null {
    const match = /^\/yjs\/([^/]+)\/(record|notes)(?:\/([^/]+))?$/.exec(path);
    const sessionId = sessionIdSchema.safeParse(decoded(match?.[1]));
    const name = match && documentName(match[2], decoded(match[3]));
    return sessionId.success && name ? this.#target(sessionId.data, name) : null;
  }

  /** Ends what is still open after the connections were asked to leave. */
  async close(): Promise<void> {
    clearInterval(this.#beating);
    const last = Date.now() + GOODBYE;
    while (this.#sockets.size > 0 && Date.now() < last)
      await new Promise((resolve) => setTimeout(resolve, 10));
    for (const socket of this.#sockets) socket.terminate();
    this.#wss.close();
  }

  #target(sessionId: SessionId, name: DocumentName): Target {
    return async ({ request, socket, head, caller }) => {
      const actor = await this.#seatIn(sessionId, caller.principal);
      if (!actor) return "forbidden";
      const { hub, leave } = await this.#hubs.enter(sessionId);
      // The documents stay for as long as the connection does, whatever becomes of it.
      socket.once("close", leave);
      if (socket.destroyed) leave();
      const attach = await this.#opening(hub, actor, name);
      if (!attach) return "forbidden";
      this.#wss.handleUpgrade(request, socket, head, (ws) => {
        const opened = new DocumentSocket(ws, { caller, sessionId, actor });
        const forget = this.#connections.add(opened);
        this.#sockets.add(opened);
        opened.onClose(() => {
          forget();
          this.#sockets.delete(opened);
        });
        attach(opened);
      });
      return null;
    };
  }

  /** What serves the document to this actor, or null where they may not open it: before the room opens, nobody. */
  async #opening(
    hub: SessionHub,
    actor: Actor,
    name: DocumentName,
  ): Promise<((socket: DocumentSocket) => void) | null> {
    const { state } = hub.room;
    if (name.kind === "record") {
      return audienceOf(state, actor) ? (socket) => hub.record.attach(socket) : null;
    }
    if (notesAccess(state, actor, name.note) === null) return null;
    const note = await hub.note(name.note);
    return (socket) => note.attach(socket);
  }
}

function documentName(kind: string | undefined, subject: string | undefined): DocumentName | null {
  if (kind === "record") return subject === undefined ? { kind } : null;
  if (subject === undefined) return { kind: "note", note: null };
  const subjectId = subjectIdSchema.safeParse(subject);
  return subjectId.success ? { kind: "note", note: subjectId.data } : null;
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part === undefined ? undefined : decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
