import { noteRoot } from "@evenhand/server/rooms/note-texts";
import type { NoteName } from "@evenhand/shared/rules/notes";
import type { Actor } from "@evenhand/shared/session/roles";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import type { Random } from "../torture/random.ts";
import { SimWire } from "./sim-link.ts";
import type { SimProcess } from "./sim-process.ts";
import type { StoredNotes } from "./stored-notes.ts";

/** y-websocket's words for a document message and its kinds. */
const SYNC = 0;
const STEP_1 = 0;
const STEP_2 = 1;
const UPDATE = 2;

/** A browser's copy of one note, kept as the provider keeps it, over lines that are flushed by hand. */
export class SimNote {
  readonly name: NoteName;
  readonly #actor: Actor;
  readonly #stored: StoredNotes;
  readonly #random: Random;
  #doc = new Y.Doc();
  #wire: SimWire | null = null;
  #process: SimProcess | null = null;

  constructor(name: NoteName, actor: Actor, stored: StoredNotes, random: Random) {
    this.name = name;
    this.#actor = actor;
    this.#stored = stored;
    this.#random = random;
    this.#begin();
  }

  get text(): string {
    return this.#doc.getText(noteRoot(this.name)).toString();
  }

  get isOpen(): boolean {
    return this.#wire !== null && !this.#wire.wasCut;
  }

  get lines(): readonly { readonly length: number; flush(count: number): void }[] {
    const wire = this.#wire;
    return wire ? [wire.toClient, ...(wire.isServed ? [wire.toServer] : [])] : [];
  }

  /** Writes something somewhere, or takes something away; also where there is no connection. */
  write(): void {
    const text = this.#doc.getText(noteRoot(this.name));
    const at = this.#random.below(text.length + 1);
    if (text.length > 12 && this.#random.chance(1 / 3)) text.delete(Math.min(at, text.length - 4), 4);
    else text.insert(at, `${this.#actor.id} `);
  }

  open(process: SimProcess): void {
    const wire: SimWire = new SimWire((heard) => {
      if (this.#wire !== wire) return;
      if (heard instanceof Uint8Array) this.#read(heard);
      else this.#closed(heard.closed);
    });
    this.#wire = wire;
    this.#process = process;
    this.#say(STEP_1, Y.encodeStateVector(this.#doc));
    void process.serveNote(this.#actor, wire, this.name).catch(() => wire.terminate());
  }

  close(): void {
    this.#wire?.terminate();
    this.#wire = null;
  }

  #begin(): void {
    this.#doc.destroy();
    this.#doc = new Y.Doc();
    this.#doc.clientID = this.#random.below(2 ** 31);
    this.#doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#say(UPDATE, update);
    });
  }

  #closed(code: number): void {
    this.#wire = null;
    if (code !== 4409 || !this.#process) return;
    this.#begin();
    this.open(this.#process);
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const kind = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (kind === STEP_1) {
      this.#say(STEP_2, Y.encodeStateAsUpdate(this.#doc, bytes));
      return;
    }
    this.#stored.mustHold(this.name, bytes);
    Y.applyUpdate(this.#doc, bytes, this);
  }

  #say(kind: number, bytes: Uint8Array): void {
    if (!this.#wire || this.#wire.readyState !== this.#wire.OPEN) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
    this.#wire.toServer.send(encoding.toUint8Array(encoder));
  }
}
