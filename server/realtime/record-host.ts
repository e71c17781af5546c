import { type Audience, audienceKey, type RecordView } from "@evenhand/shared/readmodels/record";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import type { DocumentSocket } from "./document-socket.ts";
import { RecordBuild } from "./record-build.ts";
import { answer, change } from "./yjs-wire.ts";

/** Changes that follow the first within so many milliseconds go out together. */
const COALESCE = 15;

/** The one mapping from a room to what an audience sees of it. */
export interface Projecting {
  readonly project: (state: SessionState, audience: Audience) => RecordView;
  readonly audienceOf: (state: SessionState, actor: Actor) => Audience | null;
}

interface Hosted {
  readonly audience: Audience;
  readonly build: RecordBuild;
  readonly sockets: Set<DocumentSocket>;
  /** The room has moved on since the build was written. */
  stale: boolean;
}

/** The record documents of one session: one build an audience, written after every commit, read by clients. */
export class RecordHost {
  readonly #projecting: Projecting;
  readonly #hosted = new Map<string, Hosted>();
  #state: SessionState;
  #pause: ReturnType<typeof setTimeout> | null = null;

  constructor(state: SessionState, projecting: Projecting) {
    this.#state = state;
    this.#projecting = projecting;
  }

  /** Serves a client the document of its audience; closes it where there is none. */
  attach(socket: DocumentSocket): void {
    const audience = this.#projecting.audienceOf(this.#state, socket.actor);
    if (!audience) {
      socket.close("forbidden");
      return;
    }
    const hosted = this.#hostedFor(audience);
    hosted.sockets.add(socket);
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
      socket.send(answer(hosted.build.missing(encoded, stateVector.size === 0)));
    });
  }

  /** The room has changed: whoever now belongs to another audience is closed at once, the rest is written. */
  changed(state: SessionState): void {
    this.#state = state;
    for (const [key, hosted] of this.#hosted) {
      hosted.stale = true;
      for (const socket of hosted.sockets) {
        const audience = this.#projecting.audienceOf(state, socket.actor);
        if (audience && audienceKey(audience) === key) continue;
        hosted.sockets.delete(socket);
        socket.close(audience ? "anew" : "forbidden");
      }
    }
    // The first change goes out at once; those that follow closely share a transaction.
    if (this.#pause !== null) return;
    this.#flush();
    this.#wait();
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
    const update = hosted.build.write(this.#projecting.project(this.#state, hosted.audience));
    if (!update) return;
    const frame = change(update);
    for (const socket of hosted.sockets) socket.send(frame);
  }

  #hostedFor(audience: Audience): Hosted {
    const key = audienceKey(audience);
    const known = this.#hosted.get(key);
    if (known) {
      if (known.stale) this.#write(known);
      return known;
    }
    const build = new RecordBuild(this.#projecting.project(this.#state, audience));
    const hosted: Hosted = { audience, build, sockets: new Set(), stale: false };
    this.#hosted.set(key, hosted);
    return hosted;
  }
}
