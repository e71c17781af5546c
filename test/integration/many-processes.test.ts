import { randomUUID } from "node:crypto";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { rounds } from "../torture/campaign.ts";
import { ManyRig, type Node, sure, type Who } from "./many-rig.ts";
import { type Control, type RecordClient, until } from "./outside.ts";

/** Kinds of trouble, in turn. */
const TROUBLE = ["kill a server", "cut what they listen on", "drop every notice"] as const;
/** A place before PostgreSQL's own where its way of notifying does nothing. */
const MUTE = [
  "create schema if not exists muted",
  "create or replace function muted.pg_notify(text, text) returns void language sql as $$ select null::void $$",
  "do $$ begin execute format('alter database %I set search_path = muted, pg_catalog, public', current_database()); end $$",
];
const UNMUTE = [
  "do $$ begin execute format('alter database %I reset search_path', current_database()); end $$",
];
const ended = (application: string) =>
  `select pg_terminate_backend(pid) from pg_stat_activity where application_name ${application} and pid <> pg_backend_pid()`;

const COMMANDERS: readonly Who[] = ["fay", "ana", "ben"];
const WATCHERS: readonly Who[] = ["ana", "ben", "cal", "dee", "ana", "ben"];

describe.sequential("three servers on one PostgreSQL", () => {
  const rig = new ManyRig();
  beforeAll(() => rig.setUp(3));
  afterAll(() => rig.dispose());

  const subject = (employeeId: string) => rig.subjects.get(employeeId) ?? expect.fail(`no ${employeeId}`);
  const any = (): Node => rig.nodes[Math.floor(Math.random() * rig.nodes.length)] ?? expect.fail("no server");
  const contents = ({ doc }: RecordClient) => ({
    ...Object.fromEntries(
      ["ratings", "agenda", "proposals", "stances", "polls"].map((name) => [name, doc.getMap(name).toJSON()]),
    ),
    decisions: doc.getArray("decisions").toJSON(),
  });

  it("[P11] no client misses a change, whichever is killed and whatever is not heard; each command counts once", async () => {
    const line = {
      row: "P11",
      what: "kill, cut or mute amid six clients, compare",
      suite: 3,
      full: 200,
    } as const;
    const muted = (statements: readonly string[]) => rig.query(...statements, ended("like 'evenhand%'"));
    // What fails here leaves the others a database in which they are heard.
    onTestFinished(() => muted(UNMUTE));
    await rounds(line, async (round) => {
      const trouble = TROUBLE[round % TROUBLE.length];
      if (trouble === "drop every notice") await muted(MUTE);
      const before = (await rig.journal()).length;
      const records = WATCHERS.map((who) => rig.visitor(who).record(rig.sessionId));
      const controls = COMMANDERS.map((who) => rig.visitor(who).control(rig.sessionId));
      await Promise.all(controls.map((control) => control.connected()));
      await Promise.all(records.map((record) => record.reaches(before)));

      const seconds = (n: number) => 60 + round * 100 + n;
      const sending = controls.flatMap((control, c) =>
        Array.from({ length: 12 }, async (_, n) => {
          await new Promise((resolve) => setTimeout(resolve, n * 15));
          // A facilitator's commands each make an event; the others' race with them for its number.
          return c === 0
            ? sure(control, { type: "timer.start", seconds: seconds(n) })
            : sure(control, {
                type: "agenda.raise",
                subjectId: subject("E3"),
                reason: `round ${round}, ${n}`,
              });
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 80));
      if (trouble === "kill a server") await rig.kill(any());
      if (trouble === "cut what they listen on") await rig.query(ended("= 'evenhand listener'"));
      const acks = await Promise.all(sending);
      const last = Math.max(...acks.map((ack) => (ack.ok ? ack.seq : 0)));
      await Promise.all(records.map((record) => record.reaches(last)));

      const lines = await rig.journal();
      expect(verifyChain(lines)).toEqual([]);
      const started = lines
        .slice(before)
        .flatMap(({ type, payload }) => (type === "timer.started" ? [JSON.stringify(payload)] : []));
      expect(started.sort()).toEqual(
        Array.from({ length: 12 }, (_, n) => JSON.stringify({ seconds: seconds(n) })).sort(),
      );
      const [first, ...others] = records.map(contents);
      for (const other of others) expect(other).toEqual(first);
      for (const { socket } of controls) socket.disconnect();
      for (const record of records) record.close();
      if (trouble === "kill a server") await rig.add();
      if (trouble === "drop every notice") await muted(UNMUTE);
    });
  });

  it("whoever only reads while every connection to the database is cut is answered, or told to come back", async () => {
    const told = new Map<string, number>();
    let reading = true;
    const read = async (who: Who | "hr", path: string) => {
      while (reading) {
        const response = await rig.visitor(who).send("GET", path);
        const why = response.ok
          ? ""
          : ` ${(await response.json()).code} ${response.headers.get("retry-after")}`;
        const what = `${response.status}${why}`;
        told.set(what, (told.get(what) ?? 0) + 1);
      }
    };
    const paths = [rig.path("agenda"), rig.path("participants"), rig.path("journal"), "/api/cycles"];
    const readers = paths.flatMap((path) => [read("hr", path), read("hr", path)]);
    // Until they have been cut often, and many were answered all the same.
    for (let cuts = 0; cuts < 6 || (told.get("200") ?? 0) <= 20; cuts++) {
      await rig.query(ended("like 'evenhand%'"));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    reading = false;
    await Promise.all(readers);
    expect([...told.keys()].filter((what) => what !== "200" && what !== "503 unavailable 1")).toEqual([]);
  });

  it("[P12] one of them is told to stop: what was asked of it is answered, once, there or elsewhere", async () => {
    const line = {
      row: "P12",
      what: "SIGTERM to one of three servers amid commands, compare",
      suite: 1,
      full: 30,
    } as const;
    await rounds(line, async (round) => {
      const [leaving] = rig.nodes;
      if (!leaving) throw new Error("no server");
      const before = (await rig.journal()).length;
      const controls = [rig.visitor("fay", leaving), rig.visitor("fay"), rig.visitor("fay")].map((visitor) =>
        visitor.control(rig.sessionId),
      );
      await Promise.all(controls.map((control) => control.connected()));
      // Whoever sits at the one that leaves asks until it has gone, and the rest elsewhere by the same ids.
      const seconds = (c: number, n: number) => 1_000 + round * 100 + c * 30 + n;
      const sending = controls.slice(1).flatMap((control, c) =>
        Array.from({ length: 25 }, async (_, n) => {
          await new Promise((resolve) => setTimeout(resolve, n * 20));
          return sure(control, { type: "timer.start", seconds: seconds(c, n) });
        }),
      );
      const [there, , elsewhere] = controls;
      if (!there || !elsewhere) throw new Error("nobody is connected");
      const asked = Array.from({ length: 10 }, (_, n) => ({ id: randomUUID(), seconds: seconds(2, n) }));
      const command = (one: { seconds: number }) => ({ type: "timer.start", seconds: one.seconds });
      for (const one of asked) void there.send(command(one), one.id);
      const stopped = await rig.leave(leaving);
      expect(stopped, "its own deadline would end it with 1").toBe(0);
      for (const one of asked) expect(await elsewhere.send(command(one), one.id)).toMatchObject({ ok: true });
      expect((await Promise.all(sending)).filter(({ ok }) => !ok)).toEqual([]);
      const lines = await rig.journal();
      expect(verifyChain(lines)).toEqual([]);
      const started = lines.slice(before).filter(({ type }) => type === "timer.started");
      expect(new Set(started.map(({ payload }) => JSON.stringify(payload))).size).toBe(60);
      expect(started).toHaveLength(60);
      for (const { socket } of controls) socket.disconnect();
      await rig.add();
    });
  });

  it("a poll and a timer outlive the server that they were begun at, and the votes count once", async () => {
    const doomed = await rig.add();
    const [other] = rig.nodes;
    const at = async (who: Who, node?: Node): Promise<Control> => {
      const control = rig.visitor(who, node).control(rig.sessionId);
      await control.connected();
      return control;
    };
    const fay = await at("fay", doomed);
    const opened = await fay.accepted({ type: "poll.open", subjectId: subject("E4") });
    const record = rig.visitor("fay").record(rig.sessionId);
    await record.reaches(opened);
    const [pollId] = Object.entries(record.map<{ status: string }>("polls")).find(
      ([, { status }]) => status === "open",
    ) ?? [expect.fail("no poll")];
    const ana = await at("ana", doomed);
    const ben = await at("ben", other);
    await ana.accepted({ type: "poll.vote", pollId, rating: 3 });
    await ben.accepted({ type: "poll.vote", pollId, rating: 4 });
    // Another vote of the same person replaces the first, wherever it is given.
    await (await at("ana", other)).accepted({ type: "poll.vote", pollId, rating: 2 });
    const seq = await fay.accepted({ type: "timer.start", seconds: 600 });
    await record.reaches(seq);
    const timer = record.doc.getMap("meta").get("timer");
    await rig.kill(doomed);

    const moved = await at("fay");
    const dee = await at("dee");
    await dee.accepted({ type: "poll.vote", pollId, rating: 4 });
    await record.reaches(await moved.accepted({ type: "poll.reveal", pollId }));
    expect(record.map("polls")[pollId]).toMatchObject({ counts: [0, 1, 0, 2, 0] });
    expect(record.doc.getMap("meta").get("timer")).toEqual(timer);
    record.close();
    for (const { socket } of [fay, ana, ben, moved, dee]) socket.disconnect();
  });

  it("whoever was connected to a killed server alone is soon no longer here", async () => {
    const doomed = await rig.add();
    const [other] = rig.nodes;
    const here: string[][] = [];
    const fay = rig.visitor("fay", other).control(rig.sessionId);
    fay.socket.on("presence", ({ participants }: { participants: { name: string; connected: boolean }[] }) =>
      here.push(participants.flatMap(({ name, connected }) => (connected ? [name] : [])).sort()),
    );
    await fay.connected();
    const [cal, ana] = [rig.visitor("cal", doomed), rig.visitor("ana", doomed)].map((visitor) =>
      visitor.control(rig.sessionId),
    );
    const elsewhere = rig.visitor("ana", other).control(rig.sessionId);
    await until("both are seen", () => here.at(-1)?.join() === "ana,cal,fay");
    await rig.kill(doomed);
    await until("Cal has gone with it, and Ana is here once more", () => here.at(-1)?.join() === "ana,fay");
    for (const control of [fay, cal, ana, elsewhere]) control?.socket.disconnect();
  });

  it("guesses are counted together, whichever server they are made at", async () => {
    const guess = () =>
      fetch(`${rig.url}/api/join`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: rig.url, connection: "close" },
        body: JSON.stringify({ token: "x".repeat(43) }),
      }).then(({ status }) => status);
    const statuses: number[] = [];
    for (let n = 0; n < 24; n++) statuses.push(await guess());
    expect(statuses.filter((status) => status === 404)).toHaveLength(20);
    expect(statuses.slice(20)).toEqual([429, 429, 429, 429]);
  });
});
