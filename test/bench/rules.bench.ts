import { agendaView } from "@evenhand/shared/readmodels/agenda-view";
import type { Command } from "@evenhand/shared/session/commands";
import { decide } from "@evenhand/shared/session/decide";
import { evolve } from "@evenhand/shared/session/evolve";
import { BEN, subjectId } from "@evenhand/shared/testing/builders";
import { liveRoom } from "@evenhand/shared/testing/given";
import { crowd } from "./crowd.ts";
import { medianTime, ms, printTable, ratio } from "./measure.ts";

/** The pure rules, and how they grow with the people: a session, ten sessions in one, a whole company. */
const SIZES = [200, 2_000, 20_000];
/** A decision alone is too short for the clock. */
const BATCH = 200;

const measured = SIZES.map((size) => {
  const { state, now } = liveRoom(crowd(size));
  const context = { now, head: "head" };
  const last = subjectId(`s${size - 1}`);
  const propose: Command = { type: "rating.propose", subjectId: last, to: 5, reason: "Shipped more" };
  const decideAndFold = () => {
    const verdict = decide(state, propose, BEN, context);
    if (!verdict.ok) throw new Error(verdict.error.code);
    let folded = state;
    for (const draft of verdict.events)
      folded = evolve(folded, {
        ...draft,
        seq: folded.seq + 1,
        at: new Date(now).toISOString(),
        actor: BEN.id,
      });
  };
  const names = [...state.subjects.values()].map(({ facts }) => facts.name);
  return {
    size,
    decide:
      medianTime(() => {
        for (let i = 0; i < BATCH; i += 1) decide(state, propose, BEN, context);
      }, 500) / BATCH,
    fold: medianTime(decideAndFold, 500),
    copy: medianTime(() => void new Map(state.subjects), 500),
    agenda: medianTime(() => void agendaView(state, { withPrivate: true })),
    sort: medianTime(() => void names.toSorted(), 500),
  };
});

const [first] = measured;
printTable("rules: a proposal, beside a copy of the map of people", [
  ["people", "decide", "grows", "decide + evolve", "grows", "copy", "evolve/copy"],
  ...measured.map(({ size, decide, fold, copy }) => [
    size.toLocaleString("en"),
    ms(decide),
    ratio(decide, first?.decide ?? 0),
    ms(fold),
    ratio(fold, first?.fold ?? 0),
    ms(copy),
    ratio(fold, copy),
  ]),
]);
printTable("rules: flags and the agenda in order, beside sorting as many names", [
  ["people", "agenda", "grows", "sort", "grows", "agenda/sort"],
  ...measured.map(({ size, agenda, sort }) => [
    size.toLocaleString("en"),
    ms(agenda),
    ratio(agenda, first?.agenda ?? 0),
    ms(sort),
    ratio(sort, first?.sort ?? 0),
    ratio(agenda, sort),
  ]),
]);
