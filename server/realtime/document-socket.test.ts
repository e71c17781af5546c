import { EventEmitter } from "node:events";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { describe, expect, it } from "vitest";
import { DocumentSocket, type Wire } from "./document-socket.ts";
import { NOTHING } from "./yjs-wire.ts";

class FakeWire extends EventEmitter implements Wire {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly sent: Uint8Array[] = [];
  ending: number | "terminated" | null = null;
  pings = 0;
  send(data: Uint8Array) {
    this.sent.push(data);
  }
  ping() {
    this.pings += 1;
  }
  close(code: number) {
    this.ending = code;
    this.readyState = 2;
  }
  terminate() {
    this.ending = "terminated";
    this.readyState = 3;
  }
}
const connected = () => {
  const wire = new FakeWire();
  const principal = { accountId: "a1", email: "ana@example.com", name: "Ana", hr: false };
  const identity = { authenticate: async () => principal, seatIn: async () => null };
  const socket = new DocumentSocket(wire, {
    caller: { principal, cookie: "c", identity },
    sessionId: sessionIdSchema.parse("s1"),
    actor: { id: "ana", hr: false, participantId: null },
  });
  return { wire, socket };
};

describe("a document connection", () => {
  it("says something at every beat, so that the provider does not take it for dead", () => {
    const { wire, socket } = connected();
    socket.beat();
    socket.beat();
    expect(wire.sent).toEqual([NOTHING, NOTHING]);
    expect(wire.pings).toBe(2);
  });

  it("lets go of a client that no longer answers, and of none that does", () => {
    const { wire, socket } = connected();
    for (let beat = 0; beat < 20; beat++) {
      socket.beat();
      wire.emit("pong");
    }
    expect(wire.ending).toBeNull();
    for (let beat = 0; beat < 5; beat++) socket.beat();
    expect(wire.ending).toBe("terminated");
  });

  it("ends a client that does not read what is sent, above one megabyte", () => {
    const { wire, socket } = connected();
    wire.bufferedAmount = 1024 * 1024;
    socket.send(NOTHING);
    expect(wire.ending).toBeNull();
    wire.bufferedAmount += 1;
    socket.send(NOTHING);
    expect(wire.ending).toBe("terminated");
    socket.send(NOTHING);
    expect(wire.sent).toHaveLength(1);
  });

  it("ends a client that says too much too fast", () => {
    const { wire, socket } = connected();
    let heard = 0;
    socket.onMessage(() => {
      heard += 1;
    });
    for (let message = 0; message < 2000; message++) wire.emit("message", Buffer.from([3]), true);
    expect(wire.ending).toBe(1008);
    expect(heard).toBeGreaterThan(300);
    expect(heard).toBeLessThan(1500);
  });

  it("closes at what is no message, and at a listener that cannot take it", () => {
    const text = connected();
    text.socket.onMessage(() => {});
    text.wire.emit("message", Buffer.from("hello"), false);
    expect(text.wire.ending).toBe(4400);
    const broken = connected();
    broken.socket.onMessage(() => {
      throw new Error("no");
    });
    broken.wire.emit("message", Buffer.from([3]), true);
    expect(broken.wire.ending).toBe(4400);
  });
});
