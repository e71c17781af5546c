import type {
  AgendaSubjectView,
  ProposalView,
  RecordView,
  SubjectView,
} from "@evenhand/shared/readmodels/record";
import { DEFAULT_GUIDELINE, DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { DEFAULT_SETTINGS } from "@evenhand/shared/session/settings";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { boardView, proposedMoves } from "./board-columns.ts";
import type { PendingCommand } from "./pending.ts";

const person = (name: string, more: Partial<SubjectView> = {}): SubjectView =>
  subjectView({ name, team: "Platform", owner: "p1", ownerName: "Daniel", ...more });
const outlier: AgendaSubjectView = {
  kind: "subject",
  flags: [{ rule: "outlier", distance: 2, above: true, median: 3 }],
  status: "undiscussed",
  pinned: null,
  dropped: false,
};
const proposal: ProposalView = {
  subjectId: "zoe",
  from: 3,
  to: 4,
  by: "p2",
  reason: "scope",
  status: "open",
  at: 1,
};

function record(more: Partial<RecordView> = {}): RecordView {
  return {
    meta: {
      title: "",
      phase: "live",
      scale: DEFAULT_SCALE,
      guideline: DEFAULT_GUIDELINE,
      cohortBy: ["level"],
      settings: DEFAULT_SETTINGS,
      focus: null,
      timer: null,
      version: 1,
      seq: 1,
      digest: null,
      openedAt: 0,
      lockedAt: null,
      settling: {},
      waived: false,
      facilitatorRequest: null,
      leftOut: [],
    },
    subjects: new Map([
      ["zoe", person("Zoe")],
      ["ana", person("Ana")],
      ["bo", person("Bo", { standing: "kept" })],
      ["new", person("New", { draft: null })],
      ["away", person("Away", { draft: null, notRated: true, standing: "not-discussed" })],
    ]),
    ratings: new Map([
      ["zoe", 3],
      ["ana", 3],
      ["bo", 3],
    ]),
    cohorts: new Map(),
    agenda: new Map(),
    proposals: new Map(),
    stances: new Map(),
    defences: new Map(),
    polls: new Map(),
    participants: new Map(),
    decisions: [],
    ...more,
  };
}
const byName = (a: string, b: string): number => a.localeCompare(b);
const proposing = (subjectId: string, to: number): PendingCommand => ({
  id: "c1",
  command: { type: "rating.propose", subjectId, to },
  seq: null,
});

describe("the board", () => {
  it("has a column for each point of the scale, and sets apart who has no rating", () => {
    const board = boardView(record(), [], byName);
    expect(board.columns.map((column) => column.ids)).toEqual([[], [], ["ana", "bo", "zoe"], [], []]);
    expect(board.unrated).toEqual(["new"]);
    expect(board.notRated).toEqual(["away"]);
    expect(board).toMatchObject({ people: 5, shown: 5, discussed: 1 });
  });

  it("counts everybody with a rating, whatever the filter hides", () => {
    const board = boardView(record(), [], byName, (id) => id === "ana");
    expect(board.columns[2]?.ids).toEqual(["ana"]);
    expect(board.shown).toBe(1);
    expect(board.distribution.counts).toEqual([0, 0, 3, 0, 0]);
    expect(board.distribution.people).toBe(3);
    expect(board.distribution.judged).toBe(false);
  });

  it("puts focus first, then the proposed, then outliers that still need a case, then names", () => {
    const base = record({
      agenda: new Map([["bo", outlier]]),
      proposals: new Map([["pr1", proposal]]),
    });
    const order = (view: RecordView) => boardView(view, [], byName).columns[2]?.ids;
    expect(order(base)).toEqual(["zoe", "bo", "ana"]);
    expect(order({ ...base, meta: { ...base.meta, focus: "ana" } })).toEqual(["ana", "zoe", "bo"]);
  });

  it("leaves a card where its rating is, however it is proposed", () => {
    const board = boardView(record(), [proposing("ana", 5)], byName);
    expect(board.columns[2]?.ids).toEqual(["ana", "bo", "zoe"]);
    expect(board.columns[4]?.ids).toEqual([]);
  });
});

describe("proposed moves", () => {
  it("are the open proposals and those on their way", () => {
    const moves = proposedMoves(record({ proposals: new Map([["pr1", proposal]]) }), [proposing("ana", 5)]);
    expect([...moves]).toEqual([
      ["zoe", { id: "pr1", to: 4 }],
      ["ana", { id: null, to: 5 }],
    ]);
  });

  it("lose one that is being withdrawn, and all that are no longer open", () => {
    const open = record({ proposals: new Map([["pr1", proposal]]) });
    const withdrawing: PendingCommand = {
      id: "c2",
      command: { type: "rating.withdraw", proposalId: "pr1" },
      seq: null,
    };
    expect(proposedMoves(open, [withdrawing]).size).toBe(0);
    const closed = record({ proposals: new Map([["pr1", { ...proposal, status: "set-aside" }]]) });
    expect(proposedMoves(closed, []).size).toBe(0);
  });
});
