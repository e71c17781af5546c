import { once } from "node:events";
import { WebSocket } from "ws";

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
