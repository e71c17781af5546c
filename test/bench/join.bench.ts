import { readRecord } from "@evenhand/client/state/record-view";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { step1, update } from "../contract/frames.ts";
import { headersOf, updateIn } from "./lanes.ts";
import { giveUpAfter, kilobytes, ms, printTable, quantile, ratio, sorted } from "./measure.ts";
import { type BenchServer, startServer } from "./servers.ts";
import { connect } from "./sockets.ts";

/**
 * What it takes to enter a room, cold and on reconnect: from connecting to the last byte, and to a view that a
 * board can be painted from; and what fifty at once cost the server. Beside as many bytes from a bare `ws` server,
 * and beside the same document on the stock Yjs server, which knows no cookie, no seat and no audience.
 */
const SIZES = [200, 2_000, 20_000];
const JOINS = 20;
const AT_ONCE = 50;
/** Rounds that count, after as many that warm the server up: one that serves a company has long been compiled. */
const ROUNDS = 15;
const FEW_ROUNDS = 4;

interface Join {
  readonly bytes: number;
  /** From connecting to the last byte, and to what can be shown; milliseconds. */
  readonly arrived: number;
  readonly loaded: number;
}

/** Asks a Yjs server for what `doc` lacks, or takes what a bare server greets with. */
async function join(url: string, headers: Record<string, string>, doc: Y.Doc | null): Promise<Join> {
  const from = performance.now();
  let finish: (join: Join) => void = () => undefined;
  const joined = new Promise<Join>((resolve) => {
    finish = resolve;
  });
  const socket: WebSocket = await connect(url, headers, (bytes) => {
    // The answer to "what am I missing": sync, step 2.
    if (doc && (bytes[0] !== 0 || bytes[1] !== 1)) return;
    const arrived = performance.now() - from;
    if (doc) {
      Y.applyUpdate(doc, updateIn(bytes));
      readRecord(doc);
    }
    finish({ bytes: bytes.length, arrived, loaded: performance.now() - from });
  });
  if (doc) socket.send(step1(doc));
  const result = await joined;
  socket.terminate();
  return result;
}

const median = (joins: readonly Join[], of: (join: Join) => number) => quantile(sorted(joins.map(of)), 0.5);

async function oneByOne(enter: () => Promise<Join>, count = JOINS): Promise<Join> {
  const joins: Join[] = [];
  for (let i = -2; i < count; i += 1) {
    const one = await enter();
    if (i >= 0) joins.push(one);
  }
  const of = (pick: (join: Join) => number) => median(joins, pick);
  return { bytes: of((j) => j.bytes), arrived: of((j) => j.arrived), loaded: of((j) => j.loaded) };
}

/** CPU of the server for fifty who enter at once, and how long its loop was held; the median of some rounds. */
async function fifty(server: BenchServer, url: string, isYjs: boolean, count: number) {
  const rounds: { cpu: number; held: number; time: number }[] = [];
  for (let round = -count; round < count; round += 1) {
    const before = await server.ask("forget");
    const start = performance.now();
    const sockets: WebSocket[] = [];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, seat) => {
        let done: () => void = () => undefined;
        const arrived = new Promise<void>((resolve) => {
          done = resolve;
        });
        const socket = await connect(url, headersOf(server, seat), (bytes) => {
          if (!isYjs || (bytes[0] === 0 && bytes[1] === 1)) done();
        });
        sockets.push(socket);
        if (isYjs) socket.send(step1(new Y.Doc()));
        await arrived;
      }),
    );
    const time = performance.now() - start;
    const after = await server.ask("usage");
    for (const socket of sockets) socket.terminate();
    if (round >= 0) rounds.push({ cpu: after.cpu - before.cpu, held: after.held, time });
  }
  const of = (pick: (round: (typeof rounds)[number]) => number) => quantile(sorted(rounds.map(pick)), 0.5);
  return { cpu: of((r) => r.cpu), held: of((r) => r.held), time: of((r) => r.time) };
}

giveUpAfter(500);
for (const people of SIZES) {
  const alone: string[][] = [
    ["people", "", "bytes", "arrived", "/ bare", "shown", "/ bare", "again: bytes", "shown"],
  ];
  const together: string[][] = [
    ["people", "", "server CPU", "/ bare", "/ stock", "loop held", "until all have it"],
  ];
  const house = await startServer({ kind: "house", people, seats: AT_ONCE });
  const record = `ws://127.0.0.1:${house.port}/yjs/${house.sessions[0] ?? ""}/record`;
  const count = people > 2_000 ? 5 : JOINS;
  const cold = await oneByOne(() => join(record, headersOf(house), new Y.Doc()), count);
  const copy = new Y.Doc();
  await join(record, headersOf(house), copy);
  const again = await oneByOne(() => join(record, headersOf(house), copy), count);

  const stock = await startServer({ kind: "stock" });
  const stockUrl = `ws://127.0.0.1:${stock.port}/room`;
  const writer = await connect(stockUrl, {}, () => undefined);
  writer.send(update(Y.encodeStateAsUpdate(copy)));
  await join(stockUrl, {}, new Y.Doc());
  const stockCold = await oneByOne(() => join(stockUrl, {}, new Y.Doc()), count);

  const bare = await startServer({ kind: "bare", greeting: cold.bytes });
  const bareUrl = `ws://127.0.0.1:${bare.port}`;
  const plain = await oneByOne(() => join(bareUrl, {}, null), count);

  const row = (name: string, one: Join, more: readonly string[] = ["", ""]) => {
    const times = [ms(one.arrived), ratio(one.arrived, plain.arrived), ms(one.loaded)];
    alone.push([
      people.toLocaleString("en"),
      name,
      kilobytes(one.bytes),
      ...times,
      ratio(one.loaded, plain.loaded),
      ...more,
    ]);
  };
  row("bare ws", plain);
  row("stock y-websocket", stockCold);
  row("Evenhand", cold, [`${again.bytes} B`, ms(again.loaded)]);

  const roundCount = people > 2_000 ? FEW_ROUNDS : ROUNDS;
  const costs = {
    "bare ws": await fifty(bare, bareUrl, false, roundCount),
    "stock y-websocket": await fifty(stock, stockUrl, true, roundCount),
    Evenhand: await fifty(house, record, true, roundCount),
  };
  for (const [name, cost] of Object.entries(costs)) {
    together.push([
      people.toLocaleString("en"),
      name,
      ms(cost.cpu),
      ratio(cost.cpu, costs["bare ws"].cpu),
      ratio(cost.cpu, costs["stock y-websocket"].cpu),
      ms(cost.held),
      ms(cost.time),
    ]);
  }
  writer.terminate();
  for (const server of [house, stock, bare]) await server.stop();
  printTable("join: the record of a room, alone; again: after a reconnect to the same epoch", alone);
  printTable(`join: ${AT_ONCE} at once`, together);
}
process.exit();
