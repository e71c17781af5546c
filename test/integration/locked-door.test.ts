import { setTimeout } from "node:timers/promises";
import type { JournalLine } from "@evenhand/shared/sealing/chain";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { isTorture, rounds } from "../torture/campaign.ts";
import { type Random, randomFrom } from "../torture/random.ts";
import { type House, startHouse } from "./http-house.ts";
import { fileForm } from "./http-server.ts";
import { type Control, until, Visitor } from "./outside.ts";

/** Events after a lock that are no reopen, by their place. */
const changesAfterLock = (lines: readonly Pick<JournalLine, "seq" | "type">[]): number[] =>
  lines.flatMap(({ seq, type }, index) =>
    lines[index - 1]?.type === "session.locked" && type !== "session.reopened" ? [seq] : [],
  );

describe("the lock", () => {
  let house: House;
  let url: string;
  let hr: Visitor;
  const controls: Control[] = [];
  let fac: Control;
  let head: Control;

  beforeAll(async () => {
    house = await startHouse({ environment: { PORT: "0" } });
    url = await house.server.listen();
    await house.open();
    const { facilitator, ana, bo } = house.seats;
    hr = Visitor.holding(url, house.hrBrowser.cookie);
    controls.push(
      ...[facilitator, ana, bo].map(({ browser }) =>
        Visitor.holding(url, browser.cookie).control(house.sessionId),
      ),
      hr.control(house.sessionId),
    );
    await Promise.all(controls.map((control) => control.connected()));
    const [first, , , last] = controls;
    if (!first || !last) throw new Error("nobody is connected");
    fac = first;
    head = last;
    await clear();
  });
  afterAll(async () => {
    for (const { socket } of controls) socket.disconnect();
    await house?.close();
  });

  /** Ana's notes, as her browser opens them; whoever was refused once comes back with a new document. */
  async function openNotes(): Promise<{ note: Y.Text; close: () => void }> {
    const { cookie } = house.seats.ana.browser;
    class SignedIn extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie, origin: url } });
      }
    }
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(
      `${url.replace("http", "ws")}/yjs`,
      `${house.sessionId}/notes`,
      doc,
      {
        disableBc: true,
        // The parameter is the browser's class; ws has the same surface.
        WebSocketPolyfill: SignedIn as never,
      },
    );
    await until("the notes are here", () => provider.synced);
    return { note: doc.getText("note:session"), close: () => provider.destroy() };
  }

  /** Takes away what stands in the way of a lock. */
  async function clear(): Promise<void> {
    await hr.ok("PUT", `${house.path}/waiver`, { reason: "small year" }).catch(() => {});
    for (let ack = await lock(); !ack.ok; ack = await lock()) {
      for (const { code, subjectId, proposalId } of ack.blockers) {
        if (code === "no-rating")
          await hr.ok("PUT", `${house.path}/subjects/${subjectId}/not-rated`, { code: "other", text: "x" });
        else if (code === "open-proposal") await fac.send({ type: "rating.setAside", proposalId });
        else if (subjectId) await fac.send({ type: "consensus.none", subjectId });
        else await hr.ok("PUT", `${house.path}/waiver`, { reason: "small year" });
      }
    }
    await head.accepted({ type: "session.reopen", reason: "for the race" });
  }

  interface Blocker {
    readonly code: string;
    readonly subjectId?: string;
    readonly proposalId?: string;
  }
  async function lock(): Promise<{ ok: true; seq: number } | { ok: false; blockers: readonly Blocker[] }> {
    const ack = await fac.send({ type: "session.lock" });
    if (ack.ok) return ack;
    const { blockers } = (ack.error.details ?? {}) as { blockers?: readonly Blocker[] };
    if (!blockers) throw new Error(`the lock was refused: ${JSON.stringify(ack.error)}`);
    return { ok: false, blockers };
  }

  const journal = async (): Promise<JournalLine[]> =>
    (await (await hr.send("GET", `${house.path}/journal`)).text())
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
  const stored = async () => ({
    journal: (await journal()).length,
    notes: (await house.server.noteLog.lengths([sessionIdSchema.parse(house.sessionId)])).map(
      ({ last }) => last,
    ),
    drafts: await house.hrBrowser.ok("GET", `${house.path}/drafts`),
  });

  /** Fifty edits through every door; none waits for another. */
  function edits(random: Random, note: Y.Text): (() => Promise<unknown>)[] {
    const [, ana, bo] = controls;
    const subject = () => house.subject(random.pick(["E2", "E3", "E6", "E7"]));
    const raise = (control: Control | undefined) => async () =>
      control?.send({ type: "agenda.raise", subjectId: subject(), reason: "look again" });
    const e10 = `${house.path}/subjects/${house.subject("E10")}/not-rated`;
    return [
      ...Array.from({ length: 14 }, () => () => fac.send({ type: "timer.start", seconds: 30 })),
      ...Array.from({ length: 12 }, (_, index) => raise(index % 2 ? ana : bo)),
      ...Array.from({ length: 4 }, () => () => fac.send({ type: "agenda.focus", subjectId: subject() })),
      ...Array.from({ length: 6 }, () => () => hr.send("PUT", e10, { code: "other", text: "still" })),
      ...Array.from({ length: 2 }, () => () => hr.send("PUT", `${house.path}/waiver`, { reason: "small" })),
      ...Array.from({ length: 2 }, () => () => {
        const csv = "employee_id,name,draft_rating,justification\r\nE2,Ana's E2,4,another word";
        return hr.send("POST", `/api/cycles/${house.cycleId}/import`, fileForm(csv));
      }),
      ...Array.from({ length: 10 }, () => async () => note.insert(0, "word ")),
    ];
  }

  it("[P5] lets nothing through any door after it but a recorded reopen, raced by fifty edits", async () => {
    let raced = 0;
    const line = {
      row: "P5",
      what: "a lock raced by 50 edits through every door",
      suite: 4,
      full: 200,
    } as const;
    await rounds(line, async (seed) => {
      const random = randomFrom(seed);
      const { note, close } = await openNotes();
      const all = edits(random, note);
      for (let index = all.length - 1; index > 0; index--) {
        const other = random.below(index + 1);
        [all[index], all[other]] = [all[other] ?? expect.fail(), all[index] ?? expect.fail()];
      }
      const when = random.below(all.length);
      let locking: ReturnType<typeof lock> | null = null;
      const sent: Promise<unknown>[] = [];
      for (const [index, edit] of all.entries()) {
        if (index === when) locking = lock();
        sent.push(edit());
        await new Promise((resolve) => setImmediate(resolve));
      }
      const answer = await locking;
      if (!answer?.ok) expect.fail("the race left something in the way of the lock");
      const atLock = await stored();
      expect(atLock.journal).toBe(answer.seq);
      await Promise.all(sent);
      note.insert(0, "too late ");
      const answers = await Promise.all(all.slice(0, 10).map((edit) => edit()));
      expect(answers).toHaveLength(10);
      expect(await stored()).toEqual(atLock);
      close();
      const lines = await journal();
      raced += lines.at(-1)?.type === "session.locked" ? 1 : 0;
      await head.accepted({ type: "session.reopen", reason: "the next race" });
      expect(changesAfterLock(await journal())).toEqual([]);
      // Two hundred races are more than a person may do without a rest: who is only told to wait tries no door.
      if (isTorture) await setTimeout(800);
    });
    expect(raced).toBeGreaterThan(0);
  });

  it("[P5] control: an event that came through after a lock would be seen", () => {
    const story = ["session.opened", "session.locked", "timer.started", "session.reopened"];
    expect(changesAfterLock(story.map((type, index) => ({ seq: index + 1, type })))).toEqual([3]);
  });
});
