import {
  createPendingStore,
  withAcked,
  withRefused,
  withSent,
  withShown,
} from "@evenhand/client/state/pending";
import { holdsRecord, patchRecord, type ReplicaView, readRecord } from "@evenhand/client/state/record-view";
import type { Answer } from "@evenhand/server/rooms/batch";
import { type CommandInput, commandSchema } from "@evenhand/shared/protocol/commands";
import type { Command } from "@evenhand/shared/session/commands";
import type { Actor } from "@evenhand/shared/session/roles";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import * as Y from "yjs";
import { Line, SimWire } from "./sim-link.ts";
import type { SimNote } from "./sim-note.ts";
import type { SimProcess } from "./sim-process.ts";
import { Violation } from "./violation.ts";

interface Sent {
  readonly id: string;
  readonly command: Command;
}
interface Heard {
  readonly id: string;
  readonly answer: Answer;
}
interface Connection {
  readonly process: SimProcess;
  readonly up: Line<Sent>;
  readonly down: Line<Heard>;
  wire: SimWire;
}

/** y-websocket's words for a document message and its first and further kinds. */
const SYNC = 0;
const STEP_1 = 0;

/** A browser: the real pending commands and the real reading of the record, over lines that are flushed by hand. */
export class SimClient {
  readonly actor: Actor;
  /** Their copy of the note that everybody writes. */
  readonly note: SimNote;
  /** Types of commands that were accepted. */
  readonly accepted = new Set<Command["type"]>();
  readonly pending = createPendingStore();
  /** How often a copy was thrown away. */
  restarts = 0;
  resent = 0;
  readonly #waiting = new Map<string, Command>();
  readonly #answers = new Map<string, Answer>();
  readonly #durable: () => number;
  #connection: Connection | null = null;
  #doc = new Y.Doc();
  #view: ReplicaView | null = null;
  #whole = false;

  /** @param durable how many events are stored */
  constructor(actor: Actor, note: SimNote, durable: () => number) {
    this.actor = actor;
    this.note = note;
    this.#durable = durable;
    this.#watch();
  }

  get process(): SimProcess | null {
    return this.#connection?.process ?? null;
  }

  /** What the person sees; null where there is nothing to see. */
  get view(): ReplicaView | null {
    return this.#view;
  }

  /** The same, read anew from the document rather than carried along. */
  get viewAnew(): ReplicaView | null {
    return this.#whole ? readRecord(this.#doc) : null;
  }

  /** How many commands wait for their answer. */
  get unanswered(): number {
    return this.#waiting.size;
  }

  get isQuiet(): boolean {
    return this.unanswered === 0 && this.lines.every(({ length }) => length === 0);
  }

  /** The document's connection went without a word: the provider would try again. */
  get isCutOff(): boolean {
    return this.#connection?.wire.wasCut ?? false;
  }

  /** Every line that something may be under way on. */
  get lines(): readonly { readonly length: number; flush(count: number): void }[] {
    const connection = this.#connection;
    if (!connection) return [];
    const { up, down, wire } = connection;
    // Before somebody reads at the other end, nothing arrives there.
    return [up, down, wire.toClient, ...(wire.isServed ? [wire.toServer] : []), ...this.note.lines];
  }

  /** Sends a command, now or once there is a connection. */
  send(id: string, command: Command): void {
    this.#waiting.set(id, command);
    const input = commandSchema.safeParse({ id: crypto.randomUUID(), ...command });
    // What HR does over HTTP shows nothing on its way.
    if (input.success) this.pending.setState((state) => withSent(state, id, command as CommandInput));
    this.#connection?.up.send({ id, command });
  }

  connect(process: SimProcess): void {
    const down = new Line<Heard>((heard) => this.#answered(heard));
    const up: Line<Sent> = new Line(({ id, command }) => {
      void process.command(this.actor, command, id).then((answer) => {
        const isOpen = this.#connection?.up === up;
        if (!isOpen || process.dead) return;
        // A room that was thrown away answers nothing: the connection goes, and the client asks again.
        if (answer) down.send({ id, answer });
        else this.disconnect();
      });
    });
    this.disconnect();
    this.#connection = { process, up, down, wire: this.#openDocument(process) };
    this.note.open(process);
    for (const [id, command] of this.#waiting) {
      this.resent++;
      up.send({ id, command });
    }
  }

  disconnect(): void {
    this.#connection?.wire.terminate();
    this.#connection = null;
    this.note.close();
  }

  #openDocument(process: SimProcess): SimWire {
    const wire: SimWire = new SimWire((heard) => {
      if (heard instanceof Uint8Array) this.#read(heard);
      else this.#closed(wire, heard.closed);
    });
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    encoding.writeVarUint(encoder, STEP_1);
    encoding.writeVarUint8Array(encoder, Y.encodeStateVector(this.#doc));
    wire.toServer.send(encoding.toUint8Array(encoder));
    void process.serve(this.actor, wire).catch(() => wire.terminate());
    return wire;
  }

  #closed(wire: SimWire, code: number): void {
    if (this.#connection?.wire !== wire) return;
    if (code === 4409) {
      this.restarts++;
      this.#doc.destroy();
      this.#doc = new Y.Doc();
      this.#whole = false;
      this.#watch();
      this.#connection.wire = this.#openDocument(this.#connection.process);
    } else if (code === 4403) {
      this.#view = null;
      this.#whole = false;
    }
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== SYNC) return;
    const kind = decoding.readVarUint(decoder);
    if (kind === STEP_1) return;
    Y.applyUpdate(this.#doc, decoding.readVarUint8Array(decoder));
    if (!this.#whole && holdsRecord(this.#doc)) {
      this.#whole = true;
      this.#show(readRecord(this.#doc, this.#view ?? undefined));
    }
  }

  #watch(): void {
    const doc = this.#doc;
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (this.#whole && this.#view) this.#show(patchRecord(this.#view, doc, transaction));
    });
  }

  #show(view: ReplicaView): void {
    this.#view = view;
    if (view.meta.seq > this.#durable())
      throw new Violation("shown before it was durable", `${view.meta.seq} to ${this.actor.id}`);
    this.pending.setState((state) => withShown(state, view.meta.seq));
  }

  #answered({ id, answer }: Heard): void {
    const before = this.#answers.get(id);
    if (answer.ok && before?.ok && before.seq !== answer.seq)
      throw new Violation("answered in two ways", `${id}: ${before.seq} and ${answer.seq}`);
    if (answer.ok) this.#answers.set(id, answer);
    const type = this.#waiting.get(id)?.type;
    if (answer.ok && type) this.accepted.add(type);
    this.#waiting.delete(id);
    const shown = this.#view?.meta.seq ?? 0;
    this.pending.setState((state) =>
      answer.ok
        ? withAcked(state, id, answer.seq, shown)
        : withRefused(state, id, { code: answer.error.code, details: answer.error.details ?? {} }),
    );
  }
}
