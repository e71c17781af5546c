import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { RoomClosed } from "@evenhand/server/rooms/room";
import type { Journal } from "@evenhand/server/store/journal";
import type { Command } from "@evenhand/shared/session/commands";
import type { Actor } from "@evenhand/shared/session/roles";
import { ANA, BEN, FAC, subjectId } from "@evenhand/shared/testing/builders";
import { describe, expect, it } from "vitest";
import { rounds } from "../torture/campaign.ts";
import { type Random, randomFrom } from "../torture/random.ts";
import { buildHouse, type House, SESSION } from "./served-room.ts";

/** Where a command can be lost on its way to its answer. */
const POINTS = [
  "nowhere",
  "before-validate",
  "in-transaction",
  "after-commit",
  "before-send",
  "ack-dropped",
] as const;
type Point = (typeof POINTS)[number];

const COMMANDS = 12;

/** A journal that breaks once, where it is told to. */
class Breaking {
  next: Point = "nowhere";

  wrap(real: Journal): Journal {
    return {
      ...real,
      append: async (session, seq, commits) => {
        const point = this.next;
        this.next = "nowhere";
        // The same acceptance twice in one transaction: the engine fails with the rows half written.
        if (point === "in-transaction") {
          const twice = commits.flatMap((commit) => [commit, { ...commit, lines: [] }]);
          return real.append(session, seq, twice);
        }
        await real.append(session, seq, commits);
        if (point === "after-commit") throw new Error("the answer of the store was lost");
      },
    };
  }
}

/** What was sent, by the number that makes its effect recognisable, and what it was answered. */
interface Deed {
  readonly command: Command;
  readonly actor: Actor;
  readonly id: string;
  readonly seconds: number | null;
  answered: number | null;
}

function deedOf(random: Random, index: number): Deed {
  const id = randomUUID();
  const roll = random.below(10);
  if (roll < 6) {
    const seconds = 100 + index;
    return { command: { type: "timer.start", seconds }, actor: FAC, id, seconds, answered: null };
  }
  const subject = subjectId(random.pick(["high", "low", "mid1", "mid2", "ben1"]));
  const command: Command =
    roll < 8
      ? { type: "agenda.raise", subjectId: subject, reason: "look" }
      : { type: "rating.propose", subjectId: subject, to: 1 + random.below(5), reason: "steady" };
  return { command, actor: random.pick([ANA, BEN]), id, seconds: null, answered: null };
}

/**
 * Plays commands, each lost at a random point, and each sent again by its id until it is answered.
 *
 * @param strip takes the ids away from the journal: a server that does not de-duplicate
 * @returns what is wrong with it; nothing where every command took effect once
 */
async function play(seed: number, strip = false): Promise<string[]> {
  const random = randomFrom(seed);
  const breaking = new Breaking();
  const forgetful = (real: Journal): Journal => ({
    ...real,
    append: (session, seq, commits) =>
      real.append(
        session,
        seq,
        commits.map(({ commandId: _id, ...commit }) => commit),
      ),
  });
  const journal = (real: Journal) => breaking.wrap(strip ? forgetful(real) : real);
  let house: House = await buildHouse({ journal });
  const { dataDir } = house;
  try {
    await (await house.registry.get(SESSION)).submit(FAC, { type: "session.open" });
    const deeds: Deed[] = [];
    for (let index = 0; index < COMMANDS; index++) {
      const deed = deedOf(random, index);
      deeds.push(deed);
      let point: Point = random.pick(POINTS);
      while (deed.answered === null) {
        const lost = point;
        point = "nowhere";
        if (lost === "before-validate") continue;
        breaking.next = lost;
        const room = await house.registry.get(SESSION);
        const answer = await room.submit(deed.actor, deed.command, deed.id).catch((error: unknown) => {
          if (!(error instanceof RoomClosed)) throw error;
          return null;
        });
        if (lost === "before-send") {
          // The process went down with the answer in its hands.
          await house.close();
          house = await buildHouse({ journal, dataDir });
        } else if (answer && lost !== "ack-dropped") deed.answered = answer.ok ? answer.seq : 0;
      }
    }
    return await faultsOf(house, deeds);
  } finally {
    await house.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function faultsOf(house: House, deeds: readonly Deed[]): Promise<string[]> {
  const faults: string[] = [];
  const lines = await house.journal.read(SESSION);
  const started = lines.filter(({ type }) => type === "timer.started").map(({ payload }) => payload);
  for (const { seconds } of deeds) {
    if (seconds === null) continue;
    const times = started.filter((payload) => JSON.stringify(payload).includes(`:${seconds}}`)).length;
    if (times !== 1) faults.push(`the timer of ${seconds} s was started ${times} times`);
  }
  const rows = await house.database.db
    .selectFrom("accepted_commands")
    .selectAll()
    .orderBy("last_seq")
    .execute();
  const covered = rows.flatMap(({ first_seq, last_seq }) =>
    Array.from({ length: last_seq - first_seq + 1 }, (_, index) => first_seq + index),
  );
  // Every event but the opening belongs to one command, and to no other.
  if (JSON.stringify(covered) !== JSON.stringify(lines.slice(1).map(({ seq }) => seq)))
    faults.push("an event belongs to no command, or to two");
  for (const { id, answered } of deeds) {
    const row = rows.find(({ command_id }) => command_id === id);
    if ((row?.last_seq ?? 0) !== answered)
      faults.push(`${id} was answered ${answered} and is stored otherwise`);
  }
  return faults;
}

describe("a command", () => {
  it("[P3] takes effect once, wherever on its way it was lost, and however often it was sent", async () => {
    const line = {
      row: "P3",
      what: "12 commands, each lost at one of 5 points",
      suite: 20,
      full: 1_000,
    } as const;
    await rounds(line, async (seed) => {
      expect(await play(seed), `seed ${seed}`).toEqual([]);
    });
  });

  it("[P3] control: a server that forgets the ids is caught doing it twice", async () => {
    const found: string[] = [];
    for (let seed = 0; seed < 4; seed++) found.push(...(await play(seed, true)));
    expect(found.join()).toMatch(/was started [2-9] times/);
  });
});
