import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import type { WebSocket } from "ws";
import * as Y from "yjs";
import { step1 } from "../contract/frames.ts";
import { connectControl, headersOf, updateIn } from "./lanes.ts";
import { giveUpAfter, ms, printTable, quantile, ratio, sorted } from "./measure.ts";
import { type BenchServer, startServer } from "./servers.ts";
import { connect } from "./sockets.ts";

/**
 * One client of fifty stops reading while the room goes on with long texts: what the server keeps for it, and
 * whether the others notice. Beside a bare `ws` relay of messages of the same size, which bounds nothing.
 */
const CLIENTS = 50;
const PEOPLE = 200;
const WRITERS = 40;
/** Bytes of one reason, and how many are raised a second, of all writers together. */
const WORDS = 15_000;
const RATE = 64;
const SECONDS = 18;
const MB = 1_000_000;

interface Run {
  /** How much the server's memory has grown at most: its own and what its sockets hold. */
  readonly grown: number;
  /** Bytes that waited for its clients at most: what a stalled one costs, whatever the room itself keeps. */
  readonly queued: number;
  /** p99 of acknowledgements, or of messages to the last who reads. */
  readonly p99: number;
  readonly cut: boolean;
}

async function watch(
  server: BenchServer,
  stalled: WebSocket | null,
  work: () => Promise<number[]>,
): Promise<Run> {
  let cut = false;
  stalled?.on("close", () => {
    cut = true;
  });
  const memory = async () => {
    const { heap, external } = await server.ask("collect");
    return heap + external;
  };
  const before = await memory();
  await server.ask("forget");
  stalled?.pause();
  let most = 0;
  let running = true;
  const sampling = (async () => {
    while (running) {
      most = Math.max(most, (await memory()) - before);
      await pause(2_000);
    }
  })();
  const times = await work();
  running = false;
  await sampling;
  const { queued } = await server.ask("usage");
  // A paused client hears of its end when it reads again.
  stalled?.resume();
  await pause(300);
  return { grown: most, queued, p99: quantile(sorted(times), 0.99), cut };
}

async function house(stall: boolean): Promise<Run> {
  const server = await startServer({ kind: "house", people: PEOPLE, seats: CLIENTS, facilitators: CLIENTS });
  const url = `ws://127.0.0.1:${server.port}/yjs/${server.sessions[0] ?? ""}/record`;
  const sockets: WebSocket[] = [];
  const doc = new Y.Doc();
  for (let seat = 0; seat < CLIENTS; seat += 1) {
    const socket = await connect(url, headersOf(server, seat), (bytes) => {
      if (seat === 0 && bytes[0] === 0 && bytes[1] === 1) Y.applyUpdate(doc, updateIn(bytes));
    });
    socket.send(step1(new Y.Doc()));
    sockets.push(socket);
  }
  const controls = await Promise.all(
    Array.from({ length: WRITERS }, (_, seat) => connectControl(server, seat)),
  );
  await pause(300);
  const people = [...doc.getMap("subjects").keys()];
  const work = async () => {
    const times: number[] = [];
    const answers: Promise<void>[] = [];
    const start = performance.now();
    for (let made = 0; performance.now() - start < SECONDS * 1_000; await pause(5)) {
      for (const due = ((performance.now() - start) / 1_000) * RATE; made < due; made += 1) {
        const at = performance.now();
        const subjectId = people[made % people.length];
        const command = {
          id: randomUUID(),
          type: "agenda.raise",
          subjectId,
          reason: "word ".repeat(WORDS / 5),
        };
        answers.push(
          new Promise((resolve) =>
            controls[made % WRITERS]?.emit("command", command, (ack: CommandAck) => {
              if (!ack.ok) throw new Error(ack.error.code);
              times.push(performance.now() - at);
              resolve();
            }),
          ),
        );
      }
    }
    await Promise.all(answers);
    return times;
  };
  const run = await watch(server, stall ? (sockets[7] ?? null) : null, work);
  for (const socket of sockets) socket.terminate();
  for (const control of controls) control.disconnect();
  await server.stop();
  return run;
}

async function bare(): Promise<Run> {
  const server = await startServer({ kind: "bare" });
  const url = `ws://127.0.0.1:${server.port}`;
  const sent = new Map<number, number>();
  const times: number[] = [];
  const sockets: WebSocket[] = [];
  for (let i = 0; i < CLIENTS; i += 1) {
    sockets.push(
      await connect(url, {}, (bytes) => {
        if (i === 0) times.push(performance.now() - (sent.get(bytes.readUInt32LE(0)) ?? Number.NaN));
      }),
    );
  }
  const writer = await connect(url, {}, () => undefined);
  const work = async () => {
    const start = performance.now();
    for (let made = 0; performance.now() - start < SECONDS * 1_000; await pause(5)) {
      for (const due = ((performance.now() - start) / 1_000) * RATE; made < due; made += 1) {
        const message = Buffer.alloc(WORDS + 100);
        message.writeUInt32LE(made);
        sent.set(made, performance.now());
        writer.send(message);
      }
    }
    await pause(500);
    return times;
  };
  const run = await watch(server, sockets[7] ?? null, work);
  for (const socket of [...sockets, writer]) socket.terminate();
  await server.stop();
  return run;
}

giveUpAfter(180);
const runs = {
  "bare ws, one stalled": await bare(),
  "Evenhand, nobody stalled": await house(false),
  "Evenhand, one stalled": await house(true),
};
const calm = runs["Evenhand, nobody stalled"];
const loose = runs["bare ws, one stalled"];
const row = ([name, { grown, queued, p99, cut }]: [string, Run]) => [
  name,
  `${(grown / MB).toFixed(1)} MB`,
  ratio(grown, loose.grown),
  `${(queued / MB).toFixed(2)} MB`,
  ms(p99),
  name.startsWith("bare") ? "" : ratio(p99, calm.p99),
  cut ? "cut off" : "",
];
printTable(
  `stalled: one of ${CLIENTS} reads nothing, ${RATE} reasons of ${WORDS} letters a second for ${SECONDS} s; what stays after collecting garbage`,
  [
    [
      "",
      "memory grows at most",
      "/ bare",
      "waits for clients at most",
      "p99 of the others",
      "/ nobody stalled",
      "",
    ],
    ...Object.entries(runs).map(row),
  ],
);
process.exit();
