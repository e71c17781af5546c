import { randomUUID } from "node:crypto";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import { io, type Socket } from "socket.io-client";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { step1 } from "../contract/frames.ts";
import { type BenchServer, type ServerPlan, startServer } from "./servers.ts";
import { connect } from "./sockets.ts";

/** One server with so many viewers of one document, all of them raw sockets that only count what comes. */
export interface Lane {
  readonly server: BenchServer;
  /** Makes one change, by the writer of this number where there are several. */
  change(writer?: number): void;
  /** Resolves once every change so far has reached the last viewer. */
  shown(): Promise<void>;
  /** From each change to the last viewer that has it, in milliseconds, in order; then all is forgotten. */
  take(): { readonly shown: readonly number[]; readonly acknowledged: readonly number[] };
  close(): Promise<void>;
}

/** A document's name, where the protocol wants it before every message. */
const ROOM = "room";
const named = (message: Uint8Array): Uint8Array =>
  Buffer.concat([Uint8Array.of(ROOM.length), Buffer.from(ROOM), message]);
const NAME = ROOM.length + 1;

/** The y-websocket protocol's beginning of a change: sync, update. */
const isUpdate = (bytes: Buffer, at: number): boolean => bytes[at] === 0 && bytes[at + 1] === 2;

/** The update inside a message: after its two kinds and its length. */
export function updateIn(bytes: Buffer, at = 0): Uint8Array {
  let from = at + 2;
  while ((bytes[from] ?? 0) >= 128) from += 1;
  return bytes.subarray(from + 1);
}

/** How a kind of server is spoken to. */
interface Speech {
  readonly url: string;
  readonly greetings: readonly Uint8Array[];
  /** Where the message begins. */
  readonly at: number;
  /** Whether a message is a change to what everybody sees. */
  readonly isChange: (bytes: Buffer) => boolean;
}

function speechOf({ kind, port, sessions }: BenchServer): Speech {
  const url = `ws://127.0.0.1:${port}`;
  const ask = step1(new Y.Doc());
  const yjs = { at: 0, greetings: [ask], isChange: (bytes: Buffer) => isUpdate(bytes, 0) };
  switch (kind) {
    case "bare":
      return { url, at: 0, greetings: [], isChange: () => true };
    case "stock":
      return { url: `${url}/${ROOM}`, ...yjs };
    case "hocuspocus": {
      // Its clients show a token first: kind 2, sub-kind 0, and the token, here of one letter.
      const greetings = [named(Uint8Array.of(2, 0, 1, 120)), named(ask)];
      return { url, at: NAME, greetings, isChange: (bytes) => isUpdate(bytes, NAME) };
    }
    case "house":
      return { url: `${url}/yjs/${sessions[0] ?? ""}/record`, ...yjs };
    default:
      return kind satisfies never;
  }
}

export const headersOf = (server: BenchServer, seat = 0): Record<string, string> => {
  const cookie = server.cookies[seat % Math.max(1, server.cookies.length)];
  return cookie === undefined ? {} : { origin: `http://127.0.0.1:${server.port}`, cookie };
};

/** What the viewers have seen: message by message, when the last of them had it. */
class Sight {
  readonly #viewers: number;
  readonly #counts: number[] = [];
  #total = 0;
  /** Of message k: when the last viewer had it. */
  readonly times: number[] = [];
  onRow: () => void = () => undefined;

  constructor(viewers: number) {
    this.#viewers = viewers;
  }

  /** A viewer has its k-th message. */
  see(k: number): void {
    const count = (this.#counts[k] ?? 0) + 1;
    this.#counts[k] = count;
    if (count < this.#viewers) return;
    this.times[k] = performance.now();
    this.#total += 1;
    this.onRow();
  }

  /** How many messages everybody has. */
  get rows(): number {
    return this.#total;
  }
}

async function viewers(
  server: BenchServer,
  count: number,
  onFirst: (bytes: Buffer) => void,
): Promise<{ sight: Sight; sockets: WebSocket[] }> {
  const sight = new Sight(count);
  const speech = speechOf(server);
  const sockets: WebSocket[] = [];
  for (let i = 0; i < count; i += 1) {
    let seen = 0;
    let ready: () => void = () => undefined;
    const synced = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const socket = await connect(speech.url, headersOf(server, i), (bytes) => {
      if (i === 0) onFirst(bytes);
      if (speech.isChange(bytes)) {
        sight.see(seen);
        seen += 1;
      } else if (bytes[speech.at] === 0 && bytes[speech.at + 1] === 1) ready();
    });
    for (const greeting of speech.greetings) socket.send(greeting);
    if (server.kind !== "bare") await synced;
    sockets.push(socket);
  }
  return { sight, sockets };
}

/** A server on which one change is one message: a bare relay, or a Yjs server with a client that writes. */
async function plainLane(server: BenchServer, count: number): Promise<Lane> {
  const { sight, sockets } = await viewers(server, count, () => undefined);
  const speech = speechOf(server);
  const writer = await connect(speech.url, headersOf(server), () => undefined);
  for (const greeting of speech.greetings) writer.send(greeting);
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => {
    const message = Buffer.concat([Uint8Array.of(0, 2, update.length), update]);
    writer.send(server.kind === "hocuspocus" ? named(message) : message);
  });
  const bytes = Buffer.alloc(100, 1);
  const times: number[] = [];
  let first = 0;
  return {
    server,
    change: () => {
      times.push(performance.now());
      if (server.kind === "bare") writer.send(bytes);
      // About a hundred bytes on the wire, as the bare server's.
      else doc.getMap("room").set("focus", String(times.length).padStart(64, "x"));
    },
    shown: () =>
      new Promise((resolve) => {
        const look = () => sight.rows - first >= times.length && resolve();
        sight.onRow = look;
        look();
      }),
    take: () => {
      const shown = times.map((time, k) => (sight.times[first + k] ?? Number.NaN) - time);
      first += times.length;
      times.length = 0;
      return { shown, acknowledged: [] };
    },
    close: async () => {
      for (const socket of [...sockets, writer]) socket.terminate();
      await server.stop();
    },
  };
}

/** A member's control connection. */
async function control(server: BenchServer, seat: number, session = 0): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${server.port}`, {
    transports: ["websocket"],
    auth: { sessionId: server.sessions[session] },
    extraHeaders: headersOf(server, seat),
    forceNew: true,
    reconnection: false,
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}

export { control as connectControl };

/**
 * The product: commands over the control plane, each committed to disk before anybody is shown it. Several
 * changes may share a message; which, the record's own `seq` says, read by the first of the viewers.
 */
async function houseLane(server: BenchServer, count: number, writers: number): Promise<Lane> {
  const doc = new Y.Doc();
  /** Of message k: how far the record was. */
  const seqs: number[] = [];
  const { sight, sockets } = await viewers(server, count, (bytes) => {
    if (bytes[0] !== 0) return;
    Y.applyUpdate(doc, updateIn(bytes));
    if (bytes[1] === 2) seqs.push(Number(doc.getMap("meta").get("seq")));
  });
  const controls: Socket[] = [];
  for (let seat = 0; seat < writers; seat += 1) controls.push(await control(server, seat));
  const people = [...doc.getMap("subjects").keys()];
  let sent: { at: number; seq: number; acknowledged: number }[] = [];
  let made = 0;
  let look: () => void = () => undefined;
  sight.onRow = () => look();
  /** How far everybody's record is. */
  const seen = () => seqs[sight.rows - 1] ?? 0;
  return {
    server,
    change: (writer = 0) => {
      made += 1;
      const change = { at: performance.now(), seq: 0, acknowledged: Number.NaN };
      sent.push(change);
      const command = { id: randomUUID(), type: "agenda.focus", subjectId: people[made % people.length] };
      controls[writer % controls.length]?.emit("command", command, (ack: CommandAck) => {
        if (!ack.ok) throw new Error(ack.error.code);
        change.seq = ack.seq;
        change.acknowledged = performance.now();
        look();
      });
    },
    shown: () =>
      new Promise((resolve) => {
        look = () => {
          if (sent.every(({ seq }) => seq > 0 && seq <= seen())) resolve();
        };
        look();
      }),
    take: () => {
      const rows = sight.times.slice(0, sight.rows);
      let row = 0;
      const shown = sent
        .toSorted((a, b) => a.seq - b.seq)
        .map(({ at, seq }) => {
          while (row < rows.length && (seqs[row] ?? 0) < seq) row += 1;
          return (rows[row] ?? Number.NaN) - at;
        });
      const acknowledged = sent.map(({ at, acknowledged: then }) => then - at);
      sent = [];
      return { shown, acknowledged };
    },
    close: async () => {
      for (const socket of sockets) socket.terminate();
      for (const socket of controls) socket.disconnect();
      await server.stop();
    },
  };
}

/** Starts a server and connects so many viewers to it, and to the product so many who command. */
export async function openLane(plan: ServerPlan, count: number, writers = 1): Promise<Lane> {
  const server = await startServer(plan);
  return server.kind === "house" ? houseLane(server, count, writers) : plainLane(server, count);
}
