import { describe, expect, it } from "vitest";
import { agendaView } from "../readmodels/agenda-view.ts";
import { project } from "../readmodels/project.ts";
import type { FlagView } from "../readmodels/record.ts";
import type { FlagRule } from "../session/flag-rules.ts";
import type { Settings } from "../session/settings.ts";
import { ANA, BEN, CAL, DEE, FAC, HR, snapshot, subject, subjectId } from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";
import { flagsOf, isUndefendedOutlier } from "./flags.ts";

const flags = (room: TestRoom, id: string): FlagView[] => {
  const found = room.state.subjects.get(subjectId(id));
  return found ? flagsOf(room.state, found) : [];
};
const flag = (room: TestRoom, id: string, rule: FlagRule) => flags(room, id).find((f) => f.rule === rule);
const rules = (room: TestRoom, id: string) => flags(room, id).map(({ rule }) => rule);
const withSubjects = (subjects: ReturnType<typeof subject>[], settings: Partial<Settings> = {}) =>
  liveRoom(snapshot({ subjects, settings }));
const change = (room: TestRoom, id: string, to: number): TestRoom => {
  const proposed = room.given([
    ANA,
    { type: "rating.propose", subjectId: subjectId(id), to, reason: "agreed" },
  ]);
  const proposalId = proposed.state.subjects.get(subjectId(id))?.proposalId ?? expect.fail();
  return proposed.given([FAC, { type: "consensus.record", proposalId }]);
};

describe("[ME1] the median", () => {
  it("of an even count is the mean of the two middle positions", () => {
    const room = withSubjects([2, 3, 4, 4, 3, 4].map((draft, i) => subject(`s${i}`, draft)));
    expect(room.state.cohorts.get("c1")?.reference).toMatchObject({ median: 3.5, people: 6, whole: false });
  });
  it("leaves out who has no rating", () => {
    const room = withSubjects([
      ...[3, 3, 3, 5, 5].map((d, i) => subject(`s${i}`, d)),
      subject("b", null),
      subject("n", 5, { notRated: "too-new" }),
    ]);
    expect(room.state.cohorts.get("c1")?.reference).toMatchObject({ median: 3, people: 5 });
  });
});

it("[ME2] a cohort under minCohort uses the whole session and says so", () => {
  const four = ["a", "b", "c", "d"].map((id) => subject(id, 5, { facts: { level: "L9" } }));
  const room = withSubjects([...four, ...[3, 3, 3, 3, 3].map((d, i) => subject(`s${i}`, d))]);
  expect(flag(room, "a", "outlier")).toMatchObject({ median: 3, people: 9, whole: true, distance: 2 });
  const five = withSubjects([...four, subject("e", 5, { facts: { level: "L9" } }), subject("f", 3)]);
  expect(flag(five, "a", "outlier")).toBeUndefined();
});

it("[ME3] changes do not move the reference median; refresh fixes it anew", () => {
  let room = withSubjects([3, 3, 3, 3, 4].map((d, i) => subject(`s${i}`, d)));
  for (const id of ["s0", "s1", "s2"]) room = change(room, id, 4);
  const cohort = () => project(room.state, { kind: "room" }).cohorts.get("L4");
  expect(cohort()).toMatchObject({ median: 3, live: 4 });
  room = room.given([FAC, { type: "agenda.refresh" }]);
  expect(cohort()).toMatchObject({ median: 4, live: 4 });
});

describe("[FL1] outlier", () => {
  it("counts a distance of exactly 2, and not 1.5", () => {
    const exact = withSubjects([3, 3, 3, 3, 5].map((d, i) => subject(`s${i}`, d)));
    expect(flag(exact, "s4", "outlier")).toMatchObject({
      distance: 2,
      above: true,
      median: 3,
      position: 5,
      people: 5,
    });
    const half = withSubjects([3, 3, 3, 4, 4, 5].map((d, i) => subject(`s${i}`, d)));
    expect(half.state.cohorts.get("c1")?.reference.median).toBe(3.5);
    expect(flag(half, "s5", "outlier")).toBeUndefined();
  });
});

describe("[FL2] an outlier is settled", () => {
  const undefended = (room: TestRoom, id = "high") => {
    const found = room.state.subjects.get(subjectId(id));
    return found !== undefined && isUndefendedOutlier(room.state, found);
  };
  const defend = {
    type: "rating.defend",
    subjectId: subjectId("high"),
    text: "carried three teams",
  } as const;
  it("by a defence of the rating as it stands, which falls when the rating moves", () => {
    const room = liveRoom();
    expect(undefended(room)).toBe(true);
    const defended = room.given([ANA, defend]);
    expect(undefended(defended)).toBe(false);
    expect(flag(defended, "high", "outlier")).toMatchObject({ settled: "defended" });
    const low = liveRoom().given([ANA, { ...defend, subjectId: subjectId("low") }]);
    const moved = change(change(low, "low", 4), "low", 1);
    expect(undefended(moved, "low")).toBe(false);
    expect(undefended(change(defended, "high", 1), "high")).toBe(true);
  });
  it("by a rating within bounds", () => {
    expect(flag(change(liveRoom(), "high", 4), "high", "outlier")).toBeUndefined();
  });
  it("by no-consensus, until it is reopened", () => {
    const none = liveRoom().given([FAC, { type: "consensus.none", subjectId: subjectId("high") }]);
    expect(undefended(none)).toBe(false);
    const decisionId = none.state.subjects.get(subjectId("high"))?.decisionIds[0] ?? expect.fail();
    expect(undefended(none.given([FAC, { type: "decision.reopen", decisionId, reason: "new facts" }]))).toBe(
      true,
    );
  });
});

describe("[FL3] the other rules", () => {
  const base = [3, 3, 3, 3, 3].map((d, i) => subject(`s${i}`, d));
  const one = (
    facts: Parameters<typeof subject>[2],
    draft: number | null = 3,
    settings: Partial<Settings> = {},
  ) => withSubjects([...base, subject("x", draft, facts)], settings);
  it.each<[FlagRule, TestRoom, object]>([
    ["no-draft", one({}, null), {}],
    ["no-owner", one({ owner: null }), {}],
    ["jump", one({ facts: { previousRating: 1 } }), { previous: 1, position: 3 }],
    ["unjustified", one({ facts: { justification: "  " } }), {}],
    ["surprise", one({ facts: { lastFeedbackDate: "" } }, 2), { position: 2 }],
    ["role-change", one({ facts: { lastPromotionDate: "2026-03-01" } }), { date: "2026-03-01" }],
    ["promotion", one({ facts: { promotionRecommended: true } }), {}],
    ["extreme", one({}, 1), { position: 1 }],
  ])("%s fires with its numbers", (rule, room, numbers) => {
    expect(flag(room, "x", rule)).toMatchObject({ rule, ...numbers });
    expect(flag(room, "s0", rule)).toBeUndefined();
  });
  it.each<[FlagRule, TestRoom]>([
    ["jump", one({ facts: { previousRating: 2 } })],
    ["surprise", one({ facts: { lastFeedbackDate: null } }, 2)],
    ["surprise", one({ facts: { lastFeedbackDate: "2026-05-01" } }, 2)],
    ["surprise", one({ facts: { lastFeedbackDate: "" } }, 3)],
    ["role-change", one({ facts: { lastPromotionDate: "2025-12-31" } })],
    ["extreme", one({}, 2)],
  ])("%s does not fire short of it", (rule, room) => {
    expect(flag(room, "x", rule)).toBeUndefined();
  });
  it("role-change counts back to the last of a month that lacks the day", () => {
    const room = one({ facts: { lastPromotionDate: "2026-02-28" } });
    const state = { ...room.state, openedAt: Date.parse("2026-08-31T09:00:00Z") };
    const promoted = state.subjects.get(subjectId("x")) ?? expect.fail();
    expect(flagsOf(state, promoted).map(({ rule }) => rule)).toContain("role-change");
  });
  it("can be switched off, save the outlier, on which a duty hangs", () => {
    const off = { rulesOff: ["jump", "extreme", "outlier", "no-owner"] } satisfies Partial<Settings>;
    const room = one({ owner: null, facts: { previousRating: 3 } }, 5, off);
    expect(rules(room, "x")).toEqual(["outlier"]);
  });
});

it("[FL4] of a not-rated person only what was raised is flagged", () => {
  const room = withSubjects([
    subject("n", 1, { notRated: "absent", owner: null, facts: { justification: "" } }),
    subject("o", 3),
  ]);
  expect(rules(room, "n")).toEqual([]);
  const raised = room.given([BEN, { type: "agenda.raise", subjectId: subjectId("n"), reason: "is back" }]);
  expect(rules(raised, "n")).toEqual(["raised"]);
});

it("[FL5] a flag that arose in the room is new", () => {
  const room = change(liveRoom(), "mid1", 5);
  expect(flag(room, "mid1", "outlier")).toMatchObject({ new: true });
  expect(flag(room, "high", "outlier")).not.toHaveProperty("new");
});

it("[FL6] a private raise is in no projection, and in the agenda view for facilitators", () => {
  const room = liveRoom().given([
    CAL,
    { type: "agenda.raise", subjectId: subjectId("mid1"), reason: "between us", private: true },
  ]);
  for (const audience of [
    { kind: "room" } as const,
    { kind: "own", participantId: ANA.participantId ?? expect.fail() } as const,
  ]) {
    expect(JSON.stringify([...project(room.state, audience).agenda])).not.toContain("between us");
  }
  expect(project(room.state, { kind: "room" }).agenda.has("mid1")).toBe(false);
  const { items } = agendaView(room.state, { withPrivate: true });
  expect(items.find(({ subjectId }) => subjectId === "mid1")?.flags[0]).toMatchObject({
    rule: "raised",
    reason: "between us",
  });
});

it("[PO4] a poll spread of two or more steps flags split", () => {
  const spread = (votes: number[]) => {
    let room = liveRoom().given([FAC, { type: "poll.open", subjectId: subjectId("mid1") }]);
    const pollId = room.state.subjects.get(subjectId("mid1"))?.pollId ?? expect.fail();
    const voters = [BEN, CAL, DEE];
    for (const [i, rating] of votes.entries())
      room = room.given([voters[i] ?? HR, { type: "poll.vote", pollId, rating }]);
    return flag(room.given([FAC, { type: "poll.reveal", pollId }]), "mid1", "split");
  };
  expect(spread([3, 4, 5])).toMatchObject({ low: 3, high: 5, new: true });
  expect(spread([3, 4, 4])).toBeUndefined();
});
