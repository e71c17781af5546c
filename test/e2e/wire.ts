import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import type { Page } from "playwright-core";
import * as Y from "yjs";

/** The first number of a y-websocket message that carries a part of a document, and its kinds. */
const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** In which a vote could lie, in a message of the control plane. */
const TELLING = /"(?:rating|vote|votes|position|counts)"/;

/** What a window hears from the server, from its first connection on. */
export class Wire {
  readonly #texts: string[] = [];
  readonly #documents: Y.Doc[] = [];
  #bytes = 0;

  /** Listens to every connection that the page opens from now on: call it before the page goes anywhere. */
  constructor(page: Page) {
    page.on("websocket", (socket) => {
      const doc = new Y.Doc();
      if (/\/(?:record|wall)$/.test(new URL(socket.url()).pathname)) this.#documents.push(doc);
      socket.on("framereceived", ({ payload }) => {
        this.#bytes += payload.length;
        if (typeof payload === "string") this.#texts.push(payload);
        else if (this.#documents.includes(doc)) take(doc, payload);
      });
    });
  }

  /** How much has come; a wire that heard nothing proves nothing. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Forgets the messages that have come; documents stay. */
  forget(): void {
    this.#texts.length = 0;
  }

  /** Everything since `forget`, and in the documents as they stand, that tells a vote or a count of votes. */
  votes(): string[] {
    const maps = this.#documents.flatMap((doc) =>
      // The one root that is a list tells of no poll.
      [...doc.share.keys()].filter((key) => key !== "decisions").map((key) => doc.getMap(key).toJSON()),
    );
    const told = maps.flatMap(pollsIn).filter(({ counts }) => counts !== null);
    return [...this.#texts.filter((text) => TELLING.test(text)), ...told.map((poll) => JSON.stringify(poll))];
  }
}

interface Poll {
  readonly voted: unknown;
  readonly counts: unknown;
}

/** Whatever looks like a poll, wherever in a document it lies. */
function pollsIn(value: unknown): Poll[] {
  if (typeof value !== "object" || value === null) return [];
  if ("voted" in value && "counts" in value) return [value];
  return Object.values(value).flatMap(pollsIn);
}

function take(doc: Y.Doc, message: Uint8Array): void {
  const decoder = createDecoder(message);
  if (readVarUint(decoder) !== SYNC) return;
  const kind = readVarUint(decoder);
  if (kind === STEP_2 || kind === UPDATE) Y.applyUpdate(doc, readVarUint8Array(decoder));
}
