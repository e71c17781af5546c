import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A mail as it arrived. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  /** Header lines, unfolded. */
  readonly headers: readonly string[];
  /** The body, its transfer encoding undone. */
  readonly text: string;
}

/** How the sink behaves: as it should, refusing every recipient by address, or accepting and never speaking. */
export type SinkManner = "takes" | "refuses" | "is-silent";

export interface SmtpSink {
  readonly url: string;
  readonly mails: Received[];
  /** Connections that were made. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** An SMTP server on a free port that keeps what it gets (RFC 5321, as much as a sender needs). */
export async function startSmtpSink(manner: SinkManner = "takes"): Promise<SmtpSink> {
  const mails: Received[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    if (manner !== "is-silent") converse(socket, manner, mails);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

function converse(socket: Socket, manner: SinkManner, mails: Received[]): void {
  let buffer = "";
  let from = "";
  let to: string[] = [];
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? "";
  const take = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "MAIL") [from, to] = [addressIn(line), []];
    if (verb === "RCPT" && manner === "refuses") return void say(`550 <${addressIn(line)}> is unknown here`);
    if (verb === "RCPT") to = [...to, addressIn(line)];
    if (verb === "DATA") inData = true;
    say(verb === "DATA" ? "354 go on" : verb === "QUIT" ? "221 bye" : "250 sink");
    if (verb === "QUIT") socket.end();
  };
  socket.setEncoding("utf8");
  say("220 sink");
  socket.on("data", (chunk: string) => {
    buffer += chunk;
    for (;;) {
      const end = inData ? "\r\n.\r\n" : "\r\n";
      const at = buffer.indexOf(end);
      if (at < 0) return;
      const part = buffer.slice(0, at);
      buffer = buffer.slice(at + end.length);
      if (inData) {
        inData = false;
        mails.push({ from, to, ...parse(part) });
        say("250 kept");
      } else take(part);
    }
  });
}

function parse(raw: string): Pick<Received, "headers" | "text"> {
  const cut = raw.indexOf("\r\n\r\n");
  const headers = raw
    .slice(0, cut)
    .replaceAll(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const body = raw.slice(cut + 4).replaceAll("\r\n..", "\r\n.");
  const encoding = headers.find((line) => /^content-transfer-encoding:/i.test(line))?.split(": ")[1];
  if (encoding === "7bit") return { headers, text: body };
  if (encoding === "base64") return { headers, text: Buffer.from(body, "base64").toString() };
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return { headers, text: Buffer.from(bytes, "latin1").toString() };
}
