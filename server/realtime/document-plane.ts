import { audienceOf } from "@evenhand/shared/readmodels/audience";
import { type NoteName, notesAccess } from "@evenhand/shared/rules/notes";
import { type SessionId, sessionIdSchema, subjectIdSchema } from "@evenhand/shared/session/ids";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { WebSocketServer } from "ws";
import type { Identity } from "../identity/identity.ts";
import type { WallStages } from "../rooms/wall-stages.ts";
import type { Connections } from "./connections.ts";
import { BEAT, DocumentSocket } from "./document-socket.ts";
import type { Viewpoint } from "./record-host.ts";
import type { SessionHub, SessionHubs } from "./session-hub.ts";
import type { Entrance, Target } from "./upgrade-router.ts";
import { NOTHING } from "./yjs-wire.ts";

/** The largest frame, in bytes. */
const MAX_FRAME = 256 * 1024;
/** How long closed connections may take to say goodbye, in milliseconds. */
const GOODBYE = 1_000;
/** How often a wall is told that the connection lives, in milliseconds: it goes blank soon after it is not. */
const WALL_BEAT = 1_500;

/** Which document a path names. */
type DocumentName =
  | { readonly kind: "record" }
  | { readonly kind: "wall"; readonly plain: boolean }
  | { readonly kind: "note"; readonly note: NoteName };

/** What documents are served from, and who may have them. */
export interface DocumentDeps {
  readonly hubs: SessionHubs;
  readonly connections: Connections;
  /** Of people, and of walls. */
  readonly people: Identity;
  readonly walls: Identity;
  readonly stages: WallStages;
}

/** The Yjs documents of sessions over the y-websocket protocol (PROTOCOL.md, Document plane). */
export class DocumentPlane {
  readonly #deps: DocumentDeps;
  readonly #sockets = new Set<DocumentSocket>();
  readonly #walls = new Set<DocumentSocket>();
  readonly #wss = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME, perMessageDeflate: false });
  readonly #beating: readonly ReturnType<typeof setInterval>[];

  constructor(deps: DocumentDeps) {
    this.#deps = deps;
    this.#beating = [
      setInterval(() => {
        for (const socket of this.#sockets) socket.beat();
      }, BEAT),
      setInterval(() => {
        for (const socket of this.#walls) socket.send(NOTHING);
      }, WALL_BEAT),
    ];
    for (const timer of this.#beating) timer.unref();
  }

  /** How many connections are open. */
  get size(): number {
    return this.#sockets.size;
  }

  /**
   * Who serves `/yjs/<sessionId>/…`; null where the path names no document. `record?as=wall` is the record as the
   * session's wall is served it, to whom the wall's cookie lets in: the cookie of a person counts nothing there. With
   * `format=json` it comes as plain text, whole at every change.
   */
  entranceTo({ pathname, searchParams }: URL): Entrance | null {
    const match = /^\/yjs\/([^/]+)\/(record|notes)(?:\/([^/]+))?$/.exec(pathname);
    const sessionId = sessionIdSchema.safeParse(decoded(match?.[1]));
    const name = match && documentName(match[2], decoded(match[3]), searchParams);
    if (!sessionId.success || !name) return null;
    const identity = name.kind === "wall" ? this.#deps.walls : this.#deps.people;
    return { identity, target: this.#target(sessionId.data, name, identity) };
  }

  /** Ends what is still open after the connections were asked to leave. */
  async close(): Promise<void> {
    for (const timer of this.#beating) clearInterval(timer);
    const last = Date.now() + GOODBYE;
    while (this.#sockets.size > 0 && Date.now() < last)
      await new Promise((resolve) => setTimeout(resolve, 10));
    for (const socket of this.#sockets) socket.terminate();
    this.#wss.close();
  }

  #target(sessionId: SessionId, name: DocumentName, identity: Identity): Target {
    const { hubs, connections, stages } = this.#deps;
    return async ({ request, socket, head, caller }) => {
      const actor = await identity.seatIn(sessionId, caller.principal);
      if (!actor) return "forbidden";
      const { hub, leave } = await hubs.enter(sessionId);
      // The documents stay for as long as the connection does, whatever becomes of it.
      socket.once("close", leave);
      if (socket.destroyed) leave();
      const attach = await this.#opening(hub, actor, name);
      if (!attach) return "forbidden";
      this.#wss.handleUpgrade(request, socket, head, (ws) => {
        const opened = new DocumentSocket(ws, { caller, sessionId, actor });
        const forget = connections.add(opened);
        const leaveWall = name.kind === "wall" ? stages.enter(sessionId) : () => {};
        this.#sockets.add(opened);
        if (name.kind === "wall") this.#walls.add(opened);
        opened.onClose(() => {
          forget();
          leaveWall();
          this.#sockets.delete(opened);
          this.#walls.delete(opened);
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
    if (name.kind !== "note") {
      const viewpoint = name.kind === "wall" ? this.#wall : (now: SessionState) => audienceOf(now, actor);
      if (!viewpoint(state)) return null;
      const isPlain = name.kind === "wall" && name.plain;
      return (socket) =>
        isPlain ? hub.record.attachPlain(socket, viewpoint) : hub.record.attach(socket, viewpoint);
    }
    if (notesAccess(state, actor, name.note) === null) return null;
    const note = await hub.note(name.note);
    return (socket) => note.attach(socket);
  }

  /** Before the room opens there is nothing to show. */
  readonly #wall: Viewpoint = (state) =>
    state.phase === "prework" ? null : { kind: "wall", stage: this.#deps.stages.of(state) };
}

function documentName(
  kind: string | undefined,
  subject: string | undefined,
  search: URLSearchParams,
): DocumentName | null {
  const as = search.get("as");
  if (as !== null) {
    const isWall = as === "wall" && kind === "record" && subject === undefined;
    return isWall ? { kind: "wall", plain: search.get("format") === "json" } : null;
  }
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
