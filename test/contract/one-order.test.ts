import { rmSync } from "node:fs";
import type { Command } from "@evenhand/shared/session/commands";
import type { SessionState } from "@evenhand/shared/session/state";
import { actor, participant, person, snapshot } from "@evenhand/shared/testing/builders";
import { describe, expect, it } from "vitest";
import { isTorture, rounds } from "../torture/campaign.ts";
import { isLinearizable, type Operation } from "../torture/linearizable.ts";
import { randomFrom } from "../torture/random.ts";
import { buildHouse, SESSION } from "./served-room.ts";

const CLIENTS = ["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"];
const CELLS = ["timer", ...CLIENTS.slice(0, 3)];
const OPERATIONS = isTorture ? 200 : 20;

const held = (state: SessionState, cell: string): unknown =>
  cell === "timer" ? (state.timer?.seconds ?? null) : state.participants.get(person(cell))?.attendance;

interface History {
  /** By cell. */
  readonly cells: ReadonlyMap<string, readonly Operation<unknown>[]>;
  readonly initial: SessionState;
  /** Reads that came after an answer and did not know of it. */
  readonly blind: number;
  /** Numbers of the journal, as it has them. */
  readonly seqs: readonly number[];
}

/**
 * Eight clients write and read the same few cells at once, over a store that takes its time.
 *
 * @param served what a read is served of the states that there were; the last one, unless a test wants otherwise
 */
async function play(
  seed: number,
  served = (states: readonly SessionState[]) => states.at(-1),
): Promise<History> {
  const random = randomFrom(seed);
  const pause = () => new Promise((resolve) => setImmediate(resolve));
  const house = await buildHouse({
    snapshot: snapshot({ participants: CLIENTS.map((id) => participant(id, "facilitator")) }),
    journal: (real) => ({
      ...real,
      append: async (...commit) => {
        for (let turns = random.below(4); turns > 0; turns--) await pause();
        await real.append(...commit);
        for (let turns = random.below(4); turns > 0; turns--) await pause();
      },
    }),
  });
  try {
    const room = await house.registry.get(SESSION);
    await room.submit(actor("c1"), { type: "session.open" });
    const initial = room.state;
    const states = [initial];
    room.subscribe({ changed: () => states.push(room.state), closed: () => {} });
    const cells = new Map<string, Operation<unknown>[]>(CELLS.map((cell) => [cell, []]));
    let clock = 0;
    let blind = 0;
    const client = async (id: string) => {
      let heard = 0;
      for (let count = 0; count < OPERATIONS; count++) {
        for (let turns = random.below(3); turns > 0; turns--) await pause();
        const cell = random.pick(CELLS);
        const asked = clock++;
        if (random.chance(0.5)) {
          const state = served(states) ?? initial;
          await pause();
          if (state.seq < heard) blind++;
          cells.get(cell)?.push({ kind: "read", value: held(state, cell), asked, answered: clock++ });
          continue;
        }
        const attendance = random.pick(["room", "remote", "away"] as const);
        const seconds = 10 + random.below(900);
        const command: Command =
          cell === "timer"
            ? { type: "timer.start", seconds }
            : { type: "attendance.mark", participantId: person(cell), state: attendance };
        const answer = await room.submit(actor(id), command, `${id}-${count}`);
        if (!answer.ok) continue;
        heard = answer.seq;
        const value = cell === "timer" ? seconds : attendance;
        cells.get(cell)?.push({ kind: "write", value, asked, answered: clock++ });
      }
    };
    await Promise.all(CLIENTS.map(client));
    const seqs = (await house.journal.read(SESSION)).map(({ seq }) => seq);
    return { cells, initial, blind, seqs };
  } finally {
    await house.close();
    rmSync(house.dataDir, { recursive: true, force: true });
  }
}

const brokenCells = ({ cells, initial }: History): string[] =>
  [...cells].filter(([cell, history]) => !isLinearizable(history, held(initial, cell))).map(([cell]) => cell);

describe("everybody", () => {
  it("[P4] sees one order, and after an answer what it answered for", async () => {
    const line = { row: "P4", what: "a history of 8 clients, cell by cell", suite: 4, full: 500 } as const;
    await rounds(line, async (seed) => {
      const history = await play(seed);
      expect(brokenCells(history), `seed ${seed}`).toEqual([]);
      expect(history.blind).toBe(0);
      expect(history.seqs).toEqual(history.seqs.map((_, index) => index + 1));
      expect(Math.min(...[...history.cells.values()].map(({ length }) => length))).toBeGreaterThan(5);
    });
  });

  it("[P4] control: a read that is served what stood a moment before is caught", async () => {
    const history = await play(1, (states) => states.at(-3));
    expect(brokenCells(history)).not.toEqual([]);
    expect(history.blind).toBeGreaterThan(0);
  });
});
