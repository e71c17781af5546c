import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import type { Answer } from "@evenhand/server/rooms/batch";
import { JournalConflict } from "@evenhand/server/store/journal";
import { verifyChain } from "@evenhand/shared/sealing/verify-chain";
import type { Command } from "@evenhand/shared/session/commands";
import { FAC } from "@evenhand/shared/testing/builders";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";
import { buildHouse, type House, type HouseOptions, SESSION } from "./served-room.ts";

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

/** Two processes' rooms on one database, which are told nothing of each other. */
describe("rooms of several processes", () => {
  let houses: House[];
  let databaseUrl: string;
  const open = async (options: HouseOptions = {}): Promise<House> => {
    const house = await buildHouse({ ...options, databaseUrl });
    houses.push(house);
    return house;
  };
  const submit = async (house: House, command: Command, id?: string): Promise<Answer> =>
    (await house.registry.get(SESSION)).submit(FAC, command, id);
  const start = (seconds: number): Command => ({ type: "timer.start", seconds });

  beforeEach(async () => {
    houses = [];
    databaseUrl = await postgres.createDatabase();
    return async () => {
      await Promise.all(houses.map((house) => house.close()));
      for (const { dataDir } of houses) rmSync(dataDir, { recursive: true });
    };
  });

  it("append one after the other: the later one reads on and decides again, however long it takes", async () => {
    const [one, two, three] = [await open(), await open(), await open()];
    await submit(one, { type: "session.open" });
    const racing = [one, two, three].flatMap((house, h) =>
      Array.from({ length: 40 }, async (_, n) => {
        // Not all in one turn: they would share a commit, and there would be little to race for.
        for (let turns = 0; turns < n; turns++) await new Promise((resolve) => setImmediate(resolve));
        return submit(house, start(60 + 40 * h + n));
      }),
    );
    const answers = await Promise.all(racing);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    const lines = await one.journal.read(SESSION);
    const started = lines.filter(({ type }) => type === "timer.started");
    expect(started).toHaveLength(120);
    expect(verifyChain(lines)).toEqual([]);
    expect(houses.flatMap(({ errors }) => errors)).toEqual([]);
    const rooms = await Promise.all(houses.map(({ registry }) => registry.current(SESSION)));
    expect(new Set(rooms.map(({ head }) => head.hash)).size).toBe(1);
    expect(rooms[1]?.state).toEqual(rooms[0]?.state);
    expect(rooms[2]?.state).toEqual(rooms[0]?.state);
  });

  it("take one command once, whichever of them it is sent to, at once or later", async () => {
    const [one, two] = [await open(), await open()];
    await submit(one, { type: "session.open" });
    const id = randomUUID();
    const answers = await Promise.all([submit(one, start(60), id), submit(two, start(60), id)]);
    answers.push(await submit(await open(), start(60), id));
    expect(new Set(answers.map((answer) => answer.ok && answer.seq)).size).toBe(1);
    // One that changes nothing is no event, and is remembered all the same.
    const stop = randomUUID();
    await submit(one, { type: "timer.stop" });
    const stops = await Promise.all([one, two].map((house) => submit(house, { type: "timer.stop" }, stop)));
    expect(stops[0]).toEqual(stops[1]);
    const lines = await two.journal.read(SESSION);
    expect(lines.filter(({ type }) => type === "timer.started")).toHaveLength(1);
  });

  it("refuse nothing on what they have not read yet", async () => {
    const [one, two] = [await open(), await open()];
    expect(await submit(two, start(60))).toMatchObject({ ok: false, error: { code: "wrong-phase" } });
    await submit(one, { type: "session.open" });
    // Nobody has told the other room that the session is open.
    expect((await two.registry.get(SESSION)).state.phase).toBe("prework");
    expect(await submit(two, start(60))).toMatchObject({ ok: true });
    await submit(two, { type: "session.adjourn" });
    expect(await submit(one, { type: "timer.stop" })).toMatchObject({ ok: false });
  });

  it("keep each other out of tasks, which begin with what the others have written", async () => {
    const [one, two] = [await open(), await open()];
    const rooms = [await one.registry.get(SESSION), await two.registry.get(SESSION)];
    const doing: string[] = [];
    const task = (name: string) => async (state: { readonly phase: string }) => {
      doing.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 30));
      doing.push(`${name} ends`);
      return state.phase;
    };
    const running = rooms.map((room, n) => room.exclusive(task(`${n}`)));
    expect(await Promise.all(running)).toEqual(["prework", "prework"]);
    expect(doing[0]?.[0]).toBe(doing[1]?.[0]);
    await submit(one, { type: "session.open" });
    expect(await rooms[1]?.exclusive(task("last"))).toBe("live");
  });

  it("would lose what they acknowledge without the fence", async () => {
    // The control: a journal that keeps its refusal of what comes too late to itself.
    const lies = await open({
      journal: (real) => ({
        ...real,
        append: async (session, seq, commits) => {
          try {
            await real.append(session, seq, commits);
          } catch (error) {
            if (!(error instanceof JournalConflict)) throw error;
          }
        },
      }),
    });
    const honest = await open();
    await submit(honest, { type: "session.open" });
    const answers = [
      await submit(lies, start(60)),
      await submit(honest, start(61)),
      await submit(lies, start(62)),
    ];
    const lines = await honest.journal.read(SESSION);
    const acknowledged = answers.filter(({ ok }) => ok).length;
    const kept = lines.filter(({ type }) => type === "timer.started").length;
    expect([acknowledged, kept]).toEqual([3, 2]);
  });
});
