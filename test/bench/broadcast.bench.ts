import { setTimeout as pause } from "node:timers/promises";
import { type Lane, openLane } from "./lanes.ts";
import { giveUpAfter, ms, printTable, quantile, ratio, sorted } from "./measure.ts";

/**
 * From one change to the last of N screens that has it, over real sockets, each server in a process of its own:
 * a bare `ws` relay of 100 bytes, the stock Yjs server and Hocuspocus without any commit, and the product, which
 * commits to disk first. The servers take turns round by round, so that the machine's moods meet them all.
 */
const CLIENTS = [10, 50, 200];
const PEOPLE = 200;
const ROUNDS = 200;
const UNCOUNTED = 20;
/** Longer than changes are held back to go out together. */
const APART = 20;

/** One change of this lane, alone. */
async function turn(lane: Lane): Promise<{ shown: number; acknowledged: number }> {
  lane.change();
  await lane.shown();
  const { shown, acknowledged } = lane.take();
  return { shown: shown[0] ?? Number.NaN, acknowledged: acknowledged[0] ?? Number.NaN };
}

giveUpAfter(240);
const rows: string[][] = [["clients", "", "p50", "p99", "p50 / bare", "p99 / bare", "p50 / floor"]];
for (const clients of CLIENTS) {
  const lanes = {
    "bare ws, 100 bytes": await openLane({ kind: "bare" }, clients),
    "stock y-websocket": await openLane({ kind: "stock" }, clients),
    Hocuspocus: await openLane({ kind: "hocuspocus" }, clients),
    "Evenhand, committed": await openLane({ kind: "house", people: PEOPLE, seats: 10 }, clients),
  };
  const times: Record<string, number[]> = { commit: [], acknowledged: [] };
  for (let round = -UNCOUNTED; round < ROUNDS; round += 1) {
    for (const [name, lane] of Object.entries(lanes)) {
      const { shown, acknowledged } = await turn(lane);
      if (round < 0) continue;
      times[name] = [...(times[name] ?? []), shown];
      if (lane.server.kind === "house") times.acknowledged?.push(acknowledged);
    }
    const { commit } = await lanes["Evenhand, committed"].server.ask("commit");
    if (round >= 0) times.commit?.push(commit);
    await pause(APART);
  }
  for (const lane of Object.values(lanes)) await lane.close();
  const at = (name: string, q: number) => quantile(sorted(times[name] ?? []), q);
  const bare = "bare ws, 100 bytes";
  const floor = at(bare, 0.5) * 1.5 + at("commit", 0.5);
  for (const name of [...Object.keys(lanes), "acknowledged", "commit"]) {
    const [p50, p99] = [at(name, 0.5), at(name, 0.99)];
    const what =
      name === "acknowledged" ? "  its acknowledgement" : name === "commit" ? "  one commit" : name;
    const ratios = [ratio(p50, at(bare, 0.5)), ratio(p99, at(bare, 0.99)), ratio(p50, floor)];
    rows.push([String(clients), what, ms(p50), ms(p99), ...ratios]);
  }
}
printTable(
  `broadcast: one change to the last of N screens, a room of ${PEOPLE}, ${ROUNDS} rounds; floor: 1.5 × bare + one commit`,
  rows,
);
process.exit();
