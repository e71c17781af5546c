import { FAC, HR, person, subjectId } from "@evenhand/shared/testing/builders";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { awareness, step1, update } from "./frames.ts";
import { connectControl, connectRaw, recordOf } from "./room-clients.ts";
import { SESSION, type ServedRoom, serveRoom, until } from "./served-room.ts";

const RECORD = `/yjs/${SESSION}/record`;
const WALL = `${RECORD}?as=wall`;

describe("the wall", () => {
  let room: ServedRoom;
  const cleaning: (() => void)[] = [];
  const submit = async (
    ...args: Parameters<Awaited<ReturnType<ServedRoom["registry"]["get"]>>["submit"]>
  ) => {
    const answer = await (await room.registry.get(SESSION)).submit(...args);
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const focus = (id: string) => submit(FAC, { type: "agenda.focus", subjectId: subjectId(id) });
  /** Pairs a wall as the HTTP route does; answers its cookie. */
  const pair = async (): Promise<string> => {
    const { code } = await room.walls.codes.issue(SESSION, "fac");
    const secret = await room.walls.pair(SESSION, code);
    if (secret === null) throw new Error("not paired");
    return `${room.walls.cookieName}=${secret}`;
  };
  const connectWall = async (cookie: string, path = WALL) => connectRaw(room, null, path, { cookie });
  /** A wall as the browser keeps it. */
  const openWall = async (cookie: string) => {
    const headers = { origin: `http://127.0.0.1:${room.port}`, cookie };
    class Paired extends WebSocket {
      constructor(url: string) {
        super(url, { headers });
      }
    }
    const doc = new Y.Doc();
    const refused: number[] = [];
    const provider = new WebsocketProvider(`ws://127.0.0.1:${room.port}/yjs`, `${SESSION}/record`, doc, {
      params: { as: "wall" },
      disableBc: true,
      WebSocketPolyfill: Paired as never,
    });
    provider.on("closed", ({ code }) => refused.push(code));
    cleaning.push(() => provider.destroy());
    await until("the wall opens", () => provider.synced || refused.length > 0);
    return { doc, refused, meta: () => doc.getMap("meta").toJSON() };
  };
  const facilitator = async () => {
    const control = await connectControl(room, "fac");
    const told: unknown[] = [];
    control.socket.on("wall", (status) => told.push(status));
    cleaning.push(() => control.socket.disconnect());
    return { ...control, told };
  };

  beforeEach(async () => {
    room = await serveRoom();
    await submit(FAC, { type: "session.open" });
  });
  afterEach(async () => {
    for (const clean of cleaning.splice(0)) clean();
    await room.dispose();
    expect(room.errors).toEqual([]);
  });

  it("is let in by its own cookie to its own document, and to nothing else", async () => {
    const cookie = await pair();
    const refusal = (promise: Promise<unknown>) =>
      promise.then(
        () => "let in",
        (error: Error) => error.message,
      );
    expect(await refusal(connectWall(cookie, RECORD))).toBe("401");
    expect(await refusal(connectWall(cookie, `/yjs/${SESSION}/notes`))).toBe("401");
    expect(await refusal(connectWall(cookie, `/yjs/${SESSION}/notes/high`))).toBe("401");
    expect(await refusal(connectWall(cookie, `/yjs/${SESSION}/notes?as=wall`))).toBe("404");
    expect(await refusal(connectWall(cookie, "/yjs/s2/record?as=wall"))).toBe("403");
    // A person's cookie opens no wall, and a made-up one nothing.
    expect(await refusal(connectRaw(room, "fac", WALL))).toBe("401");
    expect(await refusal(connectWall(`${room.walls.cookieName}=${"x".repeat(43)}`))).toBe("401");
    expect(await refusal(connectRaw(room, null, WALL, { cookie, origin: "https://evil.example" }))).toBe(
      "403",
    );
    const raw = await connectWall(`who=fac; ${cookie}`);
    raw.ws.close();
  });

  it("has one root, and nothing of the room but what it may show crosses the wire, byte by byte", async () => {
    await facilitator();
    await focus("high");
    await submit(
      { id: "ben", hr: false, participantId: person("ben") },
      { type: "rating.propose", subjectId: subjectId("high"), to: 4, reason: "canary-reason" },
    );
    const raw = await connectWall(await pair());
    raw.ws.send(step1(new Y.Doc()));
    await until("the document", () => raw.frames.some((frame) => frame.length > 100));
    await submit(FAC, {
      type: "agenda.raise",
      subjectId: subjectId("low"),
      reason: "canary-raise",
      private: true,
    });
    await focus("mid1");
    await until("the change", () => raw.frames.filter((frame) => frame.length > 100).length > 1);
    const bytes = raw.frames.map((frame) => Buffer.from(frame).toString("latin1")).join("");
    expect(bytes).toContain("high");
    expect(bytes).not.toMatch(/canary|Shipped|E-high|mid2|mid3|ben1|subjects|participants|stances/);
    raw.ws.close();

    const wall = await openWall(await pair());
    const { meta, decisions, ...maps } = recordOf(wall.doc);
    expect([decisions, ...Object.values(maps)]).toEqual([[], ...Object.values(maps).map(() => ({}))]);
    expect(Object.keys(meta).sort()).toEqual(
      ["blank", "distribution", "epoch", "item", "phase", "progress", "scale", "timer"].sort(),
    );
  });

  it("comes as plain text to a screen without a replica: the same, whole at every change, until it is off", async () => {
    await facilitator();
    const cookie = await pair();
    const wall = await openWall(cookie);
    const plain = await connectWall(cookie, `${WALL}&format=json`);
    const said: string[] = [];
    plain.ws.on("message", (data, isBinary) => {
      if (!isBinary) said.push(String(data));
    });
    await focus("high");
    await until("the focus", () => said.some((text) => text.includes('"high"')));
    await until("the focus in the document", () => wall.meta().item?.name === "high");
    const { epoch: _epoch, ...meta } = wall.meta();
    expect(JSON.parse(said.at(-1) ?? "")).toEqual(meta);
    room.stages.setBlank(SESSION, true);
    await until("it is blank", () => said.at(-1)?.includes('"facilitator"') === true);
    expect(said.at(-1)).not.toContain("high");
    await room.walls.endAll(SESSION);
    await room.realtime.refreshSeat(SESSION);
    expect(await plain.closed).toBe(4401);
    const writer = await connectWall(await pair(), `${WALL}&format=json`);
    writer.ws.send(update(new Uint8Array([0, 0])));
    expect(await writer.closed).toBe(4409);
  });

  it("is closed when it writes, and its awareness reaches nobody", async () => {
    const cookie = await pair();
    await facilitator();
    const raw = await connectWall(cookie);
    raw.ws.send(awareness([7, 1, { name: "forged" }]));
    const forged = new Y.Doc();
    forged.getMap("meta").set("blank", null);
    raw.ws.send(update(Y.encodeStateAsUpdate(forged)));
    expect(await raw.closed).toBe(4409);
    expect((await openWall(cookie)).meta().blank).toBeNull();
  });

  it("follows the focus, goes blank when told to, and shows again", async () => {
    const { told } = await facilitator();
    const wall = await openWall(await pair());
    await until("one wall is known", () =>
      told.some((s) => isDeep(s, { connected: 1, blank: false, revealed: null })),
    );
    await focus("high");
    await until("the focus", () => wall.meta().item?.name === "high");
    room.stages.setBlank(SESSION, true);
    await until("it is blank", () => wall.meta().blank === "facilitator");
    expect(JSON.stringify(wall.meta())).not.toContain("high");
    await until("the facilitator knows", () =>
      told.some((s) => isDeep(s, { connected: 1, blank: true, revealed: null })),
    );
    room.stages.setBlank(SESSION, false);
    await until("it shows again", () => wall.meta().item?.name === "high");
  });

  it("shows a justification only until the focus moves, also when it comes back", async () => {
    await facilitator();
    const wall = await openWall(await pair());
    await focus("high");
    room.stages.reveal(SESSION, subjectId("high"));
    await until("it is revealed", () => wall.meta().item?.justification?.text === "Shipped what was asked.");
    await focus("low");
    await until("the focus moved", () => wall.meta().item?.name === "low");
    await focus("high");
    await until("the focus is back", () => wall.meta().item?.name === "high");
    expect(wall.meta().item.justification).toBeNull();
    expect(room.stages.statusOf(SESSION).revealed).toBeNull();
  });

  it("goes blank when the last facilitator's connection ends, and shows again when one is back", async () => {
    const { socket } = await facilitator();
    await focus("high");
    const wall = await openWall(await pair());
    expect(wall.meta().blank).toBeNull();
    socket.disconnect();
    await until("it is blank", () => wall.meta().blank === "unattended");
    expect(wall.meta().item).toBeNull();
    await facilitator();
    await until("it shows again", () => wall.meta().item?.name === "high");
  });

  it("only facilitators are told how the walls stand", async () => {
    const ana = await connectControl(room, "ana");
    const told: unknown[] = [];
    ana.socket.on("wall", (status) => told.push(status));
    cleaning.push(() => ana.socket.disconnect());
    const fac = await facilitator();
    await openWall(await pair());
    await until("the facilitator is told", () => fac.told.some((s) => isDeep(s, { connected: 1 })));
    // Whatever Ana was to be told has come before this.
    await ana.send({ type: "agenda.raise", subjectId: "low", reason: "scope" });
    expect(told).toEqual([]);
    // Nor is a wall a person who is here.
    expect(JSON.stringify(ana.presence)).not.toContain("wall");
  });

  it("is taken off for good by the facilitator, and by a session that is gone", async () => {
    await facilitator();
    const first = await openWall(await pair());
    await room.walls.endAll(SESSION);
    await room.realtime.refreshSeat(SESSION);
    await until("it is told so", () => first.refused.length > 0);
    expect(first.refused).toEqual([4401]);
    const second = await openWall(await pair());
    room.unseated.add("walls");
    await room.realtime.refreshSeat(SESSION);
    await until("it is told so", () => second.refused.length > 0);
  });

  it("shows a closed room's phase and nothing else, and is off after a reopening", async () => {
    await facilitator();
    await focus("mid1");
    const wall = await openWall(await pair());
    await submit(FAC, { type: "session.adjourn" });
    await until("it is closed", () => wall.meta().phase === "settling");
    expect(wall.meta()).toMatchObject({ item: null, distribution: null, timer: null });
    await submit(FAC, { type: "session.resume" });
    await until("it is back", () => wall.meta().phase === "live");
    for (const id of ["high", "low"]) {
      await submit(FAC, { type: "consensus.keep", subjectId: subjectId(id) });
    }
    await submit(FAC, { type: "session.lock" });
    await until("it is locked", () => wall.meta().phase === "locked");
    expect(wall.meta().distribution.counts).toEqual([1, 0, 4, 0, 1]);
    expect(wall.meta().item).toBeNull();
    await submit(HR, { type: "session.reopen", reason: "a mistake" });
    await until("it is off", () => wall.refused.length > 0);
  });

  it("comes back by its cookie after a restart, blank if it was blank", async () => {
    const cookie = await pair();
    await facilitator();
    await focus("high");
    room.stages.setBlank(SESSION, true);
    await room.walls.keepBlank(SESSION, true);
    const { dataDir } = room;
    for (const clean of cleaning.splice(0)) clean();
    await room.close();
    room = await serveRoom({ dataDir });
    await facilitator();
    const wall = await openWall(cookie);
    expect(wall.refused).toEqual([]);
    expect(wall.meta().blank).toBe("facilitator");
    room.stages.setBlank(SESSION, false);
    await until("it shows again", () => wall.meta().item?.name === "high");
  });

  it("before the room opens there is no wall to see", async () => {
    await room.dispose();
    room = await serveRoom();
    await expect(connectWall(await pair())).rejects.toThrow("403");
  });
});

const isDeep = (value: unknown, part: object): boolean =>
  Object.entries(part).every(
    ([key, wanted]) => typeof value === "object" && value !== null && Reflect.get(value, key) === wanted,
  );
