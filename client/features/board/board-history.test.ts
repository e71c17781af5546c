import type { ProposalView, StanceView } from "@evenhand/shared/readmodels/record";
import { describe, expect, it } from "vitest";
import {
  lastStep,
  NOTHING_DONE,
  type Step,
  undoPlan,
  withDone,
  withRedone,
  withRefused,
  withUndone,
} from "./board-history.ts";

const step: Step = {
  moves: [
    { id: "a", from: 3 },
    { id: "b", from: 4 },
  ],
  to: 5,
  reason: "why",
};
const proposal = (subjectId: string, from: number, more: Partial<ProposalView> = {}): ProposalView => ({
  subjectId,
  by: "me",
  from,
  to: 5,
  reason: "why",
  status: "open",
  at: 1,
  ...more,
});
const stance = (proposalId: string, by: string): StanceView => ({
  proposalId,
  by,
  stance: "consent",
  reason: "",
  at: 2,
});
const record = (proposals: [string, ProposalView][], stances: StanceView[] = []) => ({
  proposals: new Map(proposals),
  stances: new Map(stances.map((view) => [`${view.proposalId}:${view.by}`, view])),
});

describe("taking back a step", () => {
  it("finds each proposal of it that is still open, and who has answered since", () => {
    const now = record(
      [
        ["p1", proposal("a", 3)],
        ["p2", proposal("b", 4)],
      ],
      [stance("p1", "me"), stance("p2", "me"), stance("p2", "ana")],
    );
    expect(undoPlan(now, step, "me")).toEqual({
      open: [
        { id: "a", from: 3, proposalId: "p1", answered: [] },
        { id: "b", from: 4, proposalId: "p2", answered: ["ana"] },
      ],
      settled: [],
      waiting: [],
    });
  });

  it("leaves to others what they have settled, and never touches a proposal of theirs", () => {
    const now = record([
      ["p1", proposal("a", 3, { status: "recorded" })],
      ["p2", proposal("b", 4, { by: "ana" })],
    ]);
    const { open, settled, waiting } = undoPlan(now, step, "me");
    expect(open).toEqual([]);
    expect(settled).toEqual([{ id: "a", status: "recorded" }]);
    expect(waiting).toEqual(["b"]);
  });

  it("does not take a proposal that was written down in one's name for one's own act", () => {
    const now = record([["p1", proposal("a", 3, { attestationId: "at1" })]]);
    expect(undoPlan(now, step, "me").open).toEqual([]);
    expect(lastStep(now, NOTHING_DONE, "me")).toBeNull();
  });
});

describe("what is on its way", () => {
  it("is waited for where the same was proposed before and withdrawn", () => {
    const now = record([
      ["p1", proposal("a", 3)],
      ["p2", proposal("b", 4, { status: "withdrawn" })],
    ]);
    const sent = {
      id: "sent",
      seq: null,
      command: { type: "rating.propose", subjectId: "b", to: 5, from: 4, reason: "why" },
    } as const;
    expect(undoPlan(now, step, "me").waiting).toEqual([]);
    expect(undoPlan(now, step, "me", [sent]).waiting).toEqual(["b"]);
  });

  it("is not taken back twice by a hand that presses twice", () => {
    const now = record([["p1", proposal("a", 3)]]);
    const sent = { id: "sent", seq: null, command: { type: "rating.withdraw", proposalId: "p1" } } as const;
    expect(lastStep(now, NOTHING_DONE, "me")).not.toBeNull();
    expect(lastStep(now, NOTHING_DONE, "me", [sent])).toBeNull();
    expect(undoPlan(now, step, "me", [sent]).open).toEqual([]);
  });
});

describe("the history", () => {
  const other: Step = { moves: [{ id: "c", from: 2 }], to: 3, reason: "too" };

  it("goes back and forth, one step at a time", () => {
    const done = withDone(withDone(NOTHING_DONE, step), other);
    const undone = withUndone(done, other, other.moves);
    expect([undone.done, undone.undone]).toEqual([[step], [other]]);
    const [taken] = undone.undone;
    const again = taken ? withRedone(undone, taken, other) : undone;
    expect([again.done, again.undone]).toEqual([[step, other], []]);
  });

  it("forgets what was undone once something new is done", () => {
    const undone = withUndone(withDone(NOTHING_DONE, step), step, step.moves);
    expect(withDone(undone, other).undone).toEqual([]);
  });

  it("holds only what took place: refused people leave their step, and a step without people goes", () => {
    const done = withDone(NOTHING_DONE, step);
    expect(withRefused(done, step, new Set(["a"])).done).toEqual([
      { ...step, moves: [{ id: "b", from: 4 }] },
    ]);
    expect(withRefused(done, step, new Set(["a", "b"])).done).toEqual([]);
  });

  it("passes over steps that were withdrawn otherwise, and stops at one that somebody settled", () => {
    const done = withDone(withDone(NOTHING_DONE, step), other);
    const withdrawn = proposal("c", 2, { to: 3, status: "withdrawn" });
    const mine: [string, ProposalView] = ["p1", proposal("a", 3)];
    expect(lastStep(record([["p3", withdrawn], mine]), done, "me")).toBe(step);
    expect(lastStep(record([["p3", { ...withdrawn, status: "set-aside" }], mine]), done, "me")).toBe(other);
  });

  it("after a reload is what the record shows of one's own open proposals, the latest first", () => {
    const now = record([
      ["p1", proposal("a", 3, { at: 1 })],
      ["p2", proposal("b", 4, { at: 2, reason: "later" })],
      ["p3", proposal("c", 2, { at: 3, by: "ana" })],
    ]);
    expect(lastStep(now, NOTHING_DONE, "me")).toEqual({
      moves: [{ id: "b", from: 4 }],
      to: 5,
      reason: "later",
    });
  });
});
