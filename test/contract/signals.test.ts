import type { SignalAck, SignalInput, SignalsMessage } from "@evenhand/shared/protocol/signals";
import { FAC } from "@evenhand/shared/testing/builders";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ControlClient, connectControl } from "./room-clients.ts";
import { SESSION, type ServedRoom, serveRoom, until } from "./served-room.ts";

interface Signaller extends ControlClient {
  /** All that it was told, in order. */
  readonly heard: SignalsMessage[];
  readonly last: () => SignalsMessage | undefined;
  signal(message: SignalInput): Promise<string>;
  /** Anything at all, answered with `ok` or the code. */
  raw(message: unknown): Promise<string>;
}

describe("signals", () => {
  let room: ServedRoom;
  const clients: ControlClient[] = [];

  async function connect(who: string): Promise<Signaller> {
    const client = await connectControl(room, who);
    clients.push(client);
    const raw = (message: unknown) =>
      new Promise<string>((resolve) =>
        client.socket.emit("signal", message, (ack: SignalAck) => resolve(ack.ok ? "ok" : ack.error.code)),
      );
    const heard: SignalsMessage[] = client.signals;
    return { ...client, heard, last: () => heard.at(-1), raw, signal: raw };
  }
  const submit = async (type: "session.open" | "session.adjourn" | "session.resume") =>
    (await room.registry.get(SESSION)).submit(FAC, { type });

  beforeEach(async () => {
    room = await serveRoom();
    await submit("session.open");
  });
  afterEach(async () => {
    for (const { socket } of clients.splice(0)) socket.disconnect();
    await room.dispose();
    expect(room.errors).toEqual([]);
  });

  it("greets with the server's clock and all that is signalled", async () => {
    const ana = await connect("ana");
    expect(await ana.signal({ type: "hand.raise" })).toBe("ok");
    const before = Date.now();
    const spo = await connect("spo");
    await until("the greeting", () => spo.greetings.length === 1 && spo.last() !== undefined);
    expect(spo.greetings[0]?.now).toBeGreaterThanOrEqual(before);
    expect(spo.last()).toEqual({
      hands: ["ana"],
      ready: null,
      pause: null,
      lastCall: false,
      following: { count: 0, of: 2 },
    });
  });

  it("keeps hands in their order; one's own and the facilitator's hand lower them", async () => {
    const [ana, ben, fac] = [await connect("ana"), await connect("ben"), await connect("fac")];
    await ben.signal({ type: "hand.raise" });
    await ana.signal({ type: "hand.raise" });
    await until("both hands", () => fac.last()?.hands.join() === "ben,ana");
    expect(await fac.signal({ type: "hand.clear", participantId: "ben" })).toBe("ok");
    expect(await ana.signal({ type: "hand.lower" })).toBe("ok");
    await until("no hands", () => ben.last()?.hands.length === 0);
    expect(await room.journal.read(SESSION)).toHaveLength(1);
  });

  it.each([
    ["fac", { type: "hand.raise" }, "forbidden"],
    ["head", { type: "hand.raise" }, "forbidden"],
    ["head", { type: "pause.raise" }, "forbidden"],
    ["obs", { type: "hand.raise" }, "ok"],
    ["obs", { type: "pause.raise", bias: "halo" }, "ok"],
    ["fac", { type: "pause.raise" }, "ok"],
    ["spo", { type: "pause.dismiss" }, "forbidden"],
    ["ana", { type: "ready.ask" }, "forbidden"],
    ["ana", { type: "ready.close" }, "forbidden"],
    ["fac", { type: "ready.answer", answer: "yes" }, "forbidden"],
    ["ana", { type: "hand.clear", participantId: "ben" }, "forbidden"],
    ["fac", { type: "follow.set", following: true }, "forbidden"],
    ["spo", { type: "follow.set", following: true }, "ok"],
    // The right is asked before the form.
    ["ana", { type: "ready.ask", extra: 1 }, "forbidden"],
    ["ana", { type: "hand.raise", participantId: "ben" }, "invalid"],
    ["ana", { type: "hand.raise", onBehalfOf: "ben" }, "invalid"],
    ["ana", { type: "ready.answer", answer: "maybe" }, "invalid"],
    ["ana", { type: "pause.raise", bias: "Ben is unfair" }, "invalid"],
    ["ana", { type: "session.lock" }, "forbidden"],
    ["ana", { type: "constructor" }, "invalid"],
    ["ana", null, "invalid"],
    ["ana", [[]], "invalid"],
  ])("answers %s's %j with %s", async (who, message, answer) => {
    expect(await (await connect(who)).raw(message)).toBe(answer);
  });

  it("tells how many asked to pause and for what, to nobody who; the facilitator dismisses it", async () => {
    const [ana, spo, fac] = [await connect("ana"), await connect("spo"), await connect("fac")];
    await ana.signal({ type: "pause.raise", bias: "recency" });
    await ana.signal({ type: "pause.raise", bias: "recency" });
    await spo.signal({ type: "pause.raise" });
    await until("two people", () => fac.last()?.pause?.people === 2);
    expect(fac.last()?.pause).toEqual({ people: 2, biases: ["recency"] });
    ana.socket.disconnect();
    await until("Ana has gone", () => fac.last()?.following.of === 1);
    expect(fac.last()?.pause?.people).toBe(2);
    await fac.signal({ type: "pause.dismiss" });
    await until("it is taken up", () => spo.last()?.pause === null);
  });

  it("asks who is here, shows each answer, and closes itself once all have said yes", async () => {
    const [ana, spo, fac] = [await connect("ana"), await connect("spo"), await connect("fac")];
    await fac.signal({ type: "ready.ask" });
    await ana.signal({ type: "ready.answer", answer: "not-yet" });
    await until("not yet", () => spo.last()?.ready?.answers[0]?.answer === "not-yet");
    await spo.signal({ type: "ready.answer", answer: "yes" });
    await ana.signal({ type: "ready.answer", answer: "yes" });
    await until("closed", () => fac.last()?.ready === null);
    expect(fac.heard.findLast(({ ready }) => ready)?.ready?.answers).toEqual([
      { participantId: "ana", answer: "yes" },
      { participantId: "spo", answer: "yes" },
    ]);
  });

  it("brings everything back to a connection that was lost, and counts several tabs once", async () => {
    const [first, second, fac] = [await connect("ana"), await connect("ana"), await connect("fac")];
    await first.signal({ type: "hand.raise" });
    await first.signal({ type: "follow.set", following: true });
    await second.signal({ type: "follow.set", following: true });
    await until("she follows once", () => fac.last()?.following.count === 1);
    expect(fac.last()?.following).toEqual({ count: 1, of: 1 });
    first.socket.disconnect();
    second.socket.disconnect();
    await until("nobody follows", () => fac.last()?.following.of === 0);
    const again = await connect("ana");
    await until("her hand is still up", () => again.last()?.hands.join() === "ana");
  });

  it("ends with the phase, and takes nothing more", async () => {
    const [ana, fac] = [await connect("ana"), await connect("fac")];
    await ana.signal({ type: "hand.raise" });
    await ana.signal({ type: "pause.raise" });
    await fac.signal({ type: "ready.ask" });
    await submit("session.adjourn");
    await until("all is quiet", () => {
      const last = fac.last();
      return last !== undefined && last.hands.length === 0 && last.pause === null && last.ready === null;
    });
    expect(await fac.signal({ type: "ready.ask" })).toBe("wrong-phase");
    expect(await ana.raw({ type: "ready.ask" })).toBe("forbidden");
  });

  it("bounds a flood, tells the others no more than that, and leaves commands alone", async () => {
    const [ana, spo] = [await connect("ana"), await connect("spo")];
    const before = spo.heard.length;
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        ana.signal({ type: turn % 2 === 0 ? "hand.raise" : "hand.lower" }),
      ),
    );
    expect(answers.filter((answer) => answer === "ok").length).toBeLessThan(60);
    expect(answers.at(-1)).toBe("rate-limited");
    expect(spo.heard.length - before).toBeLessThan(80);
    expect((await ana.send({ type: "agenda.raise", subjectId: "high", reason: "scope" })).ok).toBe(true);
  });
});

it("before the room is open there is nothing to signal", async () => {
  const room = await serveRoom();
  const { socket, signals } = await connectControl(room, "ana");
  const ack = await new Promise<SignalAck>((resolve) =>
    socket.emit("signal", { type: "hand.raise" }, resolve),
  );
  expect(ack).toMatchObject({ ok: false, error: { code: "wrong-phase" } });
  await until("an empty greeting", () => signals.length > 0);
  socket.disconnect();
  await room.dispose();
  expect(room.errors).toEqual([]);
});
