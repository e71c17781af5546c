import type { Projection } from "@evenhand/shared/readmodels/project";
import { type Audience, audienceKey, type WallAudience } from "@evenhand/shared/readmodels/record";
import type { SessionState } from "@evenhand/shared/session/state";
import type { DocumentSocket } from "./document-socket.ts";
import { RecordBuild } from "./record-build.ts";
import { change } from "./yjs-wire.ts";

/** Changes that follow the first within so many milliseconds go out together. */
const COALESCE = 15;

type AnyAudience = Audience | WallAudience;

/** The one mapping from a room to what an audience sees of it, going on from what it saw before. */
export type Project = (before: Projection | null, state: SessionState, audience: AnyAudience) => Projection;
/** Which audience a connection belongs to, in every state of the room; null where it may see none of it. */
export type Viewpoint = (state: SessionState) => AnyAudience | null;

interface Hosted {
  /** As it is now: a wall's changes with what facilitators make of it. */
  audience: AnyAudience;
  readonly build: RecordBuild;
  /** What the build holds. */
  projection: Projection;
  readonly sockets: Map<DocumentSocket, Viewpoint>;
  /** The room has moved on since the build was written. */
  stale: boolean;
}

/** A reader without a replica, and what it was told last. */
interface PlainReader {
  readonly viewpoint: Viewpoint;
  said: string;
}

/** The record documents of one session: one build an audience, written after every commit, read by clients. */
export class RecordHost {
  readonly #project: Project;
  readonly #hosted = new Map<string, Hosted>();
  readonly #plain = new Map<DocumentSocket, PlainReader>();
  #state: SessionState;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(state: SessionState, project: Project) {
    this.#state = state;
    this.#project = project;
  }

  /** Serves a client the document of its audience; closes it where there is none. */
  attach(socket: DocumentSocket, viewpoint: Viewpoint): void {
    const audience = viewpoint(this.#state);
    if (!audience) {
      socket.close("forbidden");
      return;
    }
    const hosted = this.#hostedFor(audience);
    hosted.sockets.set(socket, viewpoint);
    socket.onClose(() => hosted.sockets.delete(socket));
    socket.onMessage((message) => {
      // Here clients read. Their awareness has nothing to say, and an empty update changes nothing.
      if (message.kind === "update") {
        socket.close("anew");
        return;
      }
      if (message.kind !== "ask") return;
      const { stateVector, encoded } = message;
      if (!hosted.build.knows(stateVector)) {
        socket.close("anew");
        return;
      }
      socket.send(hosted.build.missing(encoded, stateVector.size === 0));
    });
  }

  /** Serves a client what its audience sees as plain JSON, whole at every change: for who only reads, and little. */
  attachPlain(socket: DocumentSocket, viewpoint: Viewpoint): void {
    const reader: PlainReader = { viewpoint, said: "" };
    this.#plain.set(socket, reader);
    socket.onClose(() => this.#plain.delete(socket));
    // It has nothing to say.
    socket.onMessage(() => socket.close("anew"));
    this.#tell(socket, reader);
  }

  #tell(socket: DocumentSocket, reader: PlainReader): void {
    const audience = reader.viewpoint(this.#state);
    if (!audience) {
      this.#plain.delete(socket);
      socket.close("forbidden");
      return;
    }
    const saying = JSON.stringify(this.#project(null, this.#state, audience).view.meta);
    if (saying === reader.said) return;
    reader.said = saying;
    socket.send(saying);
  }

  /** The room has changed: whoever now belongs to another audience is closed at once, the rest is written. */
  changed(state: SessionState): void {
    this.#state = state;
    for (const [socket, reader] of this.#plain) this.#tell(socket, reader);
    for (const [key, hosted] of this.#hosted) {
      hosted.stale = true;
      for (const [socket, viewpoint] of hosted.sockets) {
        const audience = viewpoint(state);
        if (audience && audienceKey(audience) === key) {
          hosted.audience = audience;
          continue;
        }
        hosted.sockets.delete(socket);
        socket.close(audience ? "anew" : "forbidden");
      }
    }
    // The first change goes out at once; those that follow closely share a transaction.
    if (this.#pause !== null) return;
    this.#flush();
    this.#wait();
  }

  /** Facilitators have made something else of the wall: written at once, the rest of the room is as it was. */
  restaged(): void {
    for (const [socket, reader] of this.#plain) this.#tell(socket, reader);
    for (const hosted of this.#hosted.values()) {
      if (hosted.audience.kind !== "wall") continue;
      for (const viewpoint of hosted.sockets.values())
        hosted.audience = viewpoint(this.#state) ?? hosted.audience;
      if (hosted.sockets.size > 0) this.#write(hosted);
    }
  }

  destroy(): void {
    if (this.#pause !== null) clearTimeout(this.#pause);
    for (const { build } of this.#hosted.values()) build.destroy();
    this.#hosted.clear();
  }

  #wait(): void {
    this.#pause = setTimeout(() => {
      this.#pause = null;
      if (this.#flush()) this.#wait();
    }, COALESCE);
  }

  #flush(): boolean {
    let any = false;
    for (const hosted of this.#hosted.values()) {
      if (!hosted.stale || hosted.sockets.size === 0) continue;
      this.#write(hosted);
      any = true;
    }
    return any;
  }

  #write(hosted: Hosted): void {
    hosted.stale = false;
    hosted.projection = this.#project(hosted.projection, this.#state, hosted.audience);
    const update = hosted.build.write(hosted.projection.view);
    if (!update) return;
    const frame = change(update);
    for (const socket of hosted.sockets.keys()) socket.send(frame);
  }

  #hostedFor(audience: AnyAudience): Hosted {
    const key = audienceKey(audience);
    const known = this.#hosted.get(key);
    if (known) {
      known.audience = audience;
      if (audience.kind === "wall") known.stale = true;
      if (known.stale) this.#write(known);
      return known;
    }
    const projection = this.#project(null, this.#state, audience);
    const build = new RecordBuild(projection.view);
    const hosted: Hosted = { audience, build, projection, sockets: new Map(), stale: false };
    this.#hosted.set(key, hosted);
    return hosted;
  }
}
