import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";
import type { ServedRoom } from "../contract/served-room.ts";
import { SESSION } from "../contract/served-room.ts";

/** A bare `ws` server without a word of ours: what the wire and the machine cost by themselves. */
export interface BareServer {
  readonly url: string;
  readonly sockets: ReadonlySet<WebSocket>;
  close(): Promise<void>;
}

/** @param greeting sent to everyone who connects */
export async function serveBare(greeting?: Uint8Array): Promise<BareServer> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  server.on("connection", (socket) => greeting && socket.send(greeting));
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}`,
    sockets: server.clients,
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
      await once(server, "close");
    },
  };
}

export const recordUrl = (room: ServedRoom): string => `ws://127.0.0.1:${room.port}/yjs/${SESSION}/record`;

export const cookieOf = (room: ServedRoom, who: string): Record<string, string> => ({
  origin: `http://127.0.0.1:${room.port}`,
  cookie: `who=${who}`,
});

/** Connects, and hands on every message as bytes from the first on. */
export async function connect(
  url: string,
  headers: Record<string, string>,
  onMessage: (bytes: Buffer, socket: WebSocket) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  socket.binaryType = "nodebuffer";
  socket.on("message", (data) => {
    if (Buffer.isBuffer(data)) onMessage(data, socket);
  });
  await once(socket, "open");
  return socket;
}
