import { randomUUID } from "node:crypto";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import type { PresenceMessage } from "@evenhand/shared/protocol/presence";
import type { GreetingMessage, SignalsMessage } from "@evenhand/shared/protocol/signals";
import { type PackedSubject, unpackSubject } from "@evenhand/shared/readmodels/packed-subject";
import { io, type Socket } from "socket.io-client";
import { WebSocket } from "ws";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { SESSION, type ServedRoom, until } from "./served-room.ts";

const headersOf = (room: ServedRoom, who: string | null) => ({
  origin: `http://127.0.0.1:${room.port}`,
  ...(who === null ? {} : { cookie: `who=${who}` }),
});

/** A control connection with what it has heard. */
export interface ControlClient {
  readonly socket: Socket;
  readonly presence: PresenceMessage[];
  readonly notices: Record<string, unknown>[];
  readonly signals: SignalsMessage[];
  readonly greetings: GreetingMessage[];
  send(command: Record<string, unknown>, id?: string): Promise<CommandAck>;
}

/** Connects to the control plane as somebody; resolves once connected, rejects with the refusal's code. */
export async function connectControl(
  room: ServedRoom,
  who: string,
  { sessionId = SESSION, headers = {} }: { sessionId?: unknown; headers?: Record<string, string> } = {},
): Promise<ControlClient> {
  const socket: Socket = io(`http://127.0.0.1:${room.port}`, {
    transports: ["websocket"],
    auth: { sessionId },
    extraHeaders: { ...headersOf(room, who), ...headers },
    forceNew: true,
    reconnection: false,
  });
  const presence: PresenceMessage[] = [];
  const notices: Record<string, unknown>[] = [];
  const signals: SignalsMessage[] = [];
  const greetings: GreetingMessage[] = [];
  socket.on("presence", (message: PresenceMessage) => presence.push(message));
  socket.on("notice", (message: Record<string, unknown>) => notices.push(message));
  socket.on("signals", (message: SignalsMessage) => signals.push(message));
  socket.on("greeting", (message: GreetingMessage) => greetings.push(message));
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", (error) => {
      const data = "data" in error && typeof error.data === "object" ? error.data : null;
      reject(new Error(data && "code" in data ? String(data.code) : error.message));
    });
  });
  return {
    socket,
    presence,
    notices,
    signals,
    greetings,
    send: (command, id = randomUUID()) =>
      new Promise((resolve) => socket.emit("command", { id, ...command }, resolve)),
  };
}

/** A document connection that says what it is told to, byte by byte. */
export interface RawClient {
  readonly ws: WebSocket;
  readonly frames: Uint8Array[];
  /** The code it was closed with. */
  readonly closed: Promise<number>;
}

/** Opens a raw connection; rejects with the HTTP status where the upgrade is refused. */
export async function connectRaw(
  room: ServedRoom,
  who: string | null,
  path: string,
  headers: Record<string, string> = {},
): Promise<RawClient> {
  const ws = new WebSocket(`ws://127.0.0.1:${room.port}${path}`, {
    headers: { ...headersOf(room, who), ...headers },
  });
  ws.binaryType = "nodebuffer";
  const frames: Uint8Array[] = [];
  ws.on("message", (data) => {
    if (Buffer.isBuffer(data)) frames.push(new Uint8Array(data));
  });
  const closed = new Promise<number>((resolve) => ws.once("close", resolve));
  await new Promise<void>((resolve, reject) => {
    ws.once("open", () => resolve());
    ws.once("unexpected-response", (_request, { statusCode }) => {
      reject(new Error(String(statusCode)));
      ws.terminate();
    });
    ws.once("error", reject);
  });
  return { ws, frames, closed };
}

/** A document as the real provider keeps it. */
export interface DocumentClient {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly provider: WebsocketProvider;
  /** Codes of final closes. */
  readonly refused: number[];
  close(): void;
}

/** Opens `record`, `notes` or `notes/<subject>` with the y-websocket provider, and waits until it has synced. */
export async function openDocument(
  room: ServedRoom,
  who: string,
  name: string,
  doc = new Y.Doc(),
): Promise<DocumentClient> {
  const headers = headersOf(room, who);
  class SignedIn extends WebSocket {
    constructor(url: string) {
      super(url, { headers });
    }
  }
  const awareness = new Awareness(doc);
  const refused: number[] = [];
  const provider = new WebsocketProvider(`ws://127.0.0.1:${room.port}/yjs`, `${SESSION}/${name}`, doc, {
    awareness,
    disableBc: true,
    // The provider's parameter is the browser's class; ws has the same surface.
    WebSocketPolyfill: SignedIn as never,
  });
  provider.on("closed", ({ code }) => refused.push(code));
  const close = () => {
    provider.destroy();
    awareness.destroy();
  };
  await until(`${who} opens ${name}`, () => provider.synced || refused.length > 0);
  return { doc, awareness, provider, refused, close };
}

/** The record as plain values. */
export const recordOf = (doc: Y.Doc) => ({
  meta: doc.getMap("meta").toJSON(),
  subjects: Object.fromEntries(
    [...doc.getMap<PackedSubject>("subjects")].map(([id, packed]) => [
      id,
      unpackSubject(packed, (key) => doc.getMap<string>("words").get(String(key))),
    ]),
  ),
  ratings: doc.getMap("ratings").toJSON(),
  cohorts: doc.getMap("cohorts").toJSON(),
  agenda: doc.getMap("agenda").toJSON(),
  proposals: doc.getMap("proposals").toJSON(),
  stances: doc.getMap("stances").toJSON(),
  defences: doc.getMap("defences").toJSON(),
  polls: doc.getMap("polls").toJSON(),
  participants: doc.getMap("participants").toJSON(),
  decisions: doc.getArray("decisions").toJSON(),
});
