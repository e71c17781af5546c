import { setTimeout as pause } from "node:timers/promises";
import { subjectId } from "@evenhand/shared/testing/builders";
import type { WebSocket } from "ws";
import { connectControl } from "../contract/room-clients.ts";
import { type ServedRoom, serveRoom } from "../contract/served-room.ts";
import { crowd } from "./crowd.ts";
import { giveUpAfter, ms, printTable, quantile, ratio } from "./measure.ts";
import { connect, cookieOf, recordUrl, serveBare } from "./sockets.ts";

/**
 * From the facilitator's command to the last of N clients that has it: over real sockets, committed to disk
 * first; beside a bare `ws` server that sends 100 bytes to as many. Server and clients share one process.
 */
const CLIENTS = [10, 50];
const PEOPLE = 200;
const ROUNDS = 100;
/** Longer than changes are held back to go out together, and within what one account may send. */
const APART = 30;
const WHO = ["fac", "ana", "ben", "cal", "dee", "spo", "obs"];

/** The y-websocket protocol's beginning of a change: sync, update. */
const isChange = (bytes: Buffer): boolean => bytes[0] === 0 && bytes[1] === 2;

/** Counts arrivals: `all` resolves when each of so many clients has one more. */
function finishingLine(clients: number) {
  let arrived = 0;
  let done: (at: number) => void = () => undefined;
  return {
    cross: () => {
      arrived += 1;
      if (arrived === clients) done(performance.now());
    },
    all: () => {
      arrived = 0;
      return new Promise<number>((resolve) => {
        done = resolve;
      });
    },
  };
}

async function race(start: (round: number) => void, line: ReturnType<typeof finishingLine>) {
  const times: number[] = [];
  for (let round = -10; round < ROUNDS; round += 1) {
    const finished = line.all();
    const from = performance.now();
    start(round);
    const time = (await finished) - from;
    if (round >= 0) times.push(time);
    await pause(APART);
  }
  return times.sort((a, b) => a - b);
}

async function bare(clients: number): Promise<number[]> {
  const server = await serveBare();
  const line = finishingLine(clients);
  const sockets: WebSocket[] = [];
  for (let i = 0; i < clients; i += 1) sockets.push(await connect(server.url, {}, line.cross));
  const message = Buffer.alloc(100, 1);
  const times = await race(() => {
    for (const socket of server.sockets) socket.send(message);
  }, line);
  for (const socket of sockets) socket.terminate();
  await server.close();
  return times;
}

async function room(clients: number): Promise<{ shown: number[]; acknowledged: number[] }> {
  const served: ServedRoom = await serveRoom({ snapshot: crowd(PEOPLE) });
  const control = await connectControl(served, "fac");
  const opened = await control.send({ type: "session.open" });
  if (!opened.ok) throw new Error(opened.error.code);
  const line = finishingLine(clients);
  const sockets: WebSocket[] = [];
  for (let i = 0; i < clients; i += 1) {
    const headers = cookieOf(served, WHO[i % WHO.length] ?? "fac");
    let synced: () => void = () => undefined;
    const ready = new Promise<void>((resolve) => {
      synced = resolve;
    });
    const socket = await connect(recordUrl(served), headers, (bytes) => {
      if (isChange(bytes)) line.cross();
      else synced();
    });
    // What a client says first: nothing is known here.
    socket.send(Uint8Array.of(0, 0, 1, 0));
    await ready;
    sockets.push(socket);
  }
  await pause(100);
  const acknowledged: number[] = [];
  const shown = await race((round) => {
    const from = performance.now();
    const focus = { type: "agenda.focus", subjectId: subjectId(`s${(round + 20) % PEOPLE}`) };
    void control.send(focus).then((ack) => {
      if (!ack.ok) throw new Error(ack.error.code);
      if (round >= 0) acknowledged.push(performance.now() - from);
    });
  }, line);
  for (const socket of sockets) socket.terminate();
  control.socket.disconnect();
  await served.dispose();
  return { shown, acknowledged: acknowledged.sort((a, b) => a - b) };
}

giveUpAfter(60);
const rows: string[][] = [["clients", "", "p50", "p99", "p50 ratio", "p99 ratio"]];
for (const clients of CLIENTS) {
  const baseline = await bare(clients);
  const { shown, acknowledged } = await room(clients);
  const row = (what: string, times: readonly number[]) => {
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    const ratios = [ratio(p50, quantile(baseline, 0.5)), ratio(p99, quantile(baseline, 0.99))];
    rows.push([String(clients), what, ms(p50), ms(p99), ...ratios]);
  };
  row("bare ws, 100 bytes", baseline);
  row("shown by the last", shown);
  row("acknowledged", acknowledged);
}
printTable(
  `broadcast: one change in a room of ${PEOPLE}, ${ROUNDS} rounds, durable before it is shown`,
  rows,
);
