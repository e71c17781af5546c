import { setTimeout as pause } from "node:timers/promises";
import { openRecord } from "@evenhand/client/state/record-replica";
import { createRecordStore } from "@evenhand/client/state/record-store";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { headersOf } from "./lanes.ts";
import { giveUpAfter, ms, printTable, quantile, ratio, sorted } from "./measure.ts";
import { type BenchServer, startServer } from "./servers.ts";

/**
 * A room of two hundred loses its connections at one moment: how long until every screen is level again, and how
 * thick they come. The client's own replica with its jittered back-off, beside the provider as it comes on the stock
 * server.
 */
const CLIENTS = 200;
const PEOPLE = 200;
const ROUNDS = 3;
/** How finely arrivals are counted, in milliseconds. */
const SLICE = 25;

interface Crowd {
  /** How many are level with the server. */
  level(): number;
  close(): void;
}

/** A WebSocket of the browser's make that shows a cookie. */
function signedIn(server: BenchServer, seat: number, onOpen: () => void) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: headersOf(server, seat), perMessageDeflate: false });
      this.on("open", onOpen);
    }
  };
}

function replicas(server: BenchServer, onOpen: () => void): Crowd {
  const stores = Array.from({ length: CLIENTS }, (_, seat) => {
    const store = createRecordStore();
    // The provider takes the browser's own, which shows the browser's cookie: here each has one of its own.
    Object.assign(globalThis, { WebSocket: signedIn(server, seat, onOpen) });
    const url = `ws://127.0.0.1:${server.port}/yjs`;
    const replica = openRecord({ url, sessionId: server.sessions[0] ?? "", store });
    return { store, replica };
  });
  return {
    level: () => stores.filter(({ store }) => store.getState().synced).length,
    close: () => {
      for (const { replica } of stores) replica.close();
    },
  };
}

function providers(server: BenchServer, onOpen: () => void): Crowd {
  const all = Array.from({ length: CLIENTS }, (_, seat) => {
    Object.assign(globalThis, { WebSocket: signedIn(server, seat, onOpen) });
    const doc = new Y.Doc();
    return new WebsocketProvider(`ws://127.0.0.1:${server.port}`, "room", doc, {
      disableBc: true,
    });
  });
  return {
    level: () => all.filter(({ synced }) => synced).length,
    close: () => {
      for (const provider of all) provider.destroy();
    },
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

async function storm(server: BenchServer, open: (server: BenchServer, onOpen: () => void) => Crowd) {
  let opened: number[] = [];
  const crowd = open(server, () => opened.push(performance.now()));
  await until(() => crowd.level() === CLIENTS);
  const rounds: { level: number; thickest: number; cpu: number; held: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(500);
    opened = [];
    const before = await server.ask("forget");
    const start = performance.now();
    await server.ask("drop");
    await until(() => crowd.level() < CLIENTS);
    await until(() => crowd.level() === CLIENTS && opened.length >= CLIENTS);
    const level = performance.now() - start;
    const after = await server.ask("usage");
    const slices = new Map<number, number>();
    for (const at of opened) {
      const slice = Math.floor((at - start) / SLICE);
      slices.set(slice, (slices.get(slice) ?? 0) + 1);
    }
    rounds.push({
      level,
      thickest: Math.max(...slices.values()),
      cpu: after.cpu - before.cpu,
      held: after.held,
    });
  }
  crowd.close();
  await server.stop();
  const of = (pick: (round: (typeof rounds)[number]) => number) => quantile(sorted(rounds.map(pick)), 0.5);
  return {
    level: of((r) => r.level),
    thickest: of((r) => r.thickest),
    cpu: of((r) => r.cpu),
    held: of((r) => r.held),
  };
}

giveUpAfter(180);
const stock = await storm(await startServer({ kind: "stock" }), providers);
const house = await storm(await startServer({ kind: "house", people: PEOPLE, seats: CLIENTS }), replicas);
const row = (name: string, { level, thickest, cpu, held }: typeof stock) => [
  name,
  ms(level),
  ratio(level, stock.level),
  `${thickest} of ${CLIENTS}`,
  ratio(thickest, stock.thickest),
  ms(cpu),
  ms(held),
];
printTable(`storm: ${CLIENTS} clients of a room of ${PEOPLE} lose their connections at once`, [
  ["", "until all are level", "/ stock", `thickest ${SLICE} ms`, "/ stock", "server CPU", "loop held"],
  row("stock, provider as it comes", stock),
  row("Evenhand, full jitter", house),
]);
process.exit();
