import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import type { Page } from "playwright-core";
import * as Y from "yjs";

/** The first number of a y-websocket message that carries a part of a document, and its kinds. */
const SYNC = 0;
const STEP_2 = 1;
const UPDATE = 2;
/** In which a vote could lie, in a message of the control plane. */
const TELLING = /"(?:rating|vote|votes|position|counts)"/;

interface Poll {
  readonly voted: unknown;
  readonly counts: unknown;
}

/** What a window hears from the server of polls, on every connection that it opens. */
export class Wire {
  /** Messages of the control plane that could tell a vote. */
  readonly #telling: string[] = [];
  readonly #records: Y.Doc[] = [];
  /** What the wall was told, whole at every change. */
  readonly #walls: unknown[] = [];
  #bytes = 0;

  /** Call it before the page goes anywhere. */
  constructor(page: Page) {
    page.on("websocket", (socket) => {
      const { pathname } = new URL(socket.url());
      const record = pathname.endsWith("/record") ? new Y.Doc() : null;
      if (record) this.#records.push(record);
      socket.on("framereceived", ({ payload }) => {
        this.#bytes += payload.length;
        if (typeof payload !== "string") {
          if (record) take(record, payload);
        } else if (record) this.#walls.push(JSON.parse(payload));
        else if (TELLING.test(payload)) this.#telling.push(payload);
      });
    });
  }

  /** How much has come; a wire that heard nothing proves nothing. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Forgets what has come; records stay. */
  forget(): void {
    this.#telling.length = 0;
    this.#walls.length = 0;
  }

  /** Everything since `forget`, and in the records as they stand, that tells a vote or a count of votes. */
  votes(): string[] {
    const maps = this.#records.flatMap((doc) =>
      // The one root that is a list tells of no poll.
      [...doc.share.keys()].filter((key) => key !== "decisions").map((key) => doc.getMap(key).toJSON()),
    );
    const counted = [...maps, ...this.#walls].flatMap(pollsIn).filter(({ counts }) => counts !== null);
    return [...this.#telling, ...counted.map((poll) => JSON.stringify(poll))];
  }
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
