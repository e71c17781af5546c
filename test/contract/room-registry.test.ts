import { rmSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createRegistry } from "@evenhand/server/rooms/registry";
import { RoomClosed } from "@evenhand/server/rooms/room";
import type { RoomDeps } from "@evenhand/server/rooms/room-deps";
import { FAC } from "@evenhand/shared/testing/builders";
import { afterEach, beforeEach, expect, it } from "vitest";
import { rules } from "./real-rules.ts";
import { buildHouse, type House, SESSION, until } from "./served-room.ts";

let house: House;
let reads: number;
let failing: boolean;
const deps = (): RoomDeps => ({
  rules,
  journal: {
    ...house.journal,
    read: (...args) => {
      reads += 1;
      return failing ? Promise.reject(new Error("EIO")) : house.journal.read(...args);
    },
  },
  readVotes: async () => [],
  loadSnapshot: async () => Promise.reject(new Error("not asked for")),
  sealNotes: async () => [],
  facilitatorsGoneSince: () => null,
  now: Date.now,
  onError: () => {},
});

beforeEach(async () => {
  house = await buildHouse();
  await (await house.registry.get(SESSION)).submit(FAC, { type: "session.open" });
  reads = 0;
  failing = false;
});
afterEach(async () => {
  await house.close();
  rmSync(house.dataDir, { recursive: true });
});

it("loads a room once, however many ask for it at once", async () => {
  const registry = createRegistry(deps());
  const rooms = await Promise.all(Array.from({ length: 20 }, () => registry.get(SESSION)));
  expect([new Set(rooms).size, reads, registry.size]).toEqual([1, 1, 1]);
  await registry.close();
  await expect(registry.get(SESSION)).rejects.toBeInstanceOf(RoomClosed);
});

it("tries again after a load that failed", async () => {
  const registry = createRegistry(deps());
  failing = true;
  await expect(Promise.all([registry.get(SESSION), registry.get(SESSION)])).rejects.toThrow("EIO");
  failing = false;
  expect((await registry.get(SESSION)).state.phase).toBe("live");
  await registry.close();
});

it("lets go of a room that nobody uses, and of none that somebody listens to", async () => {
  const registry = createRegistry(deps(), 5);
  const room = await registry.get(SESSION);
  const leave = room.subscribe({ changed: () => {}, closed: () => {} });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await registry.get(SESSION)).toBe(room);
  leave();
  await until("the room has gone", () => registry.size === 0);
  expect(room.isClosed).toBe(true);
  expect(await registry.get(SESSION)).not.toBe(room);
  await registry.close();
});

it("keeps nothing of a room that has gone", async () => {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const registry = createRegistry(deps(), 5);
  const load = async () => new WeakRef(await registry.get(SESSION));
  const room = await load();
  await until("the room has gone", () => registry.size === 0);
  await until("its memory is free", () => {
    collect();
    return room.deref() === undefined;
  });
  await registry.close();
});

it("replaces a closed room once, for all who ask", async () => {
  const registry = createRegistry(deps());
  const room = await registry.get(SESSION);
  await room.close();
  const rooms = await Promise.all(Array.from({ length: 10 }, () => registry.get(SESSION)));
  expect([new Set(rooms).size, rooms.includes(room), reads]).toEqual([1, false, 2]);
  await registry.close();
});
