import type {
  AgendaSubjectView,
  PollView,
  ProposalView,
  SubjectView,
} from "@evenhand/shared/readmodels/record";
import type { Standing } from "@evenhand/shared/session/state";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { lastCall } from "./last-call.ts";

const subject = (
  name: string,
  level: string,
  standing: Standing = "undiscussed",
  notRated = false,
): SubjectView => subjectView({ name, level, cohort: level, notRated, standing });
const flagged = (flags: AgendaSubjectView["flags"]): AgendaSubjectView => ({
  kind: "subject",
  flags,
  status: "undiscussed",
  pinned: null,
  dropped: false,
});
const proposal: ProposalView = {
  subjectId: "proposed",
  from: 3,
  to: 4,
  by: "p1",
  reason: "r",
  status: "open",
  at: 0,
};
const poll: PollView = { subjectId: "polled", status: "open", voted: [], counts: null };

describe("last call", () => {
  const subjects = new Map([
    ["zoe", subject("Zoe", "L4")],
    ["abe", subject("Abe", "L4")],
    ["junior", subject("June", "L2")],
    ["excused", subject("Eve", "L2", "undiscussed", true)],
    ["kept", subject("Kim", "L4", "kept")],
    ["raised", subject("Rae", "L4")],
    ["far", subject("Fay", "L4")],
    ["defended", subject("Dee", "L10")],
    ["marked", subject("Ann", "L2")],
    ["bob", subject("Bob", "L10")],
    ["unrated", subject("Uma", "L4")],
    ["proposed", subject("Pia", "L4")],
    ["polled", subject("Pol", "L4")],
  ]);
  const ratings = new Map(
    [...subjects.keys()].filter((id) => id !== "unrated" && id !== "excused").map((id) => [id, 3]),
  );
  const agenda = new Map([
    ["raised", flagged([{ rule: "raised", reason: "look" }])],
    ["far", flagged([{ rule: "outlier", distance: 2 }])],
    ["marked", flagged([{ rule: "unjustified" }])],
    ["defended", flagged([{ rule: "outlier", distance: 2, settled: "defended" }])],
  ]);
  const call = lastCall({
    subjects,
    ratings,
    agenda,
    proposals: new Map([["x", proposal]]),
    polls: new Map([["y", poll]]),
  });

  it("lists by level, in the order of levels, then by name; nobody who is not rated", () => {
    expect(call.levels).toEqual([
      { level: "L2", ids: ["junior"] },
      { level: "L4", ids: ["abe", "zoe"] },
      { level: "L10", ids: ["bob"] },
    ]);
  });

  it("names those first whom a rule has flagged, whoever stands farthest off before the others", () => {
    expect(call.flagged).toEqual(["defended", "marked"]);
    expect(call.rest).toBe(6);
  });

  it("says apart whom the room has decided and whose draft it has accepted", () => {
    expect(call).toMatchObject({ decided: 1, accepted: 0 });
    const { agenda: none, proposals, polls } = { agenda: new Map(), proposals: new Map(), polls: new Map() };
    const over = new Map([
      ["kept", subject("Kim", "L4", "kept")],
      ["none", subject("Noa", "L4", "no-consensus")],
      ["rest", subject("Ron", "L4", "not-discussed")],
    ]);
    const after = lastCall({ subjects: over, ratings, agenda: none, proposals, polls });
    expect(after).toMatchObject({ rest: 0, kept: [], decided: 2, accepted: 1 });
  });

  it("AG6 keeps on the agenda who was raised, proposed or polled, stands far off or has no rating", () => {
    expect(call.kept[0]).toBe("far");
    expect([...call.kept].sort()).toEqual(["far", "polled", "proposed", "raised", "unrated"]);
  });
});
