import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { seal } from "@evenhand/server/rooms/seal";
import { openDatabase } from "@evenhand/server/store/database";
import { createJournal } from "@evenhand/server/store/journal";
import { GENESIS } from "@evenhand/shared/sealing/chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { Server as Hocuspocus } from "@hocuspocus/server";
import { setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";
import { type HousePlan, openHouse } from "./house.ts";
import type { Question, Ready, ServerPlan, Usage } from "./servers.ts";

/**
 * One server in a process of its own, so that what it costs can be told from what its clients cost.
 * What it serves stands in its first argument; the parent asks by messages.
 */
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
/** How often it is looked at what waits for clients, in milliseconds. */
const LOOK = 20;

/** Relays every message to everybody, as `ws` does by itself: what the wire and the machine cost. */
async function serveBare(greeting: number, sockets: Set<Socket>): Promise<Ready> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  const hello = greeting > 0 ? Buffer.alloc(greeting, 1) : null;
  server.on("connection", (socket, request) => {
    keep(sockets, request.socket);
    if (hello) socket.send(hello);
    socket.on("message", (data) => {
      for (const client of server.clients) client.send(data);
    });
  });
  await once(server, "listening");
  return { port: (server.address() as AddressInfo).port };
}

async function serveStock(sockets: Set<Socket>): Promise<Ready> {
  const http = createServer();
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  http.on("connection", (socket) => keep(sockets, socket));
  http.on("upgrade", (request, socket, head) =>
    server.handleUpgrade(request, socket, head, (client) => setupWSConnection(client, request)),
  );
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  return { port: (http.address() as AddressInfo).port };
}

async function serveHocuspocus(): Promise<Ready> {
  const server = new Hocuspocus({ port: 0, address: "127.0.0.1", quiet: true, stopOnSignals: false });
  await server.listen();
  return { port: server.address.port };
}

async function serveHouse(plan: HousePlan, sockets: Set<Socket>): Promise<Ready> {
  const { port, sessions, cookies, app } = await openHouse(plan);
  app.app.server.on("connection", (socket) => keep(sockets, socket));
  return { port, sessions, cookies };
}

function keep(sockets: Set<Socket>, socket: Socket): void {
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
}

/** Milliseconds of a commit of one event to a journal of its own. */
async function commits(): Promise<() => Promise<number>> {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-commit-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const database = await openDatabase({ dataDir: folder });
  const journal = createJournal(database, async () => {});
  const session = sessionIdSchema.parse("s1");
  const deed = { session, actor: "fac", at: "2026-07-01T09:00:00.000Z" };
  let head = { seq: 0, hash: GENESIS };
  return async () => {
    const line = seal(deed, head, { type: "agenda.focused", payload: { target: null } });
    const commit = { actor: "fac", commandId: `c${line.seq}`, firstSeq: line.seq, lastSeq: line.seq };
    const start = performance.now();
    await journal.append(session, head.seq, [{ ...commit, lines: [line], effects: [] }]);
    const time = performance.now() - start;
    head = { seq: line.seq, hash: line.hash };
    return time;
  };
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed, external } = process.memoryUsage();
  const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const answer = { cpu: (user + system) / 1_000, rss, heap: heapUsed, external, timers };
  return { ...answer, held: delay.max / 1e6, queued, commit: 0 };
}

// Whoever asked is gone, also while we still get ready.
process.on("disconnect", () => process.exit(0));
const plan = JSON.parse(process.argv[2] ?? "{}") as ServerPlan;
const sockets = new Set<Socket>();
/** Bytes that waited for clients at most, all sockets together, since it was last forgotten. */
let queued = 0;
setInterval(() => {
  let waiting = 0;
  for (const socket of sockets) waiting += socket.writableLength;
  queued = Math.max(queued, waiting);
}, LOOK).unref();
const start = {
  bare: () => serveBare(plan.kind === "bare" ? (plan.greeting ?? 0) : 0, sockets),
  stock: () => serveStock(sockets),
  hocuspocus: () => serveHocuspocus(),
  house: () => {
    if (plan.kind !== "house") throw new Error("a house needs its plan");
    return serveHouse(plan, sockets);
  },
}[plan.kind];
const ready = await start();
let commit: (() => Promise<number>) | null = null;

process.on("message", ({ id, ask }: Question) => {
  void answer(ask).then((result) => process.send?.({ id, result }));
});

async function answer(ask: Question["ask"]): Promise<Usage> {
  if (ask === "drop") for (const socket of sockets) socket.destroy();
  if (ask === "collect") {
    for (let round = 0; round < 3; round += 1) {
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  if (ask === "forget") {
    delay.reset();
    queued = 0;
  }
  if (ask !== "commit") return usage();
  commit ??= await commits();
  return { ...usage(), commit: await commit() };
}

process.send?.({ ready });
