import type {
  AgendaSubjectView,
  ProposalView,
  RecordView,
  SubjectView,
} from "@evenhand/shared/readmodels/record";
import { DEFAULT_SCALE } from "@evenhand/shared/session/scale";
import { DEFAULT_SETTINGS } from "@evenhand/shared/session/settings";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import type { PendingCommand } from "../../state/pending.ts";
import { answerTasks, stanceOf } from "./answer-tasks.ts";
import { shownTasks } from "./shown-tasks.ts";

const person = (owner: string, standing: SubjectView["standing"] = "undiscussed"): SubjectView =>
  subjectView({ name: "N", owner, draft: 5, standing });
const proposal = (subjectId: string, by = "lena"): ProposalView => ({
  subjectId,
  from: 5,
  to: 4,
  by,
  reason: "scope",
  status: "open",
  at: 1,
});
const outlier: AgendaSubjectView = {
  kind: "subject",
  flags: [{ rule: "outlier", distance: 2 }],
  status: "undiscussed",
  pinned: null,
  dropped: false,
};

function record(more: Partial<RecordView> = {}, focus: string | null = null): RecordView {
  return {
    meta: {
      title: "",
      phase: "live",
      scale: DEFAULT_SCALE,
      guideline: null,
      cohortBy: ["level"],
      settings: DEFAULT_SETTINGS,
      focus,
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
      ["mine", person("me")],
      ["theirs", person("daniel")],
    ]),
    ratings: new Map([
      ["mine", 5],
      ["theirs", 5],
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
const keys = (
  view: RecordView,
  pending: readonly PendingCommand[] = [],
  me: string | null = "me",
): string[] =>
  shownTasks(answerTasks(view, pending, me), view.meta.focus, null).tasks.map((task) => task.key);
const command = (body: PendingCommand["command"]): PendingCommand => ({ id: "c1", command: body, seq: null });

describe("what waits for a manager", () => {
  it("puts the proposal for their own person before that for another's", () => {
    const view = record({
      proposals: new Map([
        ["p1", proposal("theirs")],
        ["p2", proposal("mine")],
      ]),
    });
    expect(keys(view)).toEqual(["p2", "p1"]);
  });

  it("puts what the room is on before everything, and keeps it there once it is answered", () => {
    const view = record(
      {
        proposals: new Map([
          ["p1", proposal("theirs")],
          ["p2", proposal("mine")],
        ]),
      },
      "theirs",
    );
    expect(keys(view)).toEqual(["p1", "p2"]);
    const answered = [command({ type: "rating.respond", proposalId: "p1", stance: "consent" })];
    expect(keys(view, answered)).toEqual(["p1", "p2"]);
    expect(answerTasks(view, answered, "me")[0]?.waits).toBe(false);
  });

  it("puts the poll that the room waits for before the proposal about the same person, until it is answered", () => {
    const view = record(
      {
        proposals: new Map([["p1", proposal("theirs")]]),
        polls: new Map([["o1", { subjectId: "theirs", status: "open", voted: [], counts: null }]]),
      },
      "theirs",
    );
    expect(keys(view)).toEqual(["o1", "p1"]);
    expect(keys(view, [command({ type: "poll.vote", pollId: "o1", rating: 3 })])).toEqual(["p1", "o1"]);
  });

  it("leaves out what is answered and not in focus, and what they proposed themselves", () => {
    const view = record({ proposals: new Map([["p1", proposal("theirs", "me")]]) });
    expect(keys(view)).toEqual([]);
    const other = record({ proposals: new Map([["p1", proposal("theirs")]]) });
    expect(
      keys(other, [command({ type: "rating.respond", proposalId: "p1", stance: "stand-aside" })]),
    ).toEqual([]);
  });

  it("asks for a vote on other people's only, until it is cast", () => {
    const view = record({
      polls: new Map([
        ["o1", { subjectId: "mine", status: "open", voted: [], counts: null }],
        ["o2", { subjectId: "theirs", status: "open", voted: [], counts: null }],
      ]),
    });
    expect(keys(view)).toEqual(["o2"]);
    expect(keys(view, [command({ type: "poll.vote", pollId: "o2", rating: 3 })])).toEqual([]);
  });

  it("asks once about a proposal and the consent that was said with it", () => {
    const said = { attestationId: "a1", confirmed: false };
    const consent = { proposalId: "p1", by: "me", stance: "consent", reason: "", at: 1, ...said } as const;
    const view = record({
      proposals: new Map([["p1", { ...proposal("theirs", "me"), ...said }]]),
      stances: new Map([["p1:me", consent]]),
    });
    expect(keys(view)).toEqual(["a1"]);
    expect(answerTasks(view, [], "me")[0]).toMatchObject({ kind: "attested", said: { kind: "proposal" } });
  });

  it("asks about words in their own name, proposal, stance and defence, until confirmed or contested", () => {
    const attested = { attestationId: "a1", confirmed: false };
    const view = record({
      proposals: new Map([["p1", { ...proposal("theirs", "me"), ...attested }]]),
      stances: new Map([
        ["p1:me", { proposalId: "p1", by: "me", stance: "consent", reason: "", at: 1, attestationId: "a2" }],
        [
          "p1:lena",
          { proposalId: "p1", by: "lena", stance: "consent", reason: "", at: 1, attestationId: "a3" },
        ],
      ]),
      defences: new Map([
        ["mine", { by: "me", text: "case", rating: 5, at: 1, fromJustification: false, attestationId: "a4" }],
      ]),
    });
    expect(keys(view)).toEqual(["a1", "a2", "a4"]);
    expect(keys(view, [command({ type: "attestation.contest", attestationId: "a2", reason: "no" })])).toEqual(
      ["a1", "a4"],
    );
    const confirmed = record({
      proposals: new Map([["p1", { ...proposal("theirs", "me"), ...attested, confirmed: true }]]),
    });
    expect(keys(confirmed)).toEqual([]);
  });

  it("asks for the case of their own outliers that have none", () => {
    const settled: AgendaSubjectView = {
      ...outlier,
      flags: [{ rule: "outlier", distance: 2, settled: "defended" }],
    };
    expect(
      keys(
        record({
          agenda: new Map([
            ["mine", outlier],
            ["theirs", outlier],
          ]),
        }),
      ),
    ).toEqual(["defend:mine"]);
    expect(keys(record({ agenda: new Map([["mine", settled]]) }))).toEqual([]);
  });

  it("asks for the rating of their own people who have none, until there is one", () => {
    const none = { ratings: new Map() };
    expect(answerTasks(record(none), [], "me")).toEqual([
      { kind: "enter", key: "enter:mine", subjectId: "mine", waits: true },
    ]);
    const notRated = new Map([["mine", { ...person("me"), notRated: true }]]);
    expect(keys(record({ ...none, subjects: notRated }))).toEqual([]);
    expect(keys(record())).toEqual([]);
  });

  it("asks to accept what was agreed without them", () => {
    const decision: RecordView["decisions"][number] = {
      id: "d1",
      subjectId: "mine",
      kind: "pending-owner",
      from: 5,
      to: 4,
      by: "f",
      at: 1,
      proposalId: "p1",
      attended: 3,
      attested: false,
      internalReason: "",
      releasableReason: "",
      dissent: [],
      status: "standing",
    };
    const view = record({
      subjects: new Map([["mine", person("me", "pending-owner")]]),
      decisions: [decision],
    });
    expect(keys(view)).toEqual(["d1"]);
    expect(keys(view, [], "daniel")).toEqual([]);
    expect(keys({ ...view, decisions: [{ ...decision, status: "undone" }] })).toEqual([]);
  });
});

describe("a lowered rating", () => {
  const lowering: RecordView["decisions"][number] = {
    id: "d1",
    subjectId: "mine",
    kind: "changed",
    from: 5,
    to: 4,
    by: "f",
    at: 1,
    proposalId: "p1",
    attended: 3,
    attested: false,
    internalReason: "scope",
    releasableReason: "",
    dissent: [],
    status: "standing",
  };
  const lowered = (decisions: RecordView["decisions"], rating = 4): RecordView =>
    record({
      decisions,
      ratings: new Map([
        ["mine", rating],
        ["theirs", 5],
      ]),
    });

  it("asks its owner for what the employee may read, until it is written", () => {
    expect(keys(lowered([lowering]))).toEqual(["explain:d1"]);
    expect(keys(lowered([lowering]), [], "daniel")).toEqual([]);
    expect(keys(lowered([{ ...lowering, releasableReason: "one team's scope" }]))).toEqual([]);
    const sent = [command({ type: "decision.explain", decisionId: "d1", releasableReason: "words" })];
    expect(keys(lowered([lowering]), sent)).toEqual([]);
  });

  it("asks nothing once the rating is back, or the decision fell", () => {
    expect(keys(lowered([lowering], 5))).toEqual([]);
    expect(keys(lowered([{ ...lowering, status: "undone" }]))).toEqual([]);
  });
});

describe("one's own answer", () => {
  it("is the latest that was sent, before what is recorded", () => {
    const stances: RecordView["stances"] = new Map([
      ["p1:me", { proposalId: "p1", by: "me", stance: "object", reason: "no", at: 1 }],
    ]);
    expect(stanceOf({ stances }, [], "p1", "me")).toEqual({ stance: "object", pending: false });
    const sent = [command({ type: "rating.respond", proposalId: "p1", stance: "consent" })];
    expect(stanceOf({ stances }, sent, "p1", "me")).toEqual({ stance: "consent", pending: true });
    expect(stanceOf({ stances }, [], "p1", "lena")).toBeNull();
  });
});
