import type { Listener } from "@evenhand/server/store/listener";
import { FAC } from "@evenhand/shared/testing/builders";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { manyServed } from "./many-served.ts";
import { connectControl, openDocument, recordOf } from "./room-clients.ts";
import { type HouseOptions, SESSION, until } from "./served-room.ts";

const many = manyServed();
/** Hears nothing, for as long as it is there. */
const deaf = { listen: (): Listener => ({ downSince: null, close: async () => {} }) };
const never = Number.POSITIVE_INFINITY;

const seqOf = (doc: Y.Doc): number => Number(doc.getMap("meta").get("seq") ?? 0);
const timer = { type: "timer.start", seconds: 60 };

/** One process that commits, another that only ever hears of it, and a manager's record there. */
async function pair(options: HouseOptions = {}) {
  const near = await many.serve();
  await (await near.registry.get(SESSION)).submit(FAC, { type: "session.open" });
  const far = await many.serve(options);
  const record = await openDocument(far, "ana", "record");
  const fac = await connectControl(near, "fac");
  const commit = async (): Promise<number> => {
    const ack = await fac.send(timer);
    if (!ack.ok) throw new Error(ack.error.code);
    return ack.seq;
  };
  return { near, far, record, fac, commit };
}

it("what one process commits is in the records of all, by a notice of session and seq", async () => {
  const { near, far, record, fac, commit } = await pair({ following: { watermark: never } });
  const ana = await connectControl(far, "ana");
  const seq = await commit();
  await until("the other process has it", () => seqOf(record.doc) >= seq);
  // And the way back, decided on what was never told to the first.
  const propose = { type: "rating.propose", subjectId: "high", to: 4, reason: "scope" };
  const ack = await ana.send(propose);
  expect(ack).toEqual({ ok: true, seq: seq + 1 });
  const here = await openDocument(near, "fac", "record");
  await until("the first process has it", () => seqOf(here.doc) > seq);
  expect((await fac.send({ type: "session.adjourn" })).ok).toBe(true);
  await until("everybody is told of the phase", () =>
    ana.notices.some(({ kind, phase }) => kind === "phase" && phase === "settling"),
  );
  // Told once, although two processes read it.
  expect(ana.notices.filter(({ kind }) => kind === "phase")).toHaveLength(1);
  expect([...near.errors, ...far.errors]).toEqual([]);
});

it("[P11] without notices each room asks for itself", async () => {
  const { record, commit } = await pair({ following: { ...deaf, watermark: 50 } });
  const seq = await commit();
  await until("the other process has it", () => seqOf(record.doc) >= seq);
});

it("[P11] after its listening connection was cut, a process reads what it has not heard", async () => {
  const { record, commit } = await pair({ following: { watermark: never } });
  await many.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'evenhand listener'",
  );
  const seq = await commit();
  await until("the other process has it", () => seqOf(record.doc) >= seq);
});

it("[P11] control: without notices and without asking, it would be missed", async () => {
  // The control of the two above: what they prove does not come about by itself.
  const { far, record, commit } = await pair({ following: { ...deaf, watermark: never } });
  const seq = await commit();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(seqOf(record.doc)).toBeLessThan(seq);
  await far.registry.levelAll();
  await until("once asked, it is there", () => seqOf(record.doc) >= seq);
});

it("a copy that one process filled is never merged with another's: it starts anew, and is the same", async () => {
  const { near, far, record, commit } = await pair();
  const seq = await commit();
  await until("the copy is level", () => seqOf(record.doc) >= seq);
  record.close();
  const moved = await openDocument(near, "ana", "record", record.doc);
  expect(moved.refused).toEqual([4409]);
  const anew = await openDocument(near, "ana", "record", new Y.Doc());
  const again = await openDocument(far, "ana", "record", new Y.Doc());
  const { epoch: one, ...meta } = recordOf(anew.doc).meta;
  const { epoch: other, ...same } = recordOf(again.doc).meta;
  expect(one).not.toBe(other);
  expect({ ...recordOf(anew.doc), meta }).toEqual({ ...recordOf(again.doc), meta: same });
});

it("a session that is read right after an acknowledgement elsewhere has it", async () => {
  const { far, commit } = await pair({ following: { ...deaf, watermark: never } });
  const seq = await commit();
  expect((await far.registry.current(SESSION)).head.seq).toBe(seq);
  const record = await openDocument(far, "ben", "record");
  expect(seqOf(record.doc)).toBe(seq);
  expect(far.errors).toEqual([]);
});
