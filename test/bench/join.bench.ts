import { project } from "@evenhand/shared/readmodels/project";
import { liveRoom } from "@evenhand/shared/testing/given";
import * as Y from "yjs";
import { connectControl } from "../contract/room-clients.ts";
import { serveRoom } from "../contract/served-room.ts";
import { crowd } from "./crowd.ts";
import { giveUpAfter, kilobytes, ms, printTable, quantile, ratio } from "./measure.ts";
import { connect, cookieOf, recordUrl, serveBare } from "./sockets.ts";

/**
 * What it takes to enter a room: the record as it arrives and is loaded, beside the same content as JSON, and
 * beside as many bytes from a bare `ws` server.
 */
const SIZES = [200, 2_000];
const JOINS = 30;

/** The head of an answer to "what am I missing": sync, step 2, then its length, then the update. */
function updateIn(bytes: Buffer): Uint8Array | null {
  if (bytes[0] !== 0 || bytes[1] !== 1) return null;
  let at = 2;
  while ((bytes[at] ?? 0) >= 128) at += 1;
  return bytes.subarray(at + 1);
}

interface Join {
  readonly bytes: number;
  /** From connecting to the last byte. */
  readonly arrived: number;
  /** From connecting to a document that can be read. */
  readonly loaded: number;
}

async function join(url: string, headers: Record<string, string>, isRecord: boolean): Promise<Join> {
  const from = performance.now();
  let finish: (join: Join) => void = () => undefined;
  const joined = new Promise<Join>((resolve) => {
    finish = resolve;
  });
  const socket = await connect(url, headers, (bytes) => {
    const update = isRecord ? updateIn(bytes) : bytes;
    if (!update) return;
    const arrived = performance.now() - from;
    const doc = new Y.Doc();
    if (isRecord) Y.applyUpdate(doc, update);
    finish({ bytes: bytes.length, arrived, loaded: performance.now() - from });
    doc.destroy();
  });
  if (isRecord) socket.send(Uint8Array.of(0, 0, 1, 0));
  const result = await joined;
  socket.terminate();
  return result;
}

async function joins(url: string, headers: Record<string, string>, isRecord: boolean): Promise<Join> {
  const all: Join[] = [];
  for (let i = -3; i < JOINS; i += 1) {
    const one = await join(url, headers, isRecord);
    if (i >= 0) all.push(one);
  }
  const median = (of: (one: Join) => number) =>
    quantile(
      all.map(of).sort((a, b) => a - b),
      0.5,
    );
  return {
    bytes: all[0]?.bytes ?? 0,
    arrived: median((one) => one.arrived),
    loaded: median((one) => one.loaded),
  };
}

giveUpAfter(60);
const rows: string[][] = [["people", "record", "of JSON", "bare ws", "arrived", "ratio", "loaded", "ratio"]];
for (const size of SIZES) {
  const snapshot = crowd(size);
  const json = JSON.stringify(project(liveRoom(snapshot).state, { kind: "room" }), (_, value: unknown) =>
    value instanceof Map ? Object.fromEntries(value) : value,
  );
  const room = await serveRoom({ snapshot });
  const control = await connectControl(room, "fac");
  const opened = await control.send({ type: "session.open" });
  if (!opened.ok) throw new Error(opened.error.code);
  const record = await joins(recordUrl(room), cookieOf(room, "ana"), true);
  const server = await serveBare(Buffer.alloc(record.bytes, 1));
  const bare = await joins(server.url, {}, false);
  await server.close();
  control.socket.disconnect();
  await room.dispose();
  rows.push([
    size.toLocaleString("en"),
    kilobytes(record.bytes),
    ratio(record.bytes, Buffer.byteLength(json)),
    ms(bare.arrived),
    ms(record.arrived),
    ratio(record.arrived, bare.arrived),
    ms(record.loaded),
    ratio(record.loaded, bare.arrived),
  ]);
}
printTable("join: the record of a room, beside as many bytes from a bare ws server", rows);
