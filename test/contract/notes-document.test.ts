import { FAC, HR, person, subjectId } from "@evenhand/shared/testing/builders";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { changeOf, step1, update } from "./frames.ts";
import { connectRaw, type DocumentClient, openDocument, type RawClient } from "./room-clients.ts";
import { type HouseOptions, SESSION, type ServedRoom, serveRoom, until } from "./served-room.ts";

const NOTES = `/yjs/${SESSION}/notes`;
const HIGH = subjectId("high");
const typed =
  (text: string, root = "note") =>
  (doc: Y.Doc) =>
    doc.getText(root).insert(0, text);

describe("notes", () => {
  let room: ServedRoom;
  const documents: DocumentClient[] = [];
  const submit = async (
    ...args: Parameters<Awaited<ReturnType<ServedRoom["registry"]["get"]>>["submit"]>
  ) => {
    const answer = await (await room.registry.get(SESSION)).submit(...args);
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const open = async (who: string, name = "notes/high") => {
    const document = await openDocument(room, who, name);
    documents.push(document);
    return document;
  };
  const start = async (options: HouseOptions = {}) => {
    room = await serveRoom(options);
    await submit(FAC, { type: "session.open" });
  };
  const textOf = ({ doc }: Pick<DocumentClient, "doc">, root = "note") => doc.getText(root).toString();
  const statusOf = (who: string, path: string) =>
    connectRaw(room, who, path).then(
      ({ ws }) => {
        ws.close();
        return "open";
      },
      (error: Error) => error.message,
    );

  beforeEach(() => start());
  afterEach(async () => {
    for (const document of documents.splice(0)) document.close();
    await room.dispose();
    expect(room.errors).toEqual([]);
  });

  it("are written by many hands at once and end alike everywhere", async () => {
    const hands = [await open("ana"), await open("ben"), await open("fac"), await open("head")];
    for (const [index, hand] of hands.entries()) {
      for (const character of `hand ${index} `) {
        const text = hand.doc.getText("note");
        text.insert(text.length, character);
        if (text.length % 5 === 4) text.delete(1, 1);
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    const stored = async () => {
      const doc = new Y.Doc();
      for (const bytes of (await room.noteLog.read(SESSION, HIGH)).updates) Y.applyUpdate(doc, bytes);
      return doc.getText("note").toString();
    };
    await until(
      "all agree",
      () =>
        new Set(hands.map((hand) => textOf(hand))).size === 1 &&
        textOf(hands[0] ?? { doc: new Y.Doc() }).includes("hand 3"),
    );
    expect(await stored()).toBe(textOf(await open("cal")));
    expect(hands.map(({ refused }) => refused)).toEqual([[], [], [], []]);
  });

  it("are stored before anybody else sees them", async () => {
    await room.dispose();
    let store = () => {};
    let holding = false;
    await start({
      noteLog: (real) => ({
        ...real,
        append: async (...args) => {
          if (holding) await new Promise<void>((resolve) => (store = resolve));
          return real.append(...args);
        },
      }),
    });
    const [ana, ben] = [await open("ana"), await open("ben")];
    holding = true;
    ana.doc.getText("note").insert(0, "not yet");
    await new Promise((resolve) => setTimeout(resolve, 50));
    const newcomer = await connectRaw(room, "cal", `${NOTES}/high`);
    newcomer.ws.send(step1(new Y.Doc()));
    await until("the newcomer is answered", () =>
      newcomer.frames.some(([kind, step]) => kind === 0 && step === 1),
    );
    expect(textOf(ben)).toBe("");
    expect(newcomer.frames.some((bytes) => Buffer.from(bytes).includes("not yet"))).toBe(false);
    store();
    await until("stored and passed on", () => textOf(ben) === "not yet");
    newcomer.ws.close();
  });

  it("outlive the process, and take what was typed while it was away", async () => {
    const ana = await open("ana");
    ana.doc.getText("note").insert(0, "kept");
    const ben = await open("ben");
    await until("Ben reads it", () => textOf(ben) === "kept");
    ana.provider.disconnect();
    ana.doc.getText("note").insert(4, ", and more");
    ana.provider.connect();
    await until("what was typed away", () => textOf(ben) === "kept, and more");
    ana.provider.disconnect();
    ana.provider.connect();
    ben.doc.getText("note").delete(0, 4);
    await until("deletions too", () => textOf(ana) === ", and more");
    expect(ana.refused).toEqual([]);
  });

  /** Writes a history as somebody's browser would have left it. */
  const seed = async (author: string, steps: readonly ((doc: Y.Doc) => void)[]) => {
    const doc = new Y.Doc();
    const updates = steps.map((step) => changeOf(doc, step));
    await room.noteLog.append(SESSION, HIGH, { updates, authors: new Map([[doc.clientID, author]]) });
    return doc;
  };

  it("are compacted when their history grows, and read the same", async () => {
    const steps = Array.from({ length: 600 }, (_, index) => (doc: Y.Doc) => {
      const text = doc.getText("note");
      text.insert(text.length, String(index % 10));
      if (index % 3 === 0) text.delete(0, 1);
    });
    const before = await seed("ana", steps);
    const [ana, ben] = [await open("ana"), await open("ben")];
    expect(textOf(ana)).toBe(textOf({ doc: before }));
    ana.doc.getText("note").insert(0, "more ");
    await until("Ben reads it", () => textOf(ben).startsWith("more "));
    const { updates, authors } = await room.noteLog.read(SESSION, HIGH);
    expect([updates.length, authors.size]).toEqual([1, 2]);
    expect(updates[0]?.length).toBeLessThan(10_000);
    const replayed = new Y.Doc();
    for (const bytes of updates) Y.applyUpdate(replayed, bytes);
    expect(textOf({ doc: replayed })).toBe(textOf(ana));
    ana.doc.getText("note").insert(0, "and ");
    await until("writing goes on", () => textOf(ben).startsWith("and more "));
  });

  it("take no more text once they are too large, and can still be shortened", async () => {
    const piece = "x".repeat(60_000);
    await seed(
      "ana",
      Array.from({ length: 19 }, () => (doc: Y.Doc) => doc.getText("note").insert(0, piece)),
    );
    const [ana, ben, fac] = [await open("ana"), await open("ben"), await open("fac")];
    ana.doc.getText("note").insert(0, "one too many");
    await until("Ana is refused", () => ana.refused.length === 1);
    expect(ana.refused).toEqual([4409]);
    ben.doc.getText("note").delete(0, 19 * 60_000 - 5);
    await until("it is shorter", () => textOf(fac) === "xxxxx");
    ben.doc.getText("note").insert(0, "room again ");
    await until("and takes text", () => textOf(fac) === "room again xxxxx");
  });

  describe("refuse", () => {
    let ben: DocumentClient;
    let raw: RawClient;
    const refused = async (...frames: readonly Uint8Array[]) => {
      for (const bytes of frames) raw.ws.send(bytes);
      expect(await raw.closed).toBe(4409);
      const before = textOf(ben);
      const doc = new Y.Doc();
      for (const bytes of (await room.noteLog.read(SESSION, HIGH)).updates) Y.applyUpdate(doc, bytes);
      expect(doc.getText("note").toString()).toBe(before);
      expect([...doc.share.keys()].filter((root) => root !== "note")).toEqual([]);
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      ben.doc.getText("note").insert(0, "on ");
      const cal = await open("cal");
      await until("the others go on", () => textOf(cal) === textOf(ben));
      expect(ben.refused).toEqual([]);
    };
    beforeEach(async () => {
      ben = await open("ben");
      ben.doc.getText("note").insert(0, "written by Ben");
      const cal = await open("cal");
      await until("Ben's text is stored", () => textOf(cal) === "written by Ben");
      raw = await connectRaw(room, "ana", `${NOTES}/high`);
    });
    const copy = () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(ben.doc));
      return doc;
    };

    it("writing under another's client id, going on where they stopped", async () => {
      const forged = copy();
      forged.clientID = ben.doc.clientID;
      await refused(update(changeOf(forged, typed("Ben says: "))));
    });

    it("writing under two client ids", async () => {
      const [one, two] = [copy(), copy()];
      raw.ws.send(update(changeOf(one, typed("mine "))));
      await until("the first is taken", () => textOf(ben).startsWith("mine "));
      await refused(update(changeOf(two, typed("mine too "))));
    });

    it("a client id that somebody wrote under who has left", async () => {
      const dee = await open("dee");
      dee.doc.getText("note").insert(0, "Dee: ");
      await until("Dee's text is stored", () => textOf(ben).startsWith("Dee: "));
      dee.close();
      const forged = copy();
      forged.clientID = dee.doc.clientID;
      await refused(update(changeOf(forged, typed("and "))));
    });

    it("an update whose predecessor is missing", async () => {
      const gap = copy();
      changeOf(gap, typed("lost "));
      await refused(update(changeOf(gap, typed("found "))));
    });

    it("an update that stands beside text nobody has", async () => {
      const [other, mine] = [copy(), copy()];
      Y.applyUpdate(mine, changeOf(other, typed("unknown ")));
      await refused(update(changeOf(mine, (doc) => doc.getText("note").insert(3, "x"))));
    });

    it("deleting text nobody has", async () => {
      const [other, mine] = [copy(), copy()];
      Y.applyUpdate(mine, changeOf(other, typed("unknown ")));
      await refused(update(changeOf(mine, (doc) => doc.getText("note").delete(0, 3))));
    });

    it("another root type", async () => {
      await refused(update(changeOf(new Y.Doc(), typed("x", "elsewhere"))));
    });

    it("a map, an embed, formatting and nested types", async () => {
      const attempts: ((doc: Y.Doc) => void)[] = [
        (doc) => doc.getMap("note").set("key", "value"),
        (doc) => doc.getText("note").insertEmbed(0, { image: "x" }),
        (doc) => doc.getText("note").format(0, 4, { bold: true }),
        (doc) => doc.getText("note").setAttribute("lang", "x"),
        (doc) => doc.getArray("note").insert(0, [new Y.Map()]),
      ];
      for (const attempt of attempts.slice(0, -1)) {
        const doc = attempt === attempts[0] ? new Y.Doc() : copy();
        const client = await connectRaw(room, "ana", `${NOTES}/high`);
        client.ws.send(update(changeOf(doc, attempt)));
        expect(await client.closed).toBe(4409);
      }
      await refused(update(changeOf(new Y.Doc(), attempts.at(-1) ?? typed("x"))));
    });

    it("an update over 64 kB", async () => {
      await refused(update(changeOf(copy(), typed("x".repeat(64 * 1024)))));
    });

    it("what is no update, and updates of the second version", async () => {
      for (const bytes of [
        Uint8Array.of(1),
        Uint8Array.of(255, 255, 255),
        Y.convertUpdateFormatV1ToV2(changeOf(copy(), typed("x"))),
      ]) {
        const client = await connectRaw(room, "ana", `${NOTES}/high`);
        client.ws.send(update(bytes));
        expect(await client.closed).toBe(4409);
      }
      const mutated = changeOf(copy(), typed("mutate me"));
      for (let at = 0; at < mutated.length; at++) {
        const client = await connectRaw(room, "ana", `${NOTES}/high`);
        client.ws.send(update(mutated.map((byte, index) => (index === at ? byte ^ 0x55 : byte))));
        client.ws.close();
        await client.closed;
      }
      raw.ws.send(update(Uint8Array.of(1)));
      expect(await raw.closed).toBe(4409);
      const cal = await open("cal");
      const { store } = cal.doc;
      expect([store.pendingStructs, store.pendingDs]).toEqual([null, null]);
      await until("all read alike", () => textOf(cal) === textOf(ben));
    });

    it("everything once the room is closed, while what is there can still be read", async () => {
      const fac = await open("fac");
      await submit(FAC, { type: "session.adjourn" });
      await until("managers of others are closed", () => ben.refused.length === 1);
      expect(ben.refused).toEqual([4403]);
      expect(await statusOf("ben", `${NOTES}/high`)).toBe("403");
      raw.ws.send(update(changeOf(copy(), typed("late "))));
      expect(await raw.closed).toBe(4409);
      const ana = await open("ana");
      expect(textOf(ana)).toBe("written by Ben");
      for (const late of [fac, ana]) {
        late.doc.getText("note").insert(0, "late ");
        await until("the late hand is refused", () => late.refused.length === 1);
        expect(late.refused).toEqual([4409]);
      }
      const again = await open("head");
      expect(textOf(again)).toBe("written by Ben");
      const sealed = (await room.journal.read(SESSION)).filter(({ type }) => type === "notes.sealed");
      expect(sealed.map(({ words }) => words)).toEqual([{ text: "written by Ben" }]);
      await submit(FAC, { type: "session.resume" });
      const resumed = await open("ben");
      resumed.doc.getText("note").insert(0, "again ");
      await until("writing goes on", () => textOf(again) === "again written by Ben");
    });
  });

  it("open for managers, facilitators and HR, for nobody recused, and for nobody else", async () => {
    for (const who of ["ana", "fac", "head"]) {
      expect([await statusOf(who, NOTES), await statusOf(who, `${NOTES}/high`)]).toEqual(["open", "open"]);
    }
    for (const who of ["obs", "spo", "stranger"]) {
      expect([await statusOf(who, NOTES), await statusOf(who, `${NOTES}/high`)]).toEqual(["403", "403"]);
    }
    expect(await statusOf("ana", `${NOTES}/unknown`)).toBe("403");
    const ben = await open("ben");
    await submit(HR, {
      type: "subject.recuse",
      subjectId: HIGH,
      participantIds: [person("ben")],
      reason: "related",
    });
    await until("the recused is closed", () => ben.refused.length === 1);
    expect([ben.refused, await statusOf("ben", `${NOTES}/high`), await statusOf("ben", NOTES)]).toEqual([
      [4403],
      "403",
      "open",
    ]);
    const prework = await serveRoom();
    const early = await connectRaw(prework, "fac", NOTES).catch((error: Error) => error.message);
    await prework.dispose();
    expect(early).toBe("403");
  });

  it("keep the session's own note in its own root", async () => {
    const [ana, ben] = [await open("ana", "notes"), await open("ben", "notes")];
    ana.doc.getText("note:session").insert(0, "for all");
    await until("Ben reads it", () => textOf(ben, "note:session") === "for all");
    const raw = await connectRaw(room, "cal", NOTES);
    raw.ws.send(update(changeOf(new Y.Doc(), typed("x"))));
    expect(await raw.closed).toBe(4409);
  });
});
