import { setTimeout as pause } from "node:timers/promises";
import type { Socket } from "socket.io-client";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { step1 } from "../contract/frames.ts";
import { seatIn } from "./house.ts";
import { connectControl, headersOf } from "./lanes.ts";
import { giveUpAfter, kilobytes, printTable, ratio } from "./measure.ts";
import { type BenchServer, startServer, type Usage } from "./servers.ts";
import { connect } from "./sockets.ts";

/**
 * What two hundred live rooms of two hundred people cost to keep, with ten sockets each, beside the same process
 * with none of them in memory and beside as many sockets on a bare `ws` server; and what is left when all have gone.
 */
const ROOMS = 200;
const PEOPLE = 200;
/** Five people a room, each with a control connection and the record. */
const SEATS = 5;
const MB = 1_000_000;
/** Rooms that nobody uses stay for a minute, documents for half of one, looked at every half minute. */
const LEFT = 125_000;

const size = ({ heap, external }: Usage) => heap + external;

async function enter(server: BenchServer, room: number, seat: number) {
  const url = `ws://127.0.0.1:${server.port}/yjs/${server.sessions[room] ?? ""}/record`;
  let ready: () => void = () => undefined;
  const synced = new Promise<void>((resolve) => {
    ready = resolve;
  });
  const socket = await connect(url, headersOf(server, seatIn({ seats: SEATS }, room, seat)), () => ready());
  socket.send(step1(new Y.Doc()));
  await synced;
  return socket;
}

/** Connections of a bare server. */
async function bareSockets(count: number): Promise<number> {
  const server = await startServer({ kind: "bare" });
  const before = size(await server.ask("collect"));
  const sockets: WebSocket[] = [];
  for (let i = 0; i < count; i += 1)
    sockets.push(await connect(`ws://127.0.0.1:${server.port}`, {}, () => undefined));
  const after = size(await server.ask("collect"));
  for (const socket of sockets) socket.terminate();
  await server.stop();
  return (after - before) / count;
}

/** Everybody enters every room, and leaves: what the server holds on the way, and once the rooms have gone. */
async function visit(server: BenchServer) {
  const records: WebSocket[] = [];
  const controls: Socket[] = [];
  for (let room = 0; room < ROOMS; room += 1) records.push(await enter(server, room, 0));
  const rooms = await server.ask("collect");
  for (let room = 0; room < ROOMS; room += 1) {
    for (let seat = 0; seat < SEATS; seat += 1) {
      if (seat > 0) records.push(await enter(server, room, seat));
      controls.push(await connectControl(server, seatIn({ seats: SEATS }, room, seat), room));
    }
  }
  const full = await server.ask("collect");
  for (const socket of records) socket.terminate();
  for (const socket of controls) socket.disconnect();
  await pause(LEFT);
  return {
    rooms,
    full,
    after: await server.ask("collect"),
    sockets: records.length + controls.length - ROOMS,
  };
}

giveUpAfter(900);
const bare = await bareSockets(500);
const server = await startServer({ kind: "house", people: PEOPLE, rooms: ROOMS, seats: SEATS });
// Opening left every room in memory: they go first, as they would overnight.
await pause(LEFT);
const empty = await server.ask("collect");
const { rooms, full, after, sockets } = await visit(server);
// What the first visit left for good, compiled code above all, is there already: what grows now would go on growing.
const again = await visit(server);
await server.stop();

const socket = (size(full) - size(rooms)) / sockets;
const room = (size(rooms) - size(empty)) / ROOMS - socket;
const row = (name: string, usage: Usage) => [
  name,
  `${(size(usage) / MB).toFixed(1)} MB`,
  ratio(size(usage), size(empty)),
  `${(usage.rss / MB).toFixed(0)} MB`,
  String(usage.timers),
];
printTable(`memory: ${ROOMS} rooms of ${PEOPLE}, after collecting garbage`, [
  ["", "heap and buffers", "/ empty", "resident", "timers"],
  row("no room in memory", empty),
  row("all rooms, one socket each", rooms),
  row("all rooms, ten sockets each", full),
  row("two minutes after all have left", after),
  row("the same, once more", again.after),
]);
printTable("memory: one of each", [
  ["", "bytes", "/ bare"],
  ["a socket of bare ws", kilobytes(bare), ratio(bare, bare)],
  ["a socket of the product", kilobytes(socket), ratio(socket, bare)],
  [`a room of ${PEOPLE}`, kilobytes(room), ""],
]);
process.exit();
