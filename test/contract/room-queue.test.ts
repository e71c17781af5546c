import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { Room, RoomClosed } from "@evenhand/server/rooms/room";
import type { Commit, Journal } from "@evenhand/server/store/journal";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import type { Command } from "@evenhand/shared/session/commands";
import type { Actor } from "@evenhand/shared/session/roles";
import { ANA, BEN, CAL, DEE, FAC, HR, OBSERVER, subjectId } from "@evenhand/shared/testing/builders";
import { afterEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { rules } from "./real-rules.ts";
import { buildHouse, type House, type HouseOptions, SESSION } from "./served-room.ts";

const timer: Command = { type: "timer.start", seconds: 60 };
const propose: Command = { type: "rating.propose", subjectId: subjectId("high"), to: 4, reason: "steady" };

describe("a room", () => {
  const houses: House[] = [];
  afterEach(async () => {
    for (const house of houses.splice(0)) {
      await house.close();
      rmSync(house.dataDir, { recursive: true, force: true });
    }
  });
  const open = async (options: HouseOptions = {}, doOpen = true) => {
    const house = await buildHouse(options);
    houses.push(house);
    const submit = async (actor: Actor, command: Command, id?: string) =>
      (await house.registry.get(SESSION)).submit(actor, command, id);
    if (doOpen) expect(await submit(FAC, { type: "session.open" })).toEqual({ ok: true, seq: 1 });
    return { house, submit };
  };
  /** The same data folder as a new process finds it. */
  const restart = async (house: House) => {
    houses.splice(houses.indexOf(house), 1);
    await house.close();
    return open({ dataDir: house.dataDir }, false);
  };

  it("decides each command on what the one before it left, and lets those that wait share a commit", async () => {
    const commits: (readonly Commit[])[] = [];
    const { house } = await open({
      journal: (real) => ({
        ...real,
        append: (session, seq, batch) => {
          commits.push(batch);
          return real.append(session, seq, batch);
        },
      }),
    });
    const room = await house.registry.get(SESSION);
    commits.length = 0;
    const answers = await Promise.all([
      room.submit(ANA, propose, randomUUID()),
      room.submit(BEN, propose, randomUUID()),
      room.submit(FAC, timer, randomUUID()),
      room.submit(OBSERVER, timer, randomUUID()),
    ]);
    expect(answers.map((answer) => (answer.ok ? answer.seq : answer.error.code))).toEqual([
      2,
      "proposal-open",
      3,
      "forbidden",
    ]);
    expect(commits.map((batch) => batch.length)).toEqual([2]);
    expect(verifyChain(await house.journal.read(SESSION), { head: room.head.hash, headSeq: 3 })).toEqual([]);
  });

  it("shows nothing before it is durable", async () => {
    let store = () => {};
    let holding = false;
    const { house } = await open({
      journal: (real) => ({
        ...real,
        append: async (session, seq, batch) => {
          if (holding) await new Promise<void>((resolve) => (store = resolve));
          return real.append(session, seq, batch);
        },
      }),
    });
    const room = await house.registry.get(SESSION);
    const seen: number[] = [];
    room.subscribe({
      changed: (steps) => seen.push(...steps.map(({ event }) => event.seq)),
      closed: () => {},
    });
    holding = true;
    let answered = false;
    const waiting = room.submit(FAC, timer).finally(() => {
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([room.state.seq, room.head.seq, seen, answered]).toEqual([1, 1, [], false]);
    store();
    await waiting;
    expect([room.state.seq, room.head.seq, seen]).toEqual([2, 2, [2]]);
  });

  it("tells its listeners before it answers, and survives one that throws", async () => {
    const { house } = await open();
    const room = await house.registry.get(SESSION);
    const order: string[] = [];
    room.subscribe({
      changed: () => {
        throw new Error("a listener broke");
      },
      closed: () => {},
    });
    room.subscribe({ changed: () => order.push("told"), closed: () => {} });
    await room.submit(FAC, timer).then(() => order.push("answered"));
    expect(order).toEqual(["told", "answered"]);
    expect(house.errors).toHaveLength(1);
  });

  it("answers a repeated id as the first time, also after a restart, and decides a refused one anew", async () => {
    const { house, submit } = await open();
    const id = randomUUID();
    const refused = randomUUID();
    expect(await submit(FAC, timer, id)).toEqual({ ok: true, seq: 2 });
    expect(await submit(BEN, { type: "timer.stop" }, refused)).toMatchObject({ ok: false });
    const [first, second] = await Promise.all([submit(ANA, propose, "twin"), submit(ANA, propose, "twin")]);
    expect([first, second]).toEqual([
      { ok: true, seq: 3 },
      { ok: true, seq: 3 },
    ]);
    expect(await submit(FAC, { type: "timer.stop" }, id)).toEqual({ ok: true, seq: 2 });
    // Another's id of the same spelling is another command.
    expect(await submit(BEN, { ...propose, subjectId: subjectId("low") }, id)).toEqual({ ok: true, seq: 4 });

    const again = await restart(house);
    expect(await again.submit(FAC, timer, id)).toEqual({ ok: true, seq: 2 });
    expect(await again.submit(ANA, propose, "twin")).toEqual({ ok: true, seq: 3 });
    expect(await again.submit(BEN, { type: "timer.stop" }, refused)).toMatchObject({ ok: false });
    expect((await again.house.registry.get(SESSION)).head.seq).toBe(4);
  });

  it.each([
    ["before it stored anything", false],
    ["after it stored all", true],
  ])(
    "acknowledges nothing when the store fails %s, and a new room knows the truth",
    async (_when, stores) => {
      let broken = false;
      const { house, submit } = await open({
        journal: (real): Journal => ({
          ...real,
          append: async (session, seq, batch) => {
            if (broken && stores) await real.append(session, seq, batch);
            if (broken) throw new Error("EIO");
            return real.append(session, seq, batch);
          },
        }),
      });
      const room = await house.registry.get(SESSION);
      let closed = 0;
      room.subscribe({ changed: () => {}, closed: () => (closed += 1) });
      broken = true;
      const id = randomUUID();
      const waiting = [
        room.submit(FAC, timer, id),
        room.exclusive(async () => "never"),
        room.submit(ANA, propose),
      ];
      const outcomes = await Promise.allSettled(waiting);
      expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
      expect(
        outcomes.every((outcome) => outcome.status === "rejected" && outcome.reason instanceof RoomClosed),
      ).toBe(true);
      expect([closed, room.state.seq]).toEqual([1, 1]);
      await expect(room.submit(FAC, timer)).rejects.toBeInstanceOf(RoomClosed);

      broken = false;
      expect(await submit(FAC, timer, id)).toEqual({ ok: true, seq: 2 });
      const lines = await house.journal.read(SESSION);
      expect(lines.map(({ type }) => type)).toEqual(["session.opened", "timer.started"]);
      expect(verifyChain(lines)).toEqual([]);
    },
  );

  it("catches up and decides again when another process wrote first", async () => {
    const { house, submit } = await open();
    const other = await Room.load(SESSION, {
      rules,
      journal: house.journal,
      readVotes: async () => [],
      loadSnapshot: async () => {
        throw new Error("not asked for");
      },
      sealNotes: async () => [],
      facilitatorsGoneSince: () => null,
      now: Date.now,
      onError: (error) => house.errors.push(error),
    });
    const heard: number[] = [];
    other.subscribe({
      changed: (steps) => heard.push(...steps.map(({ event }) => event.seq)),
      closed: () => {},
    });
    expect(await submit(ANA, propose, randomUUID())).toEqual({ ok: true, seq: 2 });
    expect(await other.submit(BEN, propose, randomUUID())).toMatchObject({
      error: { code: "proposal-open" },
    });
    // The refusal was decided on what this process knew to be durable: nothing made it look.
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        index % 2 ? submit(FAC, timer, randomUUID()) : other.submit(FAC, timer, randomUUID()),
      ),
    );
    expect(results.every(({ ok }) => ok)).toBe(true);
    const lines = await house.journal.read(SESSION);
    expect(lines).toHaveLength(22);
    expect(verifyChain(lines)).toEqual([]);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(new Set(heard).size).toBe(heard.length);
  });

  it("refuses what the journal cannot spell, and goes on", async () => {
    const { house, submit } = await open();
    const broken: Command = { ...propose, reason: "half \ud83d" };
    expect(await submit(ANA, broken)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(await submit(ANA, { ...propose, reason: "whole \ud83d\ude00" })).toEqual({ ok: true, seq: 2 });
    expect(verifyChain(await house.journal.read(SESSION))).toEqual([]);
  });

  it("takes votes out of their table at the reveal, and no name with them", async () => {
    const { house, submit } = await open();
    await submit(FAC, { type: "poll.open", subjectId: subjectId("high") });
    const room = await house.registry.get(SESSION);
    const pollId = [...room.state.polls.keys()][0];
    if (pollId === undefined) throw new Error("no poll");
    // The reveal waits with the votes that come with it: it must see them all.
    const answers = await Promise.all([
      room.submit(BEN, { type: "poll.vote", pollId, rating: 3 }),
      room.submit(CAL, { type: "poll.vote", pollId, rating: 4 }),
      room.submit(DEE, { type: "poll.vote", pollId, rating: 2 }),
      room.submit(DEE, { type: "poll.vote", pollId, rating: 4 }),
      room.submit(FAC, { type: "poll.reveal", pollId }),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(room.state.polls.get(pollId)?.counts).toEqual([0, 0, 1, 2, 0]);
    expect(await house.database.db.selectFrom("votes").selectAll().execute()).toEqual([]);
  });

  it("runs tasks between commands, never across an opening", async () => {
    const { house } = await open({}, false);
    const room = await house.registry.get(SESSION);
    const order: string[] = [];
    const task = (name: string) =>
      room.exclusive(async ({ phase }) => {
        order.push(`${name} in ${phase}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
        order.push(`${name} done`);
      });
    await Promise.all([
      task("draft"),
      room.submit(FAC, { type: "session.open" }).then(({ ok }) => order.push(`opened ${ok}`)),
      task("late draft"),
    ]);
    expect(order).toEqual([
      "draft in prework",
      "draft done",
      "opened true",
      "late draft in live",
      "late draft done",
    ]);
    await expect(room.exclusive(() => Promise.reject(new Error("the task's own")))).rejects.toThrow(
      "the task's own",
    );
    expect(await room.submit(FAC, timer)).toMatchObject({ ok: true });
  });

  it("seals every note with the closing of the room, before it and in the same commit", async () => {
    const { house, submit } = await open();
    const write = async (note: "high" | null, text: string) => {
      const doc = new Y.Doc();
      doc.getText(note === null ? "note:session" : "note").insert(0, text);
      const name = note === null ? null : subjectId(note);
      await house.noteLog.append(SESSION, name, {
        updates: [Y.encodeStateAsUpdate(doc)],
        authors: new Map(),
      });
    };
    await write(null, "We start with high.");
    await write("high", "Half \ud83d of a smile");
    expect(await submit(ANA, { type: "session.adjourn" })).toMatchObject({ error: { code: "forbidden" } });
    expect(await submit(FAC, { type: "session.adjourn" })).toEqual({ ok: true, seq: 4 });
    const lines = await house.journal.read(SESSION);
    expect(lines.slice(1).map(({ type, payload, words }) => [type, payload, words])).toEqual([
      ["notes.sealed", { subjectId: null, length: 19 }, { text: "We start with high." }],
      ["notes.sealed", { subjectId: "high", length: 17 }, { text: "Half \ufffd of a smile" }],
      ["session.adjourned", {}, undefined],
    ]);
    expect(verifyChain(lines)).toEqual([]);
    await house.journal.erase(SESSION, { seq: 3 });
    expect(verifyChain(await house.journal.read(SESSION))).toEqual([]);
  });

  it("comes back from the journal as it was, and without its words with the same ratings and decisions", async () => {
    const { house, submit } = await open();
    await submit(ANA, propose);
    const room = await house.registry.get(SESSION);
    const proposalId = [...room.state.proposals.keys()][0];
    if (proposalId === undefined) throw new Error("no proposal");
    await submit(FAC, { type: "consensus.record", proposalId, releasableReason: "steady work" });
    await submit(HR, { type: "agenda.raise", subjectId: subjectId("low"), reason: "look again" });
    const before = room.state;
    expect(before.subjects.get(subjectId("high"))?.rating).toBe(4);

    const again = await restart(house);
    const reloaded = (await again.house.registry.get(SESSION)).state;
    expect(reloaded).toEqual(before);

    await again.house.journal.erase(SESSION);
    const third = await restart(again.house);
    const bare = (await third.house.registry.get(SESSION)).state;
    const ratings = (state: typeof before) =>
      [...state.subjects.values()].map(({ id, rating }) => [id, rating]);
    const decisions = (state: typeof before) =>
      [...state.decisions.values()].map(({ id, kind, to }) => [id, kind, to]);
    expect([bare.phase, ratings(bare), decisions(bare)]).toEqual([
      before.phase,
      ratings(before),
      decisions(before),
    ]);
  });

  it("never lets the journal's clock run back", async () => {
    let time = Date.parse("2026-12-01T10:00:00Z");
    const { house, submit } = await open({ now: () => time });
    time -= 3_600_000;
    await submit(FAC, timer);
    const lines = await house.journal.read(SESSION);
    expect(lines.map(({ at }) => at)).toEqual(["2026-12-01T10:00:00.000Z", "2026-12-01T10:00:00.000Z"]);
  });
});
