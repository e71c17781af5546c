import { expect, it } from "vitest";
import type { OpenMatter, OwedTask } from "./settling-tasks.ts";
import { settlingWords } from "./settling-words.ts";

const answer: OwedTask = { kind: "accept", subjectId: "a" };
const reason: OwedTask = { kind: "explain", subjectId: "b" };
const matter: OpenMatter = { kind: "deferred", subjectId: "c" };
const said = (owed: readonly OwedTask[], matters: readonly OpenMatter[], ended: boolean, exceeds = false) => {
  const { lead, line } = settlingWords(owed, matters, ended, exceeds);
  return [lead.defaultMessage, line?.defaultMessage];
};

const COMING = "The room is closed. These answers are still to come.";
const UNTIL =
  "Settling ends {when}. From then on what was said aloud counts as confirmed, and a change that its owner has not accepted falls away.";
const HELD = "The room is closed. Something here still holds up the lock.";
const ENDED =
  "Settling has ended: what was said aloud counts as confirmed, and a change that its owner has not accepted falls away.";

it("waits for answers until settling ends", () => {
  expect(said([answer], [], false)).toEqual([COMING, UNTIL]);
  expect(said([answer, reason], [matter], false)).toEqual([COMING, UNTIL]);
});

it("waits for no answer once settling has ended", () => {
  expect(said([answer], [], true)).toEqual([
    "The room is closed, and nobody has to answer any more. The ratings can be locked.",
    ENDED,
  ]);
});

it("says what no time settles: a reason that is owed, a matter that the room left open", () => {
  expect(said([answer, reason], [], true)).toEqual([HELD, ENDED]);
  expect(said([answer], [matter], true)).toEqual([HELD, ENDED]);
  for (const ended of [false, true]) {
    expect(said([reason], [], ended)).toEqual([HELD, undefined]);
    expect(said([], [matter], ended)).toEqual([HELD, undefined]);
    expect(said([], [], ended, true)).toEqual([HELD, undefined]);
  }
});

it("says that all is answered, whatever the time", () => {
  for (const ended of [false, true]) {
    expect(said([], [], ended)).toEqual(["Nothing is open. The ratings can be locked.", undefined]);
  }
});
