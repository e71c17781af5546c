import { randomUUID } from "node:crypto";
import { FAC, HR, person, subjectId } from "@evenhand/shared/testing/builders";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { type ControlClient, connectControl } from "./room-clients.ts";
import { SESSION, type ServedRoom, serveRoom, until } from "./served-room.ts";

const codeOf = (answer: Awaited<ReturnType<ControlClient["send"]>>) => (answer.ok ? "ok" : answer.error.code);

describe("the control plane", () => {
  let room: ServedRoom;
  const clients: ControlClient[] = [];
  const connect = async (
    ...args: Parameters<typeof connectControl> extends [unknown, ...infer Rest] ? Rest : never
  ) => {
    const client = await connectControl(room, ...args);
    clients.push(client);
    return client;
  };
  const turnedDown = (...args: Parameters<typeof connect>) =>
    connect(...args).then(
      () => "connected",
      (error: Error) => error.message,
    );
  const openRoom = async () => (await room.registry.get(SESSION)).submit(FAC, { type: "session.open" });

  beforeEach(async () => {
    room = await serveRoom();
  });
  afterEach(async () => {
    for (const { socket } of clients.splice(0)) socket.disconnect();
    await room.dispose();
    expect(room.errors).toEqual([]);
  });

  it("takes commands of members in every phase, and acknowledges what is durable", async () => {
    const fac = await connect("fac");
    expect(await fac.send({ type: "timer.start", seconds: 60 })).toEqual({
      ok: false,
      error: { code: "wrong-phase", message: expect.stringMatching(/^[A-Z].*\.$/) },
    });
    expect(await fac.send({ type: "session.open" })).toEqual({ ok: true, seq: 1 });
    const ana = await connect("ana");
    expect(await ana.send({ type: "rating.propose", subjectId: "high", to: 4, reason: "steady" })).toEqual({
      ok: true,
      seq: 2,
    });
    expect((await room.journal.read(SESSION)).map(({ seq, actor }) => [seq, actor])).toEqual([
      [1, "fac"],
      [2, "ana"],
    ]);
  });

  it("acts as whoever the cookie names, whatever the message says", async () => {
    await openRoom();
    const obs = await connect("obs");
    const forged = {
      type: "timer.start",
      seconds: 60,
      actor: "fac",
      participantId: "fac",
      role: "facilitator",
    };
    expect(codeOf(await obs.send(forged))).toBe("forbidden");
    expect(codeOf(await obs.send({ type: "timer.start", seconds: 60 }))).toBe("forbidden");
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a number", 7],
    ["a text", "session.open"],
    ["a list", [[]]],
    ["bytes", Buffer.from([1, 2, 3])],
    ["an empty object", {}],
    ["no id", { type: "timer.stop" }],
    ["an id that is no UUID", { id: "1", type: "timer.stop" }],
    ["an unknown type", { id: randomUUID(), type: "session.destroy" }],
    ["a type of the prototype", { id: randomUUID(), type: "constructor" }],
    ["an unknown field", { id: randomUUID(), type: "timer.stop", extra: 1 }],
    ["a field of another type", { id: randomUUID(), type: "timer.start", seconds: "60" }],
    ["a number beyond any sense", { id: randomUUID(), type: "timer.start", seconds: 1e9 }],
    ["a prototype", JSON.parse(`{"id":"${randomUUID()}","type":"timer.stop","__proto__":{"ok":true}}`)],
    ["half a character", { id: randomUUID(), type: "agenda.raise", subjectId: "high", reason: "\ud83d" }],
    [
      "a text without end",
      { id: randomUUID(), type: "agenda.raise", subjectId: "high", reason: "x".repeat(20_001) },
    ],
  ])("answers %s with `invalid` and goes on", async (_what, message) => {
    await openRoom();
    const fac = await connect("fac");
    const answer = await new Promise((resolve) => fac.socket.emit("command", message, resolve));
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(codeOf(await fac.send({ type: "timer.start", seconds: 60 }))).toBe("ok");
    expect({}).not.toHaveProperty("ok");
  });

  it("puts up with acknowledgements that are none, unknown events and broken packets", async () => {
    await openRoom();
    const fac = await connect("fac");
    fac.socket.emit("command");
    fac.socket.emit("command", { id: randomUUID(), type: "timer.stop" });
    fac.socket.emit("command", { id: randomUUID(), type: "timer.stop" }, "no function");
    fac.socket.emit("command", "nonsense", { ack: true });
    const unknown = await new Promise((resolve) => fac.socket.emit("destroy", 1, resolve));
    expect(unknown).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(codeOf(await fac.send({ type: "timer.start", seconds: 60 }))).toBe("ok");

    const headers = { cookie: "who=ana", origin: `http://127.0.0.1:${room.port}` };
    for (const packet of [
      "9",
      "4",
      "42",
      '42["command"',
      "42{}",
      '451-["command"]',
      "40/admin,",
      "4\u0000",
      '42["__proto__",{}]',
    ]) {
      const ws = new WebSocket(`ws://127.0.0.1:${room.port}/socket.io/?EIO=4&transport=websocket`, {
        headers,
      });
      await new Promise((resolve) => ws.once("message", resolve));
      ws.send(`40{"sessionId":"${SESSION}"}`);
      await new Promise((resolve) => ws.once("message", resolve));
      ws.send(packet);
      ws.close();
      await new Promise((resolve) => ws.once("close", resolve));
    }
    const large = await connect("ana");
    large.socket.emit("command", { id: randomUUID(), type: "agenda.raise", reason: "x".repeat(70_000) });
    await until("the oversized is cut off", () => !large.socket.connected);
    expect(codeOf(await fac.send({ type: "timer.stop" }))).toBe("ok");
  });

  it("gives a repeated id its first answer, from any of the person's connections", async () => {
    await openRoom();
    const [one, two] = [await connect("fac"), await connect("fac")];
    const id = randomUUID();
    const first = await one.send({ type: "timer.start", seconds: 60 }, id);
    expect(first).toEqual({ ok: true, seq: 2 });
    expect(await two.send({ type: "timer.start", seconds: 60 }, id)).toEqual(first);
    expect(await room.journal.read(SESSION)).toHaveLength(2);
  });

  it("limits how fast one account may ask, and answers the rest of the house", async () => {
    await openRoom();
    const [fac, again, ana] = [await connect("fac"), await connect("fac"), await connect("ana")];
    const answers = await Promise.all(
      Array.from({ length: 600 }, (_, index) => (index % 2 ? fac : again).send({ type: "timer.stop" })),
    );
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === "ok").length).toBeGreaterThanOrEqual(200);
    expect(codes.filter((code) => code === "rate-limited").length).toBeGreaterThan(100);
    expect(codeOf(await ana.send({ type: "agenda.raise", subjectId: "high", reason: "look" }))).toBe("ok");
    expect(room.answered.filter(([, outcome]) => outcome === "rate-limited").length).toBeGreaterThan(100);
  });

  it("lets in nobody without a cookie, a seat, or from another site's page", async () => {
    expect(await turnedDown("ana", { headers: { cookie: "" } })).toBe("websocket error");
    expect(await turnedDown("ana", { headers: { origin: "http://evil.example" } })).toBe("websocket error");
    expect(await turnedDown("ana", { headers: { origin: "null" } })).toBe("websocket error");
    expect(await turnedDown("stranger")).toBe("not-found");
    expect(await turnedDown("ana", { sessionId: "unknown" })).toBe("not-found");
    for (const sessionId of [null, 7, {}, ["s1"], "", "x".repeat(100)]) {
      expect(await turnedDown("ana", { sessionId })).toBe("not-found");
    }
    expect(room.presence.present(SESSION).participants.size).toBe(0);
  });

  it("has no polling and attaches nothing to another's connection", async () => {
    const polling = await fetch(`http://127.0.0.1:${room.port}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: "who=ana" },
    });
    expect(polling.status).toBe(404);
    const ana = await connect("ana");
    const sid = ana.socket.io.engine.id;
    const hijack = new WebSocket(
      `ws://127.0.0.1:${room.port}/socket.io/?EIO=4&transport=websocket&sid=${sid}`,
      {
        headers: { cookie: "who=ben" },
      },
    );
    const status = await new Promise((resolve) => {
      hijack.once("unexpected-response", (_request, { statusCode }) => resolve(statusCode));
      hijack.once("open", () => resolve("open"));
      hijack.on("error", () => {});
    });
    expect(status).toBe(404);
    hijack.terminate();
    expect(ana.socket.connected).toBe(true);
  });

  it("says who is here, once a person, and HR by name", async () => {
    const fac = await connect("fac");
    const last = () => fac.presence.at(-1);
    await until("oneself", () => last()?.participantIds.includes(person("fac")) ?? false);
    const [one, two] = [await connect("ana"), await connect("ana")];
    const head = await connect("head");
    await until("all", () => last()?.hr.length === 1 && last()?.participantIds.length === 2);
    expect(last()?.participants.find(({ participantId }) => participantId === "ana")).toEqual({
      participantId: "ana",
      name: "ana",
      role: "manager",
      connected: true,
    });
    expect(last()?.hr).toEqual(["head"]);
    one.socket.disconnect();
    head.socket.disconnect();
    await until("HR has left", () => last()?.hr.length === 0);
    expect(last()?.participantIds).toContain("ana");
    two.socket.disconnect();
    await until("Ana has left", () => !last()?.participantIds.includes(person("ana")));
    expect(last()?.participants.find(({ participantId }) => participantId === "ana")?.connected).toBe(false);
  });

  it("tells the named person, the facilitators, HR; and everybody of a new phase", async () => {
    const [fac, ana, ben, head] = [
      await connect("fac"),
      await connect("ana"),
      await connect("ben"),
      await connect("head"),
    ];
    await fac.send({ type: "session.open" });
    for (const client of [fac, ana, ben, head]) {
      await until("the opening", () =>
        client.notices.some(({ kind, phase }) => kind === "phase" && phase === "live"),
      );
    }
    await fac.send({ type: "rating.propose", subjectId: "high", to: 4, reason: "said", onBehalfOf: "ana" });
    await until("the attestation", () => ana.notices.some(({ kind }) => kind === "attested"));
    await ben.send({ type: "agenda.raise", subjectId: "low", reason: "between us", private: true });
    await until("the private raise", () => fac.notices.some(({ kind }) => kind === "raised-privately"));
    const attestationId = ana.notices.find(({ kind }) => kind === "attested")?.attestationId;
    await ana.send({ type: "attestation.contest", attestationId, reason: "never said" });
    await until("the contest", () => head.notices.some(({ kind }) => kind === "contested"));
    // A round of each connection, so that whatever was sent has come.
    for (const client of [fac, ana, ben, head]) await client.send({ type: "timer.stop" });
    expect(ben.notices.map(({ kind }) => kind)).toEqual(["phase"]);
    expect(ana.notices.map(({ kind }) => kind)).not.toContain("raised-privately");
    expect(JSON.stringify([ana.notices, ben.notices])).not.toContain("between us");
  });

  it("tells HR of a contest, but not HR who are recused from that person", async () => {
    await openRoom();
    room.alsoHr.add("dee");
    const [head, dee, fac, ana] = [
      await connect("head"),
      await connect("dee"),
      await connect("fac"),
      await connect("ana"),
    ];
    await (await room.registry.get(SESSION)).submit(HR, {
      type: "subject.recuse",
      subjectId: subjectId("high"),
      participantIds: [person("dee")],
      reason: "related",
    });
    for (const subject of ["high", "low"]) {
      await fac.send({
        type: "rating.propose",
        subjectId: subject,
        to: 2,
        reason: "said",
        onBehalfOf: "ana",
      });
      await until("the attestation", () => ana.notices.some((notice) => notice.subjectId === subject));
      const { attestationId } = ana.notices.find((notice) => notice.subjectId === subject) ?? {};
      expect(
        codeOf(await ana.send({ type: "attestation.contest", attestationId, reason: "never said" })),
      ).toBe("ok");
    }
    const heard = (client: ControlClient) =>
      client.notices.filter(({ kind }) => kind === "contested").map((notice) => notice.subjectId);
    await until("both contests reach HR", () => heard(head).length === 2);
    await until("one contest reaches the recused", () => heard(dee).length === 1);
    await dee.send({ type: "timer.stop" });
    expect([heard(head), heard(dee)]).toEqual([["high", "low"], ["low"]]);
  });

  it("closes a removed participant and a sign-in that ended, and knows since when no facilitator is here", async () => {
    await openRoom();
    const [ana, ben, fac] = [await connect("ana"), await connect("ben"), await connect("fac")];
    room.unseated.add("ana");
    await (await room.registry.get(SESSION)).submit(HR, {
      type: "participant.remove",
      participantId: person("ana"),
      reason: "left",
    });
    await until("the removed is closed", () => !ana.socket.connected);
    expect(await turnedDown("ana")).toBe("not-found");
    room.signedOut.add("ben");
    await room.realtime.closeAccount("acc-ben");
    await until("the signed out is closed", () => !ben.socket.connected);
    const { state } = await room.registry.get(SESSION);
    expect(room.presence.facilitatorsGoneSince(state)).toBeNull();
    fac.socket.disconnect();
    await until("the facilitator has gone", () => room.presence.facilitatorsGoneSince(state) !== null);
  });

  it("answers a forbidden command as forbidden even where it is malformed, and says nothing of what exists", async () => {
    await openRoom();
    const obs = await connect("obs");
    expect(codeOf(await obs.send({ type: "timer.start", seconds: "x" }))).toBe("forbidden");
    const ana = await connect("ana");
    const known = await ana.send({ type: "rating.withdraw", proposalId: "p99" });
    const unknown = await ana.send({ type: "rating.withdraw", proposalId: "nonsense" });
    expect(known).toEqual(unknown);
  });
});
