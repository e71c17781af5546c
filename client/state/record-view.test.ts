import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { holdsRecord, patchRecord, type ReplicaView, readRecord } from "./record-view.ts";

/** A server's document and a replica of it, with the view kept in step by every transaction. */
function pair() {
  const server = new Y.Doc();
  const replica = new Y.Doc();
  server.on("update", (update: Uint8Array) => Y.applyUpdate(replica, update));
  server.transact(() => {
    const meta = server.getMap("meta");
    for (const [key, value] of Object.entries({
      seq: 1,
      epoch: 7,
      phase: "live",
      focus: null,
      scale: [{ value: 1 }],
    })) {
      meta.set(key, value);
    }
    server.getMap("subjects").set("s1", { name: "Marta", level: "L4", r: "!" });
    server.getMap("subjects").set("s2", { name: "Jonas", level: "L4", r: "" });
    server.getMap("words").set("1", "Sales");
    server.getMap("ratings").set("s1", 5);
    server.getMap("ratings").set("s2", 4);
  });
  const shown: { view: ReplicaView; transactions: number } = { view: readRecord(replica), transactions: 0 };
  replica.on("afterTransaction", (transaction: Y.Transaction) => {
    shown.transactions += 1;
    shown.view = patchRecord(shown.view, replica, transaction);
  });
  return { server, replica, shown };
}

describe("the record as a view", () => {
  it("reads every root type, with the epoch beside the meta", () => {
    const { shown } = pair();
    expect(shown.view.epoch).toBe(7);
    expect(shown.view.meta.seq).toBe(1);
    expect(shown.view.meta).not.toHaveProperty("epoch");
    expect(shown.view.subjects.get("s1")).toMatchObject({ name: "Marta", department: "Sales" });
    expect([...shown.view.ratings]).toEqual([
      ["s1", 5],
      ["s2", 4],
    ]);
    expect(shown.view.decisions).toEqual([]);
  });

  it("gives a new identity to what a change touched, and to nothing else", () => {
    const { server, shown } = pair();
    const before = shown.view;
    server.transact(() => {
      server.getMap("ratings").set("s1", 4);
      server.getMap("meta").set("seq", 2);
      server.getArray("decisions").push([{ id: "d1", subjectId: "s1" }]);
    });
    const after = shown.view;
    expect(shown.transactions).toBe(1);
    expect(after.ratings.get("s1")).toBe(4);
    expect(after.meta.seq).toBe(2);
    expect(after.decisions.map((decision) => decision.id)).toEqual(["d1"]);
    expect(after.subjects).toBe(before.subjects);
    expect(after.meta.scale).toBe(before.meta.scale);
    expect(before.ratings.get("s1")).toBe(5);
  });

  it("keeps what a decision said when the next is added", () => {
    const { server, shown } = pair();
    server.getArray("decisions").push([{ id: "d1" }]);
    const first = shown.view.decisions[0];
    server.getArray("decisions").push([{ id: "d2" }]);
    expect(shown.view.decisions[0]).toBe(first);
    expect(shown.view.decisions).toHaveLength(2);
  });

  it("forgets what was removed", () => {
    const { server, shown } = pair();
    server.getMap("subjects").delete("s2");
    expect([...shown.view.subjects.keys()]).toEqual(["s1"]);
  });

  it("is the same view where a transaction says what it said", () => {
    const { server, shown } = pair();
    const before = shown.view;
    server.getMap("subjects").set("s1", { name: "Marta", level: "L4", r: "!" });
    expect(shown.transactions).toBe(1);
    expect(shown.view).toBe(before);
  });

  it("read whole from another epoch, keeps every object that says the same", () => {
    const { shown } = pair();
    const other = pair();
    other.server.getMap("ratings").set("s2", 3);
    const after = readRecord(other.replica, shown.view);
    expect(after.subjects).toBe(shown.view.subjects);
    expect(after.meta).toBe(shown.view.meta);
    expect(after.ratings).not.toBe(shown.view.ratings);
    expect(after.ratings.get("s2")).toBe(3);
  });

  it("knows a document without a record", () => {
    expect(holdsRecord(new Y.Doc())).toBe(false);
    expect(holdsRecord(pair().replica)).toBe(true);
  });
});
