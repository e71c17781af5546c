import * as Y from "yjs";
import { type ServedView, writeDifference } from "./record-diff.ts";
import { SharedWords } from "./shared-words.ts";
import { answer } from "./yjs-wire.ts";

/**
 * One audience's record document. Only the server writes it, so every struct in it is of one Yjs client, and
 * that client's id is the build's epoch: a copy that names another has been filled by another build.
 */
export class RecordBuild {
  readonly #doc = new Y.Doc();
  readonly #words = new SharedWords(this.#doc.getMap("words"));
  #view: ServedView | null = null;
  /** The message with the whole document, until the next change: fifty who join at once cost one of it. */
  #whole: Uint8Array | null = null;

  constructor(view: ServedView) {
    this.#doc.getMap("meta").set("epoch", this.epoch);
    this.write(view);
  }

  get epoch(): number {
    return this.#doc.clientID;
  }

  /** Brings the document to a projection; answers the update that does it, or null where nothing differs. */
  write(view: ServedView): Uint8Array | null {
    let written: Uint8Array | null = null;
    const keep = (update: Uint8Array) => {
      written = update;
    };
    this.#doc.on("update", keep);
    this.#doc.transact(() => writeDifference(this.#doc, this.#words, this.#view, view));
    this.#doc.off("update", keep);
    this.#view = view;
    if (written) this.#whole = null;
    return written;
  }

  /** Whether a copy with this state vector can have come from this build: it holds nothing of anybody else. */
  knows(stateVector: ReadonlyMap<number, number>): boolean {
    const clock = Y.getState(this.#doc.store, this.epoch);
    return [...stateVector].every(([client, at]) => client === this.epoch && at <= clock);
  }

  /** The message with what a copy with this state vector is missing. */
  missing(encodedStateVector: Uint8Array, isEmpty: boolean): Uint8Array {
    if (!isEmpty) return answer(Y.encodeStateAsUpdate(this.#doc, encodedStateVector));
    this.#whole ??= answer(Y.encodeStateAsUpdate(this.#doc));
    return this.#whole;
  }

  destroy(): void {
    this.#doc.destroy();
  }
}
