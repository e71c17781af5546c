import { setTimeout as pause } from "node:timers/promises";
import { type Lane, openLane } from "./lanes.ts";
import { giveUpAfter, ms, printTable, quantile, ratio, sorted } from "./measure.ts";
import type { ServerPlan } from "./servers.ts";

/**
 * Changes a second to fifty screens until the 99th of a hundred takes more than 100 ms to the last of them.
 * Changes come at a set pace, whatever the server makes of it; the pace grows by a quarter until it is too much.
 */
const CLIENTS = 50;
const PEOPLE = 200;
const TOO_LATE = 100;
const FIRST = 160;
const STEP = 1.25;
const SECONDS = 1.5;
/** A pace that fails is tried again: the machine has other work. */
const WAVES = 25;
const WAVE = 200;
const TRIES = 5;

interface Pace {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  /** CPU of the server a change, in milliseconds. */
  readonly cpu: number;
  /** Share of one core. */
  readonly busy: number;
}

/** Open loop: so many changes a second, sent every few milliseconds. */
async function run(lane: Lane, rate: number): Promise<Pace> {
  const before = await lane.server.ask("usage");
  const start = performance.now();
  const end = start + SECONDS * 1_000;
  let made = 0;
  for (let now = start; now < end; now = performance.now()) {
    for (const due = ((now - start) / 1_000) * rate; made < due; made += 1) lane.change(made);
    await pause(3);
  }
  await lane.shown();
  const time = performance.now() - start;
  const after = await lane.server.ask("usage");
  const times = sorted(lane.take().shown);
  const cpu = after.cpu - before.cpu;
  return { rate, p50: quantile(times, 0.5), p99: quantile(times, 0.99), cpu: cpu / made, busy: cpu / time };
}

/** Waves of changes, each sent at once when the last has reached everybody: what the server does when it never rests. */
async function flood(lane: Lane): Promise<{ readonly rate: number; readonly cpu: number }> {
  const before = await lane.server.ask("usage");
  const start = performance.now();
  for (let wave = 0; wave < WAVES; wave += 1) {
    for (let made = 0; made < WAVE; made += 1) lane.change(made);
    await lane.shown();
    lane.take();
  }
  const time = performance.now() - start;
  const after = await lane.server.ask("usage");
  return { rate: (WAVES * WAVE * 1_000) / time, cpu: (after.cpu - before.cpu) / (WAVES * WAVE) };
}

interface Climb {
  /** The highest pace that was kept. */
  readonly best: Pace;
  readonly paces: readonly Pace[];
  readonly flooded: { readonly rate: number; readonly cpu: number };
}

const NEVER: Pace = { rate: Number.NaN, p50: Number.NaN, p99: Number.NaN, cpu: Number.NaN, busy: Number.NaN };

async function climb(plan: ServerPlan, writers: number): Promise<Climb> {
  const lane = await openLane(plan, CLIENTS, writers);
  await run(lane, FIRST);
  const paces: Pace[] = [];
  let failures = 0;
  for (let rate = FIRST; failures < TRIES; ) {
    const pace = await run(lane, rate);
    if (pace.p99 > TOO_LATE) {
      failures += 1;
      continue;
    }
    failures = 0;
    paces.push(pace);
    rate = Math.round(rate * STEP);
  }
  await flood(lane);
  const flooded = await flood(lane);
  await lane.close();
  return { best: paces.at(-1) ?? NEVER, paces, flooded };
}

giveUpAfter(500);
const lanes = {
  "bare ws, each change": await climb({ kind: "bare" }, 1),
  "stock y-websocket": await climb({ kind: "stock" }, 1),
  Hocuspocus: await climb({ kind: "hocuspocus" }, 1),
  // Everybody in the room commands: one account may send fifty a second.
  "Evenhand, committed": await climb({ kind: "house", people: PEOPLE, seats: 200, facilitators: 200 }, 200),
};
const bare = lanes["bare ws, each change"];
const hocuspocus = lanes.Hocuspocus;
/** CPU a change at the highest pace that both it and the bare server keep. */
const together = ({ paces }: typeof bare) => {
  const shared = paces.filter(({ rate }) => bare.paces.some((other) => other.rate === rate)).at(-1);
  const other = bare.paces.find(({ rate }) => rate === shared?.rate);
  return { own: shared?.cpu ?? Number.NaN, other: other?.cpu ?? Number.NaN };
};
printTable(
  `burst: changes a second to ${CLIENTS} screens with p99 under ${TOO_LATE} ms, a room of ${PEOPLE}`,
  [
    [
      "",
      "a second",
      "/ bare",
      "/ Hocuspocus",
      "p50",
      "p99",
      "core",
      "CPU a change",
      "/ bare",
      "at bare's pace",
      "/ bare",
    ],
    ...Object.entries(lanes).map(([name, lane]) => {
      const { rate, p50, p99, cpu, busy } = lane.best;
      const { own, other } = together(lane);
      return [
        name,
        rate.toLocaleString("en"),
        ratio(rate, bare.best.rate),
        ratio(rate, hocuspocus.best.rate),
        ms(p50),
        ms(p99),
        `${Math.round(busy * 100)} %`,
        ms(cpu),
        ratio(cpu, bare.best.cpu),
        ms(own),
        ratio(own, other),
      ];
    }),
  ],
);
printTable(`burst: waves of ${WAVE} changes, the next when the last has reached all ${CLIENTS} screens`, [
  ["", "a second", "/ bare", "/ Hocuspocus", "CPU a change", "/ bare", "/ Hocuspocus"],
  ...Object.entries(lanes).map(([name, { flooded }]) => [
    name,
    Math.round(flooded.rate).toLocaleString("en"),
    ratio(flooded.rate, bare.flooded.rate),
    ratio(flooded.rate, hocuspocus.flooded.rate),
    ms(flooded.cpu),
    ratio(flooded.cpu, bare.flooded.cpu),
    ratio(flooded.cpu, hocuspocus.flooded.cpu),
  ]),
]);
process.exit();
