import type { RawData } from "ws";
import { CLOSE, type CloseReason } from "./close-codes.ts";
import type { Connection } from "./connections.ts";
import { TokenBucket } from "./token-bucket.ts";
import { type ClientMessage, NOTHING, readMessage } from "./yjs-wire.ts";

/** What may wait for a client that does not read: no library bounds it by itself. */
const MAX_BUFFERED = 1024 * 1024;
/** The provider drops a connection after 30 s without a message; this keeps well under. */
export const BEAT = 9_000;
/** Beats without a sign of life after which a connection is dead. */
const DEAD_AFTER = 4;
/** Messages a connection may send at once, and a second: a hand that drags sends thirty. */
const BURST = 400;
const PER_SECOND = 120;

/** What a connection needs of a WebSocket of the `ws` library. */
export interface Wire {
  readonly readyState: number;
  readonly OPEN: number;
  readonly bufferedAmount: number;
  on(event: "message", listener: (data: RawData, isBinary: boolean) => void): unknown;
  on(event: "pong" | "error" | "close", listener: () => void): unknown;
  send(data: Uint8Array | string): void;
  ping(): void;
  close(code: number, reason: string): void;
  terminate(): void;
}

/** One client of one document: frames in as messages, frames out within bounds. */
export class DocumentSocket implements Connection {
  readonly caller: Connection["caller"];
  readonly sessionId: Connection["sessionId"];
  readonly actor: Connection["actor"];
  readonly #ws: Wire;
  readonly #bucket = new TokenBucket(BURST, PER_SECOND);
  #silentBeats = 0;

  constructor(ws: Wire, { caller, sessionId, actor }: Omit<Connection, "end">) {
    this.#ws = ws;
    this.caller = caller;
    this.sessionId = sessionId;
    this.actor = actor;
    ws.on("pong", () => {
      this.#silentBeats = 0;
    });
    // What is wrong with a frame closes the connection by itself: nothing more to do about it.
    ws.on("error", () => {});
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  /** Hands over each message of the protocol; anything else closes the connection. */
  onMessage(listener: (message: ClientMessage) => void): void {
    this.#ws.on("message", (data, isBinary) => {
      if (!this.isOpen) return;
      this.#silentBeats = 0;
      if (!this.#bucket.take()) {
        this.close("tooMany");
        return;
      }
      const message = isBinary ? readMessage(bytesOf(data)) : null;
      if (message === null) {
        this.close("malformed");
        return;
      }
      try {
        listener(message);
      } catch {
        this.close("malformed");
      }
    });
  }

  onClose(listener: () => void): void {
    this.#ws.on("close", listener);
  }

  send(frame: Uint8Array | string): void {
    if (!this.isOpen) return;
    if (this.#ws.bufferedAmount > MAX_BUFFERED) this.#ws.terminate();
    else this.#ws.send(frame);
  }

  /** Says something at least every ten seconds, and lets go of clients that no longer answer. */
  beat(): void {
    this.#silentBeats += 1;
    if (this.#silentBeats > DEAD_AFTER) {
      this.#ws.terminate();
      return;
    }
    this.send(NOTHING);
    if (this.isOpen) this.#ws.ping();
  }

  terminate(): void {
    this.#ws.terminate();
  }

  close(reason: CloseReason): void {
    if (this.isOpen) this.#ws.close(CLOSE[reason], reason);
  }

  end(reason: "unauthenticated" | "forbidden" | "anew" | "later"): void {
    this.close(reason);
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return new Uint8Array(Buffer.concat(data));
  return data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array(data);
}
