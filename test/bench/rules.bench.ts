import { agendaView } from "@evenhand/shared/readmodels/agenda-view";
import { type Projection, project, projectOn } from "@evenhand/shared/readmodels/project";
import type { Command } from "@evenhand/shared/session/commands";
import { decide } from "@evenhand/shared/session/decide";
import { evolve } from "@evenhand/shared/session/evolve";
import type { Actor } from "@evenhand/shared/session/roles";
import type { SessionState } from "@evenhand/shared/session/state";
import { BEN, FAC, subjectId } from "@evenhand/shared/testing/builders";
import { liveRoom } from "@evenhand/shared/testing/given";
import { crowd } from "./crowd.ts";
import { medianTime, ms, printTable, ratio } from "./measure.ts";

/** The pure rules, and how they grow with the people: a session, ten sessions in one, a whole company. */
const SIZES = [200, 2_000, 20_000];
/** A decision alone is too short for the clock. */
const BATCH = 200;
/** What decisions come to is looked at, so that none is left out as useless. */
let accepted = 0;

function after(state: SessionState, command: Command, actor: Actor, now: number): SessionState {
  const verdict = decide(state, command, actor, { now, head: "head" });
  if (!verdict.ok) throw new Error(verdict.error.code);
  let folded = state;
  for (const draft of verdict.events) {
    const event = { ...draft, seq: folded.seq + 1, at: new Date(now).toISOString(), actor: actor.id };
    folded = evolve(folded, event);
  }
  return folded;
}

const measured = SIZES.map((size) => {
  const { state, now } = liveRoom(crowd(size));
  const last = subjectId(`s${size - 1}`);
  const propose: Command = { type: "rating.propose", subjectId: last, to: 5, reason: "Shipped more" };
  const keep: Command = { type: "consensus.keep", subjectId: last };
  const names = [...state.subjects.values()].map(({ facts }) => facts.name);
  const timeOf = (command: Command, actor: Actor) =>
    medianTime(() => {
      for (let i = 0; i < BATCH; i += 1) {
        if (decide(state, command, actor, { now, head: "head" }).ok) accepted += 1;
      }
    }, 500) / BATCH;
  const whole: Projection = projectOn(null, state, { kind: "room" });
  const proposed = after(state, propose, BEN, now);
  const kept = after(state, keep, FAC, now);
  return {
    size,
    propose: timeOf(propose, BEN),
    keep: timeOf(keep, FAC),
    refresh: medianTime(
      () => void decide(state, { type: "agenda.refresh" }, FAC, { now, head: "head" }),
      500,
    ),
    fold: medianTime(() => void after(state, propose, BEN, now), 500),
    copy: medianTime(() => void new Map(state.subjects), 500),
    agenda: medianTime(() => void agendaView(state, { withPrivate: true })),
    sort: medianTime(() => void names.toSorted(), 500),
    project: medianTime(() => void project(state, { kind: "room" }), 500),
    projectPropose: medianTime(() => void projectOn(whole, proposed, { kind: "room" }), 500),
    projectKeep: medianTime(() => void projectOn(whole, kept, { kind: "room" }), 500),
  };
});
if (accepted === 0) throw new Error("nothing was decided");

type Row = (typeof measured)[number];
/** A column of times with how they grow from the smallest room. */
function table(title: string, columns: readonly (readonly [string, keyof Row])[], beside: keyof Row) {
  const [first] = measured;
  printTable(title, [
    ["people", ...columns.flatMap(([name]) => [name, "grows", `/ ${beside}`]), beside],
    ...measured.map((row) => [
      row.size.toLocaleString("en"),
      ...columns.flatMap(([, key]) => [
        ms(row[key]),
        ratio(row[key], first?.[key] ?? 0),
        ratio(row[key], row[beside]),
      ]),
      ms(row[beside]),
    ]),
  ]);
}
table(
  "rules: decisions, beside a copy of the map of people",
  [
    ["propose", "propose"],
    ["keep", "keep"],
    ["refresh the agenda", "refresh"],
    ["propose + evolve", "fold"],
  ],
  "copy",
);
table("rules: flags and the agenda in order, beside sorting as many names", [["agenda", "agenda"]], "sort");
table(
  "rules: the record, whole and after one change, beside sorting as many names",
  [
    ["whole", "project"],
    ["after a proposal", "projectPropose"],
    ["after a decision", "projectKeep"],
  ],
  "sort",
);
