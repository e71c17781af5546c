import { FAC } from "@evenhand/shared/testing/builders";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { update } from "./frames.ts";
import { manyServed } from "./many-served.ts";
import { type ControlClient, connectControl, connectRaw, openDocument } from "./room-clients.ts";
import { SESSION, type ServedRoom, until } from "./served-room.ts";

const many = manyServed();
const textOf = ({ doc }: { readonly doc: Y.Doc }) => doc.getText("note").toString();

describe("two processes", () => {
  let one: ServedRoom;
  let two: ServedRoom;
  beforeEach(async () => {
    [one, two] = [await many.serve(), await many.serve()];
    await (await one.registry.get(SESSION)).submit(FAC, { type: "session.open" });
  });
  const here = ({ presence }: ControlClient): string[] => [...(presence.at(-1)?.participantIds ?? [])].sort();

  it("count a person once, however many connections they hold to whichever process", async () => {
    const fac = await connectControl(one, "fac");
    const anas = [await connectControl(one, "ana"), await connectControl(two, "ana")];
    const ben = await connectControl(two, "ben");
    await connectControl(two, "head");
    for (const client of [fac, ben]) {
      await until("all are seen", () => here(client).join() === "ana,ben,fac" && here(client).length === 3);
      await until("HR is seen", () => client.presence.at(-1)?.hr.join() === "head");
    }
    anas[0]?.socket.disconnect();
    ben.socket.disconnect();
    await until("Ben has left", () => here(fac).join() === "ana,fac");
    anas[1]?.socket.disconnect();
    await until("Ana has left both", () => here(fac).join() === "fac");
    // Whoever comes later is told of those who are elsewhere.
    const cal = await connectControl(await many.serve(), "cal");
    await until("the newcomer sees who is elsewhere", () => here(cal).join() === "cal,fac");
  });

  it("let go of those who were connected to one that has ended", async () => {
    const ben = await connectControl(two, "ben");
    const fac = await connectControl(one, "fac");
    await until("both are here", () => here(fac).join() === "ben,fac");
    await many.close(two);
    await until("Ben has lost it", () => !ben.socket.connected);
    await until("Ben is gone with it", () => here(fac).join() === "fac");
  });

  it("know of a facilitator who is elsewhere: nobody can ask to be one", async () => {
    const fac = await connectControl(one, "fac");
    const ana = await connectControl(two, "ana");
    await until("Ana sees the facilitator", () => here(ana).join() === "ana,fac");
    expect(await ana.send({ type: "facilitator.ask" })).toMatchObject({ ok: false });
    fac.socket.disconnect();
    await until("Ana sees nobody", () => here(ana).join() === "ana");
  });

  it("share what is signalled, also with one that begins later", async () => {
    const [ana, ben] = [await connectControl(one, "ana"), await connectControl(two, "ben")];
    const signal = (client: ControlClient, message: object) =>
      new Promise((resolve) => client.socket.emit("signal", message, resolve));
    await until("Ben sees Ana", () => here(ben).join() === "ana,ben");
    await signal(ana, { type: "hand.raise" });
    await until("Ben sees the hand", () => ben.signals.at(-1)?.hands.join() === "ana");
    await signal(ben, { type: "hand.raise" });
    await until("in the order of raising", () => ana.signals.at(-1)?.hands.join() === "ana,ben");
    const cal = await connectControl(await many.serve(), "cal");
    await until("the newcomer sees both", () => cal.signals.at(-1)?.hands.join() === "ana,ben");
    await signal(ana, { type: "hand.lower" });
    await until("lowered everywhere", () =>
      [ana, ben, cal].every(({ signals }) => signals.at(-1)?.hands.join() === "ben"),
    );
  });

  it("tell a person's notices at whichever process they are, once", async () => {
    const [fac, ana] = [await connectControl(one, "fac"), await connectControl(two, "ana")];
    // Once she has the record her process follows the room: what was committed before that is in there, and no news.
    await openDocument(two, "ana", "record");
    const aloud = { type: "rating.propose", subjectId: "high", to: 4, reason: "aloud", onBehalfOf: "ana" };
    expect((await fac.send(aloud)).ok).toBe(true);
    await until("Ana is told", () => ana.notices.some(({ kind }) => kind === "attested"));
    await fac.send({ type: "timer.start", seconds: 60 });
    expect(ana.notices.filter(({ kind }) => kind === "attested")).toHaveLength(1);
  });

  it("close the connections of a sign-in that has ended, at all of them, at once", async () => {
    const [ana, ben] = [await connectControl(two, "ana"), await connectControl(two, "ben")];
    const notes = await openDocument(two, "ana", "notes/high");
    const record = await openDocument(two, "ana", "record");
    for (const room of [one, two]) room.signedOut.add("ana");
    const began = Date.now();
    await one.realtime.closeAccount("acc-ana");
    await until("all of Ana's are closed", () => !ana.socket.connected && record.refused.length > 0);
    await until("and her note", () => notes.refused.length > 0);
    expect(Date.now() - began).toBeLessThan(2_000);
    expect(ben.socket.connected).toBe(true);
  });

  it("share the walls' blank, and count them together", async () => {
    const fac = await connectControl(one, "fac");
    const { code } = await one.walls.codes.issue(SESSION, "fac");
    // Paired at the other process, of two racers once.
    const secrets = await Promise.all([two, one].map(({ walls }) => walls.pair(SESSION, code)));
    const secret = secrets.find((found) => found !== null);
    expect(secrets.filter((found) => found !== null)).toHaveLength(1);
    const cookie = `${one.walls.cookieName}=${secret}`;
    const wall = await connectRaw(two, null, `/yjs/${SESSION}/record?as=wall&format=json`, { cookie });
    await until("it is counted", () => one.stages.statusOf(SESSION).connected === 1);
    one.stages.setBlank(SESSION, true);
    await until("blank there too", () => two.stages.statusOf(SESSION).blank);
    wall.ws.close();
    await until("it has gone", () => one.stages.statusOf(SESSION).connected === 0);
    fac.socket.disconnect();
  });

  it("write the same notes, and end alike", async () => {
    const [ana, ben] = [
      await openDocument(one, "ana", "notes/high"),
      await openDocument(two, "ben", "notes/high"),
    ];
    for (let n = 0; n < 15; n++) {
      ana.doc.getText("note").insert(0, `a${n} `);
      ben.doc.getText("note").insert(0, `b${n} `);
      if (n % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const isWhole = (text: string) => text.includes("a14") && text.includes("b14");
    await until("both have all", () => textOf(ana) === textOf(ben) && isWhole(textOf(ana)));
    // A process that comes to it later reads what is stored, and what is stored is what they see.
    const cal = await openDocument(await many.serve(), "cal", "notes/high");
    expect(textOf(cal)).toBe(textOf(ana));
    expect([ana, ben].flatMap(({ refused }) => refused)).toEqual([]);
  });

  it("let nobody go on under a client id that somebody wrote under elsewhere", async () => {
    const ana = await openDocument(one, "ana", "notes/high");
    ana.doc.getText("note").insert(0, "hers");
    const ben = await openDocument(two, "ben", "notes/high");
    await until("Ben reads it", () => textOf(ben) === "hers");
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(ana.doc));
    forged.clientID = ana.doc.clientID;
    const before = Y.encodeStateVector(forged);
    forged.getText("note").insert(4, ", not");
    const raw = await connectRaw(two, "ben", `/yjs/${SESSION}/notes/high`);
    raw.ws.send(update(Y.encodeStateAsUpdate(forged, before)));
    expect(await raw.closed).toBe(4409);
    expect(textOf(ana)).toBe("hers");
  });

  it("freeze and seal all notes when any of them closes the room", async () => {
    const ben = await openDocument(two, "ben", "notes/high");
    ben.doc.getText("note").insert(0, "said in time");
    await until("stored", () => one.errors.length === 0 && two.errors.length === 0 && textOf(ben) !== "");
    const fac = await connectControl(one, "fac");
    const read = await openDocument(one, "ana", "notes/high");
    await until("Ana reads it", () => textOf(read) === "said in time");
    expect((await fac.send({ type: "session.adjourn" })).ok).toBe(true);
    ben.doc.getText("note").insert(0, "too late: ");
    await until("it is refused", () => ben.refused.length > 0);
    const lines = await one.journal.read(SESSION);
    const sealed = lines.filter(({ type }) => type === "notes.sealed").map(({ words }) => words);
    expect(sealed).toEqual([{ text: "said in time" }]);
  });

  it("show the hands of all, until their process has ended", async () => {
    const ana = await openDocument(one, "ana", "notes");
    const ben = await openDocument(two, "ben", "notes");
    ben.awareness.setLocalState({ dragging: { subjectId: "high", over: 4 } });
    const seen = () =>
      [...ana.awareness.getStates().values()].find(({ participantId }) => participantId === "ben");
    await until("Ana sees Ben's hand", () => seen()?.dragging?.subjectId === "high");
    expect(seen()).toMatchObject({ name: "ben" });
    // Who opens the note elsewhere later sees it too.
    const cal = await openDocument(await many.serve(), "cal", "notes");
    await until("the newcomer sees it", () =>
      [...cal.awareness.getStates().values()].some(({ participantId }) => participantId === "ben"),
    );
    ben.close();
    await until("it is gone", () => seen() === undefined);
    expect([...ana.refused, ...cal.refused]).toEqual([]);
  });
});
