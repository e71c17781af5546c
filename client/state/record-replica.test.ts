import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";
import type { Replica } from "./document-replica.ts";
import { openRecord } from "./record-replica.ts";
import { createRecordStore, type RecordStore } from "./record-store.ts";

const SYNC = 0;

/** A socket whose other end the test holds. It knows only what y-websocket uses of one. */
class TestSocket {
  static readonly opened: TestSocket[] = [];
  readonly OPEN = 1;
  readyState = 1;
  binaryType = "";
  readonly sent: Uint8Array[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  constructor() {
    TestSocket.opened.push(this);
  }
  send(data: Uint8Array): void {
    this.sent.push(data);
  }
  close(): void {
    this.readyState = 3;
  }
  /** The server accepts. */
  accept(): void {
    this.onopen?.();
  }
  /** The server says something. */
  say(write: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, SYNC);
    write(encoder);
    this.onmessage?.({ data: encoding.toUint8Array(encoder).slice().buffer });
  }
  end(code: number): void {
    this.onclose?.({ code, reason: "" });
  }
}

/** A build of the record: one epoch, as the server has it. */
function build(epoch: number, ratings: Record<string, number>): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = epoch;
  doc.transact(() => {
    doc.getMap("meta").set("seq", 1);
    doc.getMap("meta").set("epoch", epoch);
    for (const [id, rating] of Object.entries(ratings)) doc.getMap("ratings").set(id, rating);
  });
  return doc;
}
const answer = (socket: TestSocket | undefined, doc: Y.Doc): void => {
  socket?.accept();
  socket?.say((encoder) => sync.writeSyncStep2(encoder, doc));
};

let replica: Replica;
let store: RecordStore;
const latest = (): TestSocket | undefined => TestSocket.opened.at(-1);
const shown = () => Object.fromEntries(store.getState().view?.ratings ?? []);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", TestSocket);
  TestSocket.opened.length = 0;
  store = createRecordStore();
  replica = openRecord({
    url: "ws://room.test/yjs",
    sessionId: "s1",
    store,
    random: () => 0.5,
  });
});
afterEach(() => {
  replica.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the record replica", () => {
  it("shows nothing before the whole document is here, and then follows", () => {
    const doc = build(1, { marta: 5 });
    latest()?.accept();
    expect(store.getState()).toMatchObject({ view: null, synced: false });
    latest()?.say((encoder) => sync.writeSyncStep2(encoder, doc));
    expect(store.getState().synced).toBe(true);
    expect(shown()).toEqual({ marta: 5 });

    doc.on("update", (update: Uint8Array) => latest()?.say((encoder) => sync.writeUpdate(encoder, update)));
    doc.getMap("ratings").set("marta", 4);
    expect(shown()).toEqual({ marta: 4 });
  });

  it("writes nothing but its question, whatever comes", () => {
    const doc = build(1, { marta: 5 });
    doc.on("update", (update: Uint8Array) => latest()?.say((encoder) => sync.writeUpdate(encoder, update)));
    answer(latest(), doc);
    doc.getMap("ratings").set("jonas", 3);
    const kinds = latest()?.sent.map((data) => {
      const decoder = decoding.createDecoder(data);
      return [decoding.readVarUint(decoder), decoding.readVarUint(decoder)];
    });
    expect(kinds).toEqual([[SYNC, sync.messageYjsSyncStep1]]);
  });

  it("starts again with an empty document after 4409, and shows the old one until the new is here", () => {
    answer(latest(), build(1, { marta: 5, gone: 2 }));
    latest()?.end(4409);
    expect(store.getState().synced).toBe(false);
    expect(shown()).toEqual({ marta: 5, gone: 2 });
    vi.advanceTimersByTime(0);
    expect(TestSocket.opened).toHaveLength(2);
    latest()?.accept();
    // Empty: its question names no struct of the former epoch.
    const question = latest()?.sent[0] ?? new Uint8Array();
    const decoder = decoding.createDecoder(question);
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    expect(Y.decodeStateVector(decoding.readVarUint8Array(decoder)).size).toBe(0);

    latest()?.say((encoder) => sync.writeSyncStep2(encoder, build(2, { marta: 3 })));
    expect(shown()).toEqual({ marta: 3 });
    expect(store.getState().view?.epoch).toBe(2);
  });

  it("does not knock at once again where 4409 follows 4409", () => {
    for (let round = 0; round < 3; round += 1) {
      latest()?.accept();
      latest()?.end(4409);
      vi.advanceTimersByTime(0);
    }
    expect(TestSocket.opened).toHaveLength(2);
    vi.advanceTimersByTime(5_000);
    expect(TestSocket.opened).toHaveLength(3);
  });

  it("forgets what it showed where the server says that it is not for this person", () => {
    answer(latest(), build(1, { marta: 5 }));
    latest()?.end(4403);
    expect(store.getState()).toEqual({ view: null, synced: false, refused: 4403 });
    vi.advanceTimersByTime(60_000);
    expect(TestSocket.opened).toHaveLength(1);
  });

  it("comes back by itself after any other end, and keeps the document of the same epoch", () => {
    const doc = build(1, { marta: 5 });
    answer(latest(), doc);
    latest()?.end(1006);
    expect(store.getState().synced).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(TestSocket.opened).toHaveLength(2);
    doc.getMap("ratings").set("jonas", 2);
    answer(latest(), doc);
    expect(store.getState().synced).toBe(true);
    expect(shown()).toEqual({ marta: 5, jonas: 2 });
  });

  it("fetches everything anew where an update was lost on the way", () => {
    const doc = build(1, { marta: 5 });
    answer(latest(), doc);
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    doc.getMap("ratings").set("marta", 4);
    doc.getMap("ratings").set("jonas", 1);
    // Only the second arrives: it waits for the first.
    const second = updates[1] ?? new Uint8Array();
    latest()?.say((encoder) => sync.writeUpdate(encoder, second));
    expect(shown()).toEqual({ marta: 5 });
    vi.advanceTimersByTime(1_900);
    expect(TestSocket.opened).toHaveLength(1);
    vi.advanceTimersByTime(200);
    expect(TestSocket.opened).toHaveLength(2);
    answer(latest(), doc);
    expect(shown()).toEqual({ marta: 4, jonas: 1 });
  });
});
