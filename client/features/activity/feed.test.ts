import type { DecisionView, ProposalView, StanceView, SubjectView } from "@evenhand/shared/readmodels/record";
import { describe, expect, it } from "vitest";
import { feedOf, feedOfMine, idsOf, newSince, shownFeed } from "./feed.ts";

const decision = (id: string, at: number, more: Partial<DecisionView> = {}): DecisionView => ({
  id,
  subjectId: `person-${id}`,
  kind: "changed",
  from: 3,
  to: 4,
  by: "fac",
  at,
  proposalId: null,
  attended: 8,
  attested: false,
  internalReason: "",
  releasableReason: "",
  dissent: [],
  status: "standing",
  ...more,
});
const proposal = (at: number, more: Partial<ProposalView> = {}): ProposalView => ({
  subjectId: "zoe",
  from: 5,
  to: 4,
  by: "ben",
  reason: "scope",
  status: "open",
  at,
  ...more,
});
const stance = (proposalId: string, by: string, kind: StanceView["stance"]): [string, StanceView] => [
  `${proposalId}:${by}`,
  { proposalId, by, stance: kind, reason: "", at: 1 },
];
const feed = (
  decisions: readonly DecisionView[],
  proposals: readonly [string, ProposalView][] = [],
  stances: readonly [string, StanceView][] = [],
) => feedOf({ decisions, proposals: new Map(proposals), stances: new Map(stances) });

describe("the activity feed", () => {
  it("has the newest first, decisions and proposals in one row", () => {
    const entries = feed([decision("d1", 10), decision("d2", 30)], [["p1", proposal(20)]]);
    expect(entries.map(({ id }) => id)).toEqual(["d2", "p1", "d1"]);
  });

  it("of two at the same moment has the later one first", () => {
    expect(feed([decision("d1", 10), decision("d2", 10)]).map(({ id }) => id)).toEqual(["d2", "d1"]);
  });

  it("tells a recorded proposal by its decision, with how many consented", () => {
    const entries = feed(
      [decision("d1", 30, { proposalId: "p1" })],
      [["p1", proposal(20, { status: "recorded" })]],
      [stance("p1", "ana", "consent"), stance("p1", "ben", "consent"), stance("p1", "cal", "stand-aside")],
    );
    expect(entries).toMatchObject([{ kind: "decided", id: "d1", consents: 2 }]);
  });

  it("says of a proposal that fell that it fell", () => {
    const fell = feed([], [["p1", proposal(1, { status: "withdrawn" })]]);
    expect(fell).toMatchObject([{ kind: "proposed", fell: true }]);
    expect(feed([], [["p1", proposal(1)]])).toMatchObject([{ kind: "proposed", fell: false }]);
  });

  it("holds those whom nobody raised together, and apart from a decision of its own", () => {
    const rest = { kind: "not-discussed", from: 3, to: 3 } as const;
    const entries = feed([
      decision("d1", 10, rest),
      decision("d2", 10, rest),
      decision("d3", 10, { ...rest, status: "reopened" }),
      decision("d4", 20, rest),
    ]);
    expect(entries.map((entry) => [entry.kind, entry.id])).toEqual([
      ["rest", "d4"],
      ["decided", "d3"],
      ["rest", "d1"],
    ]);
    expect(entries.at(-1)).toMatchObject({ subjectIds: ["person-d1", "person-d2"] });
  });
});

describe("what is shown of it", () => {
  const before = feed([decision("d1", 10)]);
  const after = feed([decision("d1", 10, { status: "undone" }), decision("d2", 20), decision("d3", 30)]);

  it("stands still while paused, counts what waits, and does not keep what is no longer so", () => {
    const { shown, waiting } = shownFeed(after, idsOf(before));
    expect(waiting).toBe(2);
    expect(shown).toMatchObject([{ id: "d1", decision: { status: "undone" } }]);
    expect(shownFeed(after, null)).toEqual({ shown: after, waiting: 0 });
  });

  it("counts what came while one was away", () => {
    expect(newSince(after, idsOf(before))).toBe(2);
    expect(newSince(after, idsOf(after))).toBe(0);
  });

  it("is for an owner what is about their people, and for nobody without people nothing", () => {
    const owned = (owner: string | null) => ({ owner }) as SubjectView;
    const subjects = new Map([
      ["person-d2", owned("ana")],
      ["person-d3", owned(null)],
    ]);
    expect(feedOfMine(after, subjects, "ana").map(({ id }) => id)).toEqual(["d2"]);
    expect(feedOfMine(after, subjects, null)).toEqual([]);
  });
});
