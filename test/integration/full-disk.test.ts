import { setTimeout } from "node:timers/promises";
import { StoreFull } from "@evenhand/server/store/journal";
import type { CommandAck } from "@evenhand/shared/protocol/commands";
import { sessionIdSchema } from "@evenhand/shared/session/ids";
import { afterEach, describe, expect, it } from "vitest";
import { rounds } from "../torture/campaign.ts";
import { type House, startHouse } from "./http-house.ts";
import { type Control, until, Visitor } from "./outside.ts";

/** A store that has no space while it is told so; `swallows` then answers as if it had stored. */
class Disk {
  full = false;
  swallows = false;
}

async function served(disk: Disk) {
  const house = await startHouse({
    environment: { PORT: "0" },
    journal: (real) => ({
      ...real,
      append: async (...commit) => {
        if (!disk.full) return real.append(...commit);
        if (!disk.swallows) throw new StoreFull("no space is left");
      },
    }),
  });
  const url = await house.server.listen();
  await house.open();
  const { facilitator, ana } = house.seats;
  const visitors = [facilitator, ana].map(({ browser }) => Visitor.holding(url, browser.cookie));
  const controls = visitors.map((visitor) => visitor.control(house.sessionId));
  await Promise.all(controls.map((control) => control.connected()));
  const [fac, other] = controls;
  if (!fac || !other) throw new Error("nobody is connected");
  return { house, url, fac, other, close: () => controls.map(({ socket }) => socket.disconnect()) };
}

/** What a client was told of the store last. */
function standingOf(control: Control): { readOnly: boolean | null } {
  const told: { readOnly: boolean | null } = { readOnly: null };
  control.socket.on("storage", ({ readOnly }: { readOnly: boolean }) => {
    told.readOnly = readOnly;
  });
  return told;
}

const accepted = (acks: readonly CommandAck[]) => acks.flatMap((ack) => (ack.ok ? [ack.seq] : []));

describe("a full disk", () => {
  let house: House;
  let close = () => {};
  afterEach(async () => {
    close();
    await house.close();
  });

  it("[P9] refuses, says that all is read only, loses nothing, and needs no restart", async () => {
    const disk = new Disk();
    const room = await served(disk);
    ({ house } = room);
    close = () => void room.close();
    const { fac, other } = room;
    const told = standingOf(other);
    const acks: CommandAck[] = [];
    // In hundreds of rounds, faster than any person: whoever is told to wait, waits.
    const timer = async (seconds: number): Promise<CommandAck> => {
      const ack = await fac.send({ type: "timer.start", seconds });
      if (ack.ok || ack.error.code !== "rate-limited") return ack;
      await setTimeout(50);
      return timer(seconds);
    };
    const line = {
      row: "P9",
      what: "no space at the n-th write, then space again",
      suite: 20,
      full: 200,
    } as const;
    await rounds(line, async (round) => {
      acks.push(await timer(100 + round));
      disk.full = true;
      const refused = await Promise.all([timer(1), timer(2)]);
      for (const ack of refused) expect(ack).toMatchObject({ ok: false, error: { code: "read-only" } });
      const put = await house.hrBrowser.send(
        "PUT",
        `${house.path}/waiver`,
        { reason: "x" },
        { origin: room.url },
      );
      expect([put.status, put.code]).toEqual([503, "read-only"]);
      await until("everybody is told that nothing is taken on", () => told.readOnly === true);
      disk.full = false;
      acks.push(await timer(500 + round));
      await until("everybody is told that it goes on", () => told.readOnly === false);
    });
    const lines = await house.server.registry.get(sessionIdSchema.parse(house.sessionId));
    expect(accepted(acks)).toHaveLength(acks.length);
    expect(lines.state.seq).toBe(Math.max(...accepted(acks)));
  });

  it("[P9] finds by itself that there is space again, though nobody tries", async () => {
    const disk = new Disk();
    const room = await served(disk);
    ({ house } = room);
    close = () => void room.close();
    const told = standingOf(room.other);
    disk.full = true;
    await room.fac.send({ type: "timer.start", seconds: 5 });
    await until("read only is shown", () => told.readOnly === true);
    disk.full = false;
    await until("it is over", () => told.readOnly === false);
  });

  it("[P9] control: a store that swallows what it has no space for is caught", async () => {
    const disk = new Disk();
    const room = await served(disk);
    ({ house } = room);
    close = () => void room.close();
    disk.full = true;
    disk.swallows = true;
    const ack = await room.fac.send({ type: "timer.start", seconds: 5 });
    const stored = await house.hrBrowser.get(`${house.path}/journal`);
    expect(ack.ok && stored.text.includes(`"seq":${ack.seq},`)).toBe(false);
    expect(ack.ok).toBe(true);
  });
});
