import type { Wire } from "@evenhand/server/realtime/document-socket";
import type { RawData } from "ws";

/** Messages of one direction, in order, until somebody lets them through or the line is cut. */
export class Line<Message> {
  readonly #waiting: Message[] = [];
  readonly #arrive: (message: Message) => void;

  constructor(arrive: (message: Message) => void) {
    this.#arrive = arrive;
  }

  get length(): number {
    return this.#waiting.length;
  }

  send(message: Message): void {
    this.#waiting.push(message);
  }

  /** Lets so many through. */
  flush(count: number): void {
    for (const message of this.#waiting.splice(0, count)) this.#arrive(message);
  }

  cut(): void {
    this.#waiting.length = 0;
  }
}

type Heard = Uint8Array | { readonly closed: number };

/** The server's end of a document connection, as the `ws` library would have it, over two lines flushed by hand. */
export class SimWire implements Wire {
  readonly OPEN = 1;
  readyState = 1;
  wasCut = false;
  readonly bufferedAmount = 0;
  readonly toServer: Line<Uint8Array>;
  readonly toClient: Line<Heard>;
  readonly #onMessage: ((data: RawData, isBinary: boolean) => void)[] = [];
  readonly #onClose: (() => void)[] = [];

  constructor(onHeard: (heard: Heard) => void) {
    this.toClient = new Line(onHeard);
    this.toServer = new Line((frame) => {
      for (const listener of this.#onMessage) listener(Buffer.from(frame), true);
    });
  }

  /** Somebody reads at the server's end. */
  get isServed(): boolean {
    return this.#onMessage.length > 0;
  }

  on(event: "message", listener: (data: RawData, isBinary: boolean) => void): void;
  on(event: "pong" | "error" | "close", listener: () => void): void;
  on(event: string, listener: ((data: RawData, isBinary: boolean) => void) & (() => void)): void {
    if (event === "message") this.#onMessage.push(listener);
    if (event === "close") this.#onClose.push(listener);
  }

  send(data: Uint8Array | string): void {
    if (typeof data !== "string") this.toClient.send(data);
  }

  ping(): void {}

  close(code: number): void {
    if (this.readyState !== this.OPEN) return;
    this.toClient.send({ closed: code });
    this.#end();
  }

  /** The network is gone: what was under way is lost, both ways. */
  terminate(): void {
    this.wasCut = true;
    this.toClient.cut();
    if (this.readyState === this.OPEN) this.#end();
  }

  #end(): void {
    this.readyState = 3;
    this.toServer.cut();
    for (const listener of this.#onClose) listener();
  }
}
