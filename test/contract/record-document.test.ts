import { randomBytes } from "node:crypto";
import { RecordBuild } from "@evenhand/server/realtime/record-build";
import { project } from "@evenhand/shared/readmodels/project";
import type { RecordView } from "@evenhand/shared/readmodels/record";
import { FAC, HR, person, subjectId } from "@evenhand/shared/testing/builders";
import { liveRoom } from "@evenhand/shared/testing/given";
import * as encoding from "lib0/encoding";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { crowd } from "../bench/crowd.ts";
import { frame, step1, step2, update } from "./frames.ts";
import { connectControl, connectRaw, type DocumentClient, openDocument, recordOf } from "./room-clients.ts";
import { SESSION, type ServedRoom, serveRoom, until } from "./served-room.ts";

const RECORD = `/yjs/${SESSION}/record`;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const viewOf = (view: RecordView) => {
  const { meta, decisions, ...maps } = view;
  return plain({
    meta,
    decisions,
    ...Object.fromEntries(Object.entries(maps).map(([root, map]) => [root, Object.fromEntries(map)])),
  });
};
describe("the record document", () => {
  let room: ServedRoom;
  const documents: DocumentClient[] = [];
  const submit = async (
    ...args: Parameters<Awaited<ReturnType<ServedRoom["registry"]["get"]>>["submit"]>
  ) => {
    const answer = await (await room.registry.get(SESSION)).submit(...args);
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.seq;
  };
  const open = async (who: string) => {
    const document = await openDocument(room, who, "record");
    documents.push(document);
    return document;
  };
  const seqOf = ({ doc }: DocumentClient) => Number(doc.getMap("meta").get("seq"));

  beforeEach(async () => {
    room = await serveRoom();
    await submit(FAC, { type: "session.open" });
  });
  afterEach(async () => {
    for (const document of documents.splice(0)) document.close();
    await room.dispose();
    expect(room.errors).toEqual([]);
  });

  it("is the projection of the room, and follows it change by change", async () => {
    const ana = await open("ana");
    const check = async () => {
      const { state } = await room.registry.get(SESSION);
      await until("the record follows", () => seqOf(ana) === state.seq);
      const { meta, ...rest } = recordOf(ana.doc);
      const { epoch, ...shown } = meta;
      expect({ meta: shown, ...rest }).toEqual(viewOf(project(state, { kind: "room" })));
      return epoch;
    };
    const epoch = await check();
    const high = subjectId("high");
    await submit(
      { id: "ana", hr: false, participantId: person("ana") },
      {
        type: "rating.propose",
        subjectId: high,
        to: 4,
        reason: "steady",
      },
    );
    await check();
    const proposalId = [...(await room.registry.get(SESSION)).state.proposals.keys()][0];
    if (!proposalId) throw new Error("no proposal");
    await submit(FAC, { type: "consensus.record", proposalId, releasableReason: "steady work" });
    await check();
    const decisionId = [...(await room.registry.get(SESSION)).state.decisions.keys()][0];
    if (!decisionId) throw new Error("no decision");
    await submit(FAC, { type: "decision.undo", decisionId });
    await submit(FAC, { type: "agenda.focus", subjectId: high });
    await submit(FAC, { type: "consensus.keep", subjectId: subjectId("mid1") });
    expect(await check()).toBe(epoch);
  });

  it("takes at most 350 kB for two thousand people", () => {
    const { state } = liveRoom(crowd(2_000));
    const build = new RecordBuild(project(state, { kind: "room" }));
    expect(build.missing(Y.encodeStateVector(new Y.Doc()), true).length).toBeLessThanOrEqual(350_000);
    build.destroy();
  });

  it("has one Yjs client, whose id is the epoch", async () => {
    const ana = await open("ana");
    await submit(FAC, { type: "timer.start", seconds: 60 });
    await until("the timer", () => recordOf(ana.doc).meta.timer !== null);
    expect([...Y.decodeStateVector(Y.encodeStateVector(ana.doc)).keys()]).toEqual([
      recordOf(ana.doc).meta.epoch,
    ]);
    const ben = await open("ben");
    expect(recordOf(ben.doc)).toEqual(recordOf(ana.doc));
  });

  it("sends what has changed and not the rest", async () => {
    const raw = await connectRaw(room, "ana", RECORD);
    raw.ws.send(step1(new Y.Doc()));
    await until("the document", () => raw.frames.length > 0);
    const whole = raw.frames[0]?.length ?? 0;
    await submit(FAC, { type: "timer.start", seconds: 60 });
    await until("the change", () => raw.frames.length > 1);
    expect(whole).toBeGreaterThan(2000);
    expect(raw.frames[1]?.length).toBeLessThan(200);
    raw.ws.close();
  });

  it("never asks a client for its state", async () => {
    const raw = await connectRaw(room, "ana", RECORD);
    raw.ws.send(step1(new Y.Doc()));
    await until("the document", () => raw.frames.length > 0);
    await submit(FAC, { type: "timer.start", seconds: 60 });
    await until("the change", () => raw.frames.length > 1);
    expect(raw.frames.filter(([kind, step]) => kind === 0 && step === 0)).toEqual([]);
    raw.ws.close();
  });

  it.each([
    ["an update", (doc: Y.Doc) => update(Y.encodeStateAsUpdate(doc))],
    ["an answer nobody asked for", (doc: Y.Doc) => step2(doc)],
  ])("closes a client that writes by %s with 4409, and nobody sees what it wrote", async (_how, written) => {
    const ana = await open("ana");
    const before = recordOf(ana.doc);
    const raw = await connectRaw(room, "ben", RECORD);
    const forged = new Y.Doc();
    forged.getMap("ratings").set("high", 1);
    raw.ws.send(written(forged));
    expect(await raw.closed).toBe(4409);
    expect(recordOf((await open("cal")).doc)).toEqual(before);
    expect(recordOf(ana.doc)).toEqual(before);
  });

  it("closes a client that writes as the server, and one that only deletes", async () => {
    const ana = await open("ana");
    const before = recordOf(ana.doc);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(ana.doc));
    copy.clientID = Number(before.meta.epoch);
    const since = Y.encodeStateVector(copy);
    copy.getMap("ratings").set("high", 1);
    const asServer = await connectRaw(room, "ben", RECORD);
    asServer.ws.send(update(Y.encodeStateAsUpdate(copy, since)));
    expect(await asServer.closed).toBe(4409);

    const deleting = new Y.Doc();
    Y.applyUpdate(deleting, Y.encodeStateAsUpdate(ana.doc));
    let deletion: Uint8Array = new Uint8Array();
    deleting.on("update", (bytes: Uint8Array) => {
      deletion = bytes;
    });
    deleting.getMap("ratings").delete("high");
    const deleter = await connectRaw(room, "ben", RECORD);
    deleter.ws.send(update(deletion));
    expect(await deleter.closed).toBe(4409);
    expect(recordOf((await open("cal")).doc)).toEqual(before);
  });

  it("closes a copy of another epoch, or one that is ahead of the server", async () => {
    const ana = await open("ana");
    const stranger = new Y.Doc();
    stranger.getMap("meta").set("seq", 1);
    const foreign = await connectRaw(room, "ben", RECORD);
    foreign.ws.send(step1(stranger));
    expect(await foreign.closed).toBe(4409);

    const ahead = new Y.Doc();
    Y.applyUpdate(ahead, Y.encodeStateAsUpdate(ana.doc));
    ahead.clientID = Number(recordOf(ana.doc).meta.epoch);
    ahead.getMap("meta").set("seq", 99);
    const forged = await connectRaw(room, "ben", RECORD);
    forged.ws.send(step1(ahead));
    expect(await forged.closed).toBe(4409);
  });

  it("serves a reconnecting copy of the same epoch only what it missed", async () => {
    const ana = await open("ana");
    ana.provider.disconnect();
    await submit(FAC, { type: "timer.start", seconds: 60 });
    ana.provider.connect();
    await until("the missed change", () => recordOf(ana.doc).meta.timer !== null);
    expect(ana.refused).toEqual([]);
  });

  it("ignores awareness and empty updates", async () => {
    const raw = await connectRaw(room, "ana", RECORD);
    const awareness = frame(1, (encoder) => {
      const inner = encoding.createEncoder();
      encoding.writeVarUint(inner, 1);
      encoding.writeVarUint(inner, 7);
      encoding.writeVarUint(inner, 1);
      encoding.writeVarString(inner, JSON.stringify({ name: "forged" }));
      encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
    });
    raw.ws.send(awareness);
    raw.ws.send(update(Uint8Array.of(0, 0)));
    raw.ws.send(step2(new Y.Doc()));
    raw.ws.send(step1(new Y.Doc()));
    await until("the document", () => raw.frames.length > 0);
    expect(raw.ws.readyState).toBe(raw.ws.OPEN);
    raw.ws.close();
  });

  it("closes what is no message, and lets the room be", async () => {
    const ana = await open("ana");
    const garbage = [
      Uint8Array.of(9, 9, 9),
      Uint8Array.of(0),
      Uint8Array.of(0, 7, 1, 1),
      Uint8Array.of(0, 0, 255, 255),
    ];
    garbage.push(
      ...Array.from({ length: 40 }, (_, index) => new Uint8Array(randomBytes(index + 1)).fill(0, 0, 1)),
    );
    for (const bytes of garbage) {
      const raw = await connectRaw(room, "ben", RECORD);
      raw.ws.send(bytes);
      raw.ws.close();
      await raw.closed;
    }
    const text = await connectRaw(room, "ben", RECORD);
    text.ws.send("a text frame");
    expect(await text.closed).toBe(4400);
    const large = await connectRaw(room, "ben", RECORD);
    large.ws.send(new Uint8Array(256 * 1024 + 1));
    expect(await large.closed).toBe(1009);
    await submit(FAC, { type: "timer.start", seconds: 60 });
    await until("the room goes on", () => recordOf(ana.doc).meta.timer !== null);
  });

  it("narrows at the closing of the room: managers to their own people, observers to the shell", async () => {
    const [fac, head, ana, obs] = [
      await open("fac"),
      await open("head"),
      await open("ana"),
      await open("obs"),
    ];
    const epoch = recordOf(fac.doc).meta.epoch;
    await submit(FAC, { type: "session.adjourn" });
    await until("managers and observers are closed", () => ana.refused.length + obs.refused.length === 2);
    expect([ana.refused, obs.refused, fac.refused, head.refused]).toEqual([[4409], [4409], [], []]);
    await until("the facilitator stays", () => recordOf(fac.doc).meta.phase === "settling");
    expect(recordOf(fac.doc).meta.epoch).toBe(epoch);
    const own = recordOf((await open("ben")).doc);
    expect([Object.keys(own.subjects), own.meta.phase]).toEqual([["ben1"], "settling"]);
    const shell = recordOf((await open("obs")).doc);
    expect([shell.subjects, shell.ratings, shell.decisions, shell.meta.phase]).toEqual([
      {},
      {},
      [],
      "settling",
    ]);
    const settled = await open("cal");
    await submit(FAC, { type: "session.resume" });
    await until("resuming widens again", () => settled.refused.length === 1);
    expect(Object.keys(recordOf((await open("cal")).doc).subjects)).toHaveLength(6);
  });

  it("takes a subject from whoever is recused from it, at once", async () => {
    const [ana, ben] = [await open("ana"), await open("ben")];
    await submit(HR, {
      type: "subject.recuse",
      subjectId: subjectId("high"),
      participantIds: [person("ben")],
      reason: "related",
    });
    await until("the recused is closed", () => ben.refused.length === 1);
    expect([ben.refused, ana.refused]).toEqual([[4409], []]);
    expect(Object.keys(recordOf((await open("ben")).doc).subjects)).not.toContain("high");
  });

  it("is refused to whoever has no cookie, no seat, another site's page, and to all before the room opens", async () => {
    const refusedWith = (who: string | null, path = RECORD, headers = {}) =>
      connectRaw(room, who, path, headers).then(
        () => "connected",
        (error: Error) => error.message,
      );
    expect(await refusedWith(null)).toBe("401");
    expect(await refusedWith("stranger")).toBe("403");
    expect(await refusedWith("ana", "/yjs/unknown/record")).toBe("403");
    expect(await refusedWith("ana", "/yjs/s1/other")).toBe("404");
    expect(await refusedWith("ana", "/yjs/s1/record/high")).toBe("404");
    expect(await refusedWith("ana", "/yjs/%ff/record")).toBe("404");
    expect(await refusedWith("ana", "/other")).toBe("404");
    const port = String(room.port);
    for (const origin of [
      "http://evil.example",
      "null",
      `http://127.0.0.1.evil:${port}`,
      "http://127.0.0.1:1",
      `https://127.0.0.1:${port}`,
    ]) {
      expect(await refusedWith("ana", RECORD, { origin })).toBe("403");
    }
    // No browser leaves it out: whoever does is a script, and has shown its cookie.
    const script = new WebSocket(`ws://127.0.0.1:${port}${RECORD}`, { headers: { cookie: "who=ana" } });
    await new Promise((resolve, reject) => {
      script.once("open", resolve);
      script.once("error", reject);
    });
    script.close();
    const prework = await serveRoom();
    try {
      const early = await connectRaw(prework, "fac", RECORD).catch((error: Error) => error.message);
      expect(early).toBe("403");
    } finally {
      await prework.dispose();
    }
  });

  it("closes a removed participant, a sign-in that ended, and lets others of the account come back", async () => {
    const [ana, ben] = [await open("ana"), await open("ben")];
    room.unseated.add("ana");
    await submit(HR, { type: "participant.remove", participantId: person("ana"), reason: "left" });
    await until("the removed is closed", () => ana.refused.length === 1);
    expect(ana.refused[0]).toBe(4403);
    room.signedOut.add("ben");
    await room.realtime.closeAccount("acc-ben");
    await until("the signed out is closed", () => ben.refused.length === 1);
    expect(ben.refused).toEqual([4401]);
    const cal = await connectRaw(room, "cal", RECORD);
    await room.realtime.closeAccount("acc-cal");
    // Still signed in by this cookie: it may come back, as whoever it is now.
    expect(await cal.closed).toBe(4409);
  });

  it("comes back under another epoch after the store failed, with all that was acknowledged", async () => {
    const control = await connectControl(room, "fac");
    const ana = await open("ana");
    await control.send({ type: "timer.start", seconds: 60 });
    await until("the timer", () => recordOf(ana.doc).meta.timer !== null);
    await (await room.registry.get(SESSION)).close();
    await until("the copy of the old epoch is sent away", () => ana.refused.length === 1);
    expect(ana.refused).toEqual([4409]);
    const again = recordOf((await open("ana")).doc);
    expect(again.meta.timer).not.toBeNull();
    expect(again.meta.epoch).not.toBe(recordOf(ana.doc).meta.epoch);
    control.socket.disconnect();
  });
});
