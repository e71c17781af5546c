import { commandSchema } from "@evenhand/shared/protocol/commands";
import type { AdminCommand } from "@evenhand/shared/session/commands";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";
import { Violation, type ViolationName } from "./violation.ts";
import { type Flaws, World } from "./world.ts";

/** What HR and owners ask for by HTTP, by its types: the compiler says where one is missing. */
const BY_HTTP = {
  "subject.add": true,
  "subject.remove": true,
  "subject.assignOwner": true,
  "subject.markNotRated": true,
  "subject.recuse": true,
  "subject.draft": true,
  "participant.add": true,
  "participant.remove": true,
  "participant.makeFacilitator": true,
  "participant.setProxy": true,
  "participant.extend": true,
  "session.waive": true,
} satisfies Record<AdminCommand["type"], true>;
const COMMAND_TYPES: readonly string[] = [
  ...commandSchema.def.options.flatMap(({ shape }) => shape.type.def.values),
  ...Object.keys(BY_HTTP),
];

/** Timers are the world's; what only yields stays real. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"] });
});
afterEach(() => vi.useRealTimers());

async function play(seed: number, flaws: Flaws = {}): Promise<World> {
  vi.clearAllTimers();
  const world = new World(seed, flaws, (milliseconds) => vi.advanceTimersByTime(milliseconds));
  await world.run();
  return world;
}

describe("a simulated room", () => {
  it("[P6] converges and keeps every promise, whatever the network, the processes and the people do", async () => {
    const total: Record<string, number> = {};
    const accepted = new Set<string>();
    const line = {
      row: "P6",
      what: "a random story of 8 clients and 2 processes",
      suite: 200,
      full: 20_000,
    } as const;
    await rounds(line, async (seed) => {
      const world = await play(seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
      });
      for (const type of world.accepted) accepted.add(type);
      for (const [name, count] of Object.entries(world.tally)) total[name] = (total[name] ?? 0) + count;
    });
    // Nothing is proved by stories in which nothing happened.
    for (const [name, count] of Object.entries(total)) expect(count, name).toBeGreaterThan(20);
    // Of a run that goes on where another was stopped, the first stories are not here.
    if (!isTorture) expect(COMMAND_TYPES.filter((type) => !accepted.has(type))).toEqual([]);
  });

  /** A world with one flaw, and by which names it may be caught. */
  const broken: [string, Flaws, ViolationName[]][] = [
    ["no de-duplication", { forgetsIds: true }, ["took effect twice"]],
    [
      "publish before commit",
      { answersFirst: true },
      ["shown before it was durable", "acknowledged before it was durable"],
    ],
    ["no fence", { takesAll: true }, ["the journal is no chain"]],
    [
      "turns that outlive their connection",
      { outlivesTurn: true },
      ["written after the seal", "the seal is not what was written"],
    ],
    ["turns that nobody gives on", { keepsTurn: true }, ["no convergence"]],
  ];
  const isCaught = async (flaws: Flaws, names: readonly ViolationName[]): Promise<boolean> => {
    const caught: ViolationName[] = [];
    for (let seed = 0; seed < 60 && !names.some((name) => caught.includes(name)); seed++) {
      await play(seed, flaws).catch((error: unknown) => {
        if (!(error instanceof Violation)) throw error;
        caught.push(error.what);
      });
    }
    return names.some((name) => caught.includes(name));
  };

  it.each(broken)("[P6] control: a world with %s is caught, by that name", async (_flaw, flaws, names) => {
    expect(await isCaught(flaws, names)).toBe(true);
  });

  it("[P14] control: a leaking projection is caught by the canary that it lets out", async () => {
    expect(await isCaught({ leaks: true }, ["served what is not theirs to see"])).toBe(true);
  });
});
