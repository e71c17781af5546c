import { FAC, HR, person, subjectId } from "@evenhand/shared/testing/builders";
import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { awareness } from "./frames.ts";
import { connectRaw, type DocumentClient, openDocument } from "./room-clients.ts";
import { SESSION, type ServedRoom, serveRoom, until } from "./served-room.ts";

const NOTES = `/yjs/${SESSION}/notes`;
const HIGH = subjectId("high");

describe("awareness of the notes", () => {
  let room: ServedRoom;
  const documents: DocumentClient[] = [];
  const submit = async (
    ...args: Parameters<Awaited<ReturnType<ServedRoom["registry"]["get"]>>["submit"]>
  ) => {
    const answer = await (await room.registry.get(SESSION)).submit(...args);
    if (!answer.ok) throw new Error(answer.error.code);
  };
  const open = async (who: string, name: string) => {
    const document = await openDocument(room, who, name);
    documents.push(document);
    return document;
  };

  beforeEach(async () => {
    room = await serveRoom();
    await submit(FAC, { type: "session.open" });
  });
  afterEach(async () => {
    for (const document of documents.splice(0)) document.close();
    await room.dispose();
    expect(room.errors).toEqual([]);
  });

  const statesOf = ({ awareness: { states } }: DocumentClient, not: DocumentClient) =>
    [...states].filter(([clientId]) => clientId !== not.doc.clientID).map(([, state]) => state);

  it("says whose hand it is by the connection, and nothing that is not listed", async () => {
    const [ana, ben] = [await open("ana", "notes"), await open("ben", "notes")];
    const dragging = { subjectId: "high", over: 4 };
    ana.awareness.setLocalState({
      participantId: "ben",
      name: "Ben",
      dragging,
      editing: "session",
      secret: 1,
    });
    await until("Ben sees the hand", () => statesOf(ben, ben).some((state) => state.dragging));
    expect(statesOf(ben, ben)).toEqual([{ participantId: "ana", name: "ana", dragging, editing: "session" }]);
    ana.awareness.setLocalState({ dragging: "nonsense", editing: 7, caret: { anchor: "<b>", head: "AAAA" } });
    await until("nonsense is nothing", () => statesOf(ben, ben).every((state) => !state.dragging));
    expect(statesOf(ben, ben)).toEqual([
      { participantId: "ana", name: "ana", dragging: null, editing: null, caret: null },
    ]);
    const caret = { anchor: "AAEFbm90ZQA=", head: "AAEFbm90ZQA=" };
    ana.awareness.setLocalState({ editing: "session", caret: { ...caret, more: 1 } });
    await until("her caret", () => statesOf(ben, ben).some((state) => state.caret));
    expect(statesOf(ben, ben)).toEqual([{ participantId: "ana", name: "ana", editing: "session", caret }]);
    const cal = await open("cal", "notes");
    await until("a newcomer sees all", () => statesOf(cal, cal).length === 2);
    ana.close();
    await until("a hand that has gone is gone", () =>
      statesOf(ben, ben).every(({ participantId }) => participantId !== "ana"),
    );
  });

  it("comes back with a client that reconnects", async () => {
    const [ana, ben] = [await open("ana", "notes"), await open("ben", "notes")];
    ana.awareness.setLocalState({ editing: "session" });
    await until("Ben sees the hand", () => statesOf(ben, ben).length === 1);
    ana.provider.disconnect();
    await until("Ben sees it go", () => statesOf(ben, ben).length === 0);
    ana.provider.connect();
    await until("Ben sees it come", () => statesOf(ben, ben).length === 1);
    expect([ana.refused, ben.refused]).toEqual([[], []]);
  });

  it.each([
    [
      "speaks for another's client id",
      (victim: number) => [awareness([victim, 9, { name: "forged" }])],
      4409,
    ],
    ["removes another", (victim: number) => [awareness([victim, 9, null])], 4409],
    ["speaks for two client ids", () => [awareness([7, 1, {}]), awareness([8, 1, {}])], 4409],
    ["speaks for many at once", () => [awareness([7, 1, {}], [8, 1, {}], [9, 1, {}])], 4409],
    ["says more than a kilobyte", () => [awareness([7, 1, { editing: "x".repeat(1100) }])], 4400],
    ["says what is no JSON", () => [Uint8Array.of(1, 5, 1, 7, 1, 1, 123)], 4400],
  ])("closes whoever %s, and the others see nothing of it", async (_what, frames, code) => {
    const [ben, cal] = [await open("ben", "notes"), await open("cal", "notes")];
    ben.awareness.setLocalState({ editing: "session" });
    await until("Cal sees Ben", () => statesOf(cal, cal).some(({ editing }) => editing === "session"));
    const raw = await connectRaw(room, "ana", NOTES);
    for (const bytes of frames(ben.doc.clientID)) raw.ws.send(bytes);
    expect(await raw.closed).toBe(code);
    await until("only Ben is left", () => statesOf(cal, cal).length === 1);
    expect(statesOf(cal, cal)).toEqual([{ participantId: "ben", name: "ben", editing: "session" }]);
    expect([ben.refused, cal.refused]).toEqual([[], []]);
  });

  it("does not show the recused who touches the person they are kept from", async () => {
    await submit(HR, {
      type: "subject.recuse",
      subjectId: HIGH,
      participantIds: [person("cal")],
      reason: "related",
    });
    const [ana, ben, cal] = [
      await open("ana", "notes"),
      await open("ben", "notes"),
      await open("cal", "notes"),
    ];
    ana.awareness.setLocalState({ dragging: { subjectId: "high", over: 4 }, editing: "high" });
    await until("Ben sees it", () => statesOf(ben, ben).some(({ dragging }) => dragging));
    await until("Cal sees Ana", () =>
      statesOf(cal, cal).some(({ participantId }) => participantId === "ana"),
    );
    expect(statesOf(cal, cal).find(({ participantId }) => participantId === "ana")).toEqual({
      participantId: "ana",
      name: "ana",
      dragging: null,
      editing: null,
      caret: null,
    });
    const dee = await connectRaw(room, "cal", NOTES);
    await until("a greeting", () => dee.frames.some(([kind]) => kind === 1));
    for (const bytes of dee.frames.filter(([kind]) => kind === 1)) {
      expect(
        Buffer.from(decoding.readVarUint8Array(decoding.createDecoder(bytes.subarray(1)))).toString(),
      ).not.toContain("high");
    }
    dee.ws.close();
  });
});
