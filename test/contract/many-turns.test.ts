import type { JournalLine } from "@evenhand/shared/sealing/chain";
import { subjectIdSchema } from "@evenhand/shared/session/ids";
import { FAC } from "@evenhand/shared/testing/builders";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { manyServed } from "./many-served.ts";
import { openDocument } from "./room-clients.ts";
import { type HouseOptions, SESSION, type ServedRoom, until } from "./served-room.ts";

const many = manyServed();
const HIGH = subjectIdSchema.parse("high");
/** Ends every connection that has a turn of its own, as a database does that goes down or over to another. */
const cutTurns = () =>
  many.query(
    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()",
  );

/** What the note reads as it is stored, and as the journal has sealed it last. */
async function texts({ noteLog, journal }: ServedRoom) {
  const doc = new Y.Doc();
  for (const bytes of (await noteLog.read(SESSION, HIGH)).updates) Y.applyUpdate(doc, bytes);
  const isSealed = ({ type }: JournalLine) => type === "notes.sealed";
  const sealed = (await journal.read(SESSION)).findLast(isSealed)?.words;
  return { stored: { text: doc.getText("note").toString() }, sealed };
}

/** Runs something once, the first time that it is asked for after it was set. */
function once() {
  let waiting: (() => Promise<void>) | null = null;
  return {
    set: (task: () => Promise<void>) => {
      waiting = task;
    },
    run: async () => {
      const task = waiting;
      waiting = null;
      await task?.();
    },
  };
}

/** Two processes, of which the first can be cut off just before it appends, and an open room. */
async function twoServed(
  options: (append: <Answer>(real: () => Promise<Answer>) => Promise<Answer>) => HouseOptions,
) {
  const before = once();
  const near = await many.serve(
    options(async (real) => {
      await before.run();
      return real();
    }),
  );
  await (await near.registry.get(SESSION)).submit(FAC, { type: "session.open" });
  return { near, far: await many.serve(), before };
}

describe("[P5] where the connection is cut that has a session's turn", () => {
  it("what was being written is not stored past the seal", async () => {
    const { near, far, before } = await twoServed((append) => ({
      noteLog: (real) => ({ ...real, append: (...batch) => append(() => real.append(...batch)) }),
    }));
    const ana = await openDocument(near, "ana", "notes/high");
    ana.doc.getText("note").insert(0, "in time");
    await until("it is kept", () => ana.provider.wsconnected);
    while ((await texts(near)).stored.text !== "in time")
      await new Promise((resolve) => setTimeout(resolve, 5));

    let closed = false;
    before.set(async () => {
      await cutTurns();
      const answer = await (await far.registry.current(SESSION)).submit(FAC, { type: "session.adjourn" });
      closed = answer.ok;
    });
    ana.doc.getText("note").insert(0, "too late, ");
    await until("the room is closed meanwhile", () => closed);
    await until("and her copy starts anew", () => near.errors.length > 0 || ana.refused.length > 0);
    ana.close();
    await near.registry.current(SESSION).then((room) => room.exclusive(async () => {}));
    expect(await texts(far)).toEqual({ stored: { text: "in time" }, sealed: { text: "in time" } });
  });

  it("what is closing meanwhile misses nothing that was stored", async () => {
    const { near, far, before } = await twoServed((append) => ({
      journal: (real) => ({ ...real, append: (...commit) => append(() => real.append(...commit)) }),
    }));
    const [ana, ben] = [
      await openDocument(far, "ana", "notes/high"),
      await openDocument(far, "ben", "notes/high"),
    ];
    const read = () => ben.doc.getText("note").toString();
    ana.doc.getText("note").insert(0, "first");
    await until("Ben reads it", () => read() === "first");

    before.set(async () => {
      await cutTurns();
      ana.doc.getText("note").insert(5, ", last");
      await until("it is stored, and Ben reads it", () => read() === "first, last");
    });
    const adjourn = async () =>
      (await near.registry.get(SESSION)).submit(FAC, { type: "session.adjourn" }, "a");
    await adjourn().catch(() => {});
    // Asked again, as a client does that was not answered.
    expect(await adjourn()).toMatchObject({ ok: true });
    for (const client of [ana, ben]) client.close();
    expect(await texts(far)).toEqual({ stored: { text: "first, last" }, sealed: { text: "first, last" } });
  });
});
