import { randomUUID } from "node:crypto";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type ControlClient, connectControl, openDocument, recordOf } from "../contract/room-clients.ts";
import { SESSION, type ServedRoom, serveRoom, until } from "../contract/served-room.ts";

let room: ServedRoom;
let fac: ControlClient;
let ana: ControlClient;
let ben: ControlClient;

beforeEach(async () => {
  room = await serveRoom();
  [fac, ana, ben] = [
    await connectControl(room, "fac"),
    await connectControl(room, "ana"),
    await connectControl(room, "ben"),
  ];
  await fac.send({ type: "session.open" });
});
afterEach(async () => {
  for (const { socket } of [fac, ana, ben]) socket.disconnect();
  await room.dispose();
  expect(room.errors).toEqual([]);
});

it("lets one of two who move the same person at once through, and both see the same", async () => {
  const [anas, bens] = [await openDocument(room, "ana", "record"), await openDocument(room, "ben", "record")];
  for (const subjectId of ["high", "low", "mid1", "mid2", "mid3"]) {
    const to = subjectId === "high" ? 4 : 2;
    const move = (by: string) => ({ type: "rating.propose", subjectId, to, reason: `${by} says so` });
    const answers = await Promise.all([ana.send(move("Ana")), ben.send(move("Ben"))]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]))).toEqual(["proposal-open"]);
  }
  const { head } = await room.registry.get(SESSION);
  await until("both records are there", () =>
    [anas, bens].every(({ doc }) => recordOf(doc).meta.seq === head.seq),
  );
  expect(recordOf(anas.doc)).toEqual(recordOf(bens.doc));
  expect(Object.keys(recordOf(anas.doc).proposals)).toHaveLength(5);
  anas.close();
  bens.close();
});

it("plays three hands that act at once into one order that everybody sees", async () => {
  const watchers = await Promise.all(
    ["fac", "ana", "ben", "obs"].map((who) => openDocument(room, who, "record")),
  );
  const subjects = ["high", "low", "mid1", "mid2", "mid3", "ben1"];
  let state = 11;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 65_536) % below;
  };
  const some = <T>(of: readonly T[]): T => of[random(of.length)] ?? expect.fail();
  const moves = [
    () => ({ type: "rating.propose", subjectId: some(subjects), to: 1 + random(5), reason: "because" }),
    () => ({ type: "agenda.raise", subjectId: some(subjects), reason: "look" }),
    () => ({ type: "agenda.focus", subjectId: some(subjects) }),
    () => ({ type: "consensus.keep", subjectId: some(subjects) }),
    () => ({ type: "consensus.none", subjectId: some(subjects), internalReason: "no way" }),
    () => ({ type: "agenda.pin", subjectId: some(subjects) }),
    () => ({ type: "timer.start", seconds: 1 + random(90) }),
    () => ({
      type: "attendance.mark",
      participantId: some(["ana", "ben", "cal"]),
      state: some(["room", "remote", "away"]),
    }),
  ];
  const answers = await Promise.all(
    Array.from({ length: 150 }, () => some([fac, ana, ben]).send(some(moves)())),
  );
  const seqs = answers.flatMap((answer) => (answer.ok ? [answer.seq] : []));
  expect(seqs.length).toBeGreaterThan(20);
  const { head } = await room.registry.get(SESSION);
  await until("all have seen all", () => watchers.every(({ doc }) => recordOf(doc).meta.seq === head.seq));
  const [first, ...others] = watchers.map(({ doc }) => recordOf(doc));
  for (const other of others) expect(other).toEqual(first);
  expect(verifyChain(await room.journal.read(SESSION), { head: head.hash, headSeq: head.seq })).toEqual([]);
  for (const watcher of watchers) watcher.close();
});

it("does a command once that was under way when its connection broke", async () => {
  for (let round = 0; round < 10; round++) {
    const sender = await connectControl(room, "ana");
    const id = randomUUID();
    const command = { type: "agenda.raise", subjectId: "high", reason: `round ${round}` };
    sender.socket.emit("command", { id, ...command });
    // Some break before the server has read it, some after.
    if (round % 2) await new Promise((resolve) => setTimeout(resolve, round));
    sender.socket.io.engine.close();
    const again = await connectControl(room, "ana");
    const first = await again.send(command, id);
    expect(first.ok).toBe(true);
    expect(await again.send(command, id)).toEqual(first);
    again.socket.disconnect();
  }
  const raised = (await room.journal.read(SESSION)).filter(({ type }) => type === "agenda.raised");
  expect(raised).toHaveLength(10);
});
