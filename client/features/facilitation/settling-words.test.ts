import { expect, it } from "vitest";
import type { Hold } from "../../state/lock-holds.ts";
import type { OwedTask } from "../../state/settling-tasks.ts";
import { inNoName, owingOf, settlingLead } from "./settling-words.ts";

const answer: OwedTask = { kind: "accept", subjectId: "a" };
const reason: OwedTask = { kind: "explain", subjectId: "b" };
const hold: Hold = { code: "deferred", subjectId: "c", certain: true };
const NOW = 1_000;
const owing = (tasks: readonly OwedTask[], until: number) =>
  owingOf(tasks.length === 0 ? new Map() : new Map([["ana", tasks]]), { ana: until }, NOW);
/** @param left what the room left open */
const said = (tasks: readonly OwedTask[], left: readonly Hold[], until: number) => {
  const owed = owing(tasks, until);
  const waited = owed.flatMap((one) => one.waited.map(() => hold));
  return settlingLead([...left, ...waited], owed).defaultMessage;
};

const UNTIL =
  "The room is closed. Settling ends {when}: from then on what was said aloud counts as confirmed, and a change that its owner has not accepted falls away.";
const HELD = "The room is closed. The lock waits until this is done.";

it("waits for answers until settling ends", () => {
  expect(said([answer], [], NOW + 1)).toBe(UNTIL);
  expect(said([answer, reason], [hold], NOW + 1)).toBe(UNTIL);
  expect(owing([answer, reason], NOW + 1)).toEqual([
    { who: "ana", waited: [answer, reason], over: [], until: NOW + 1 },
  ]);
});

it("waits for no answer once settling has ended", () => {
  expect(owing([answer], NOW)).toEqual([{ who: "ana", waited: [], over: [answer] }]);
  expect(said([answer], [], NOW)).toBe(
    "The room is closed. Nobody has to answer any more, and the ratings can be locked. Until then some still may.",
  );
});

it("says what no time settles: a reason that is owed, a matter that the room left open", () => {
  expect(owing([answer, reason], NOW)).toEqual([{ who: "ana", waited: [reason], over: [answer] }]);
  expect(said([answer, reason], [], NOW)).toBe(HELD);
  expect(said([answer], [hold], NOW)).toBe(HELD);
  for (const until of [NOW, NOW + 1]) {
    expect(said([reason], [], until)).toBe(HELD);
    expect(said([], [hold], until)).toBe(HELD);
  }
});

it("says that all is answered, whatever the time", () => {
  for (const until of [NOW, NOW + 1]) {
    expect(said([], [], until)).toBe("Nothing is open. The ratings can be locked.");
  }
});

it("puts under no name what the room left open, and what is owed for somebody whose owner has gone", () => {
  const owed = (subjectId: string): Hold => ({ code: "releasable-reason-missing", subjectId, certain: true });
  const exceeded: Hold = { code: "guideline-exceeded", position: 5, certain: true };
  const subjects = new Map<string, { owner: string | null }>([
    ["owned", { owner: "ana" }],
    ["unowned", { owner: null }],
  ]);
  const holds = [hold, owed("owned"), owed("unowned"), exceeded];
  expect(inNoName(holds, subjects)).toEqual([hold, owed("unowned"), exceeded]);
});
