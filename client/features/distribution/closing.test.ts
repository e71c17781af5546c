import { project } from "@evenhand/shared/readmodels/project";
import { ANA, BEN, FAC, snapshot, subject, subjectId } from "@evenhand/shared/testing/builders";
import { liveRoom, type TestRoom } from "@evenhand/shared/testing/given";
import { describe, expect, it } from "vitest";
import { closingOf } from "./closing.ts";

const many = Array.from({ length: 18 }, (_, index) => subject(`m${String(index).padStart(2, "0")}`, 3));
const start = liveRoom(
  snapshot({
    subjects: [subject("high", 5), subject("low", 1), subject("blank", null), ...many],
    settings: { outlierSteps: 2 },
  }),
);
const closing = (room: TestRoom) => closingOf(project(room.state, { kind: "room" }));

function moved(room: TestRoom, person: string, to: number, reason: string): TestRoom {
  const proposed = room.given([BEN, { type: "rating.propose", subjectId: subjectId(person), to, reason }]);
  const proposalId = proposed.state.subjects.get(subjectId(person))?.proposalId;
  if (!proposalId) throw new Error("nothing is proposed");
  return proposed.given(
    [ANA, { type: "rating.respond", proposalId, stance: "consent" }],
    [FAC, { type: "consensus.record", proposalId }],
  );
}

describe("the picture a room closes on", () => {
  it("says before and after, who moved and why, larger moves first", () => {
    const room = moved(moved(start, "m00", 4, "carried the launch"), "high", 3, "one team's scope");
    const view = closing(room);
    expect(view.before).toEqual([1, 0, 18, 0, 1]);
    expect(view.after.counts).toEqual([1, 0, 18, 1, 0]);
    expect(view.moved).toEqual([
      { id: "high", from: 5, to: 3, reason: "one team's scope" },
      { id: "m00", from: 3, to: 4, reason: "carried the launch" },
    ]);
    expect(view.changes).toMatchObject({ people: 20, up: 1, down: 1, middleBefore: 18, middleAfter: 18 });
    expect(view.verdict).toBe("healthy");
  });

  it("counts no change that was undone", () => {
    const room = moved(start, "m00", 4, "carried the launch");
    const decisionId = room.state.subjects.get(subjectId("m00"))?.decisionIds.at(-1);
    if (!decisionId) throw new Error("nothing was decided");
    const view = closing(room.given([FAC, { type: "decision.undo", decisionId }]));
    expect(view.moved).toEqual([]);
    expect(view.verdict).toBe("rubber-stamp");
  });

  it("shows who stands at the edges of their level, from the median as it is now", () => {
    expect(closing(start).edges).toMatchObject([
      { id: "high", rating: 5, steps: 2, median: 3, among: "L4" },
      { id: "low", rating: 1, steps: -2, median: 3, among: "L4" },
    ]);
    expect(closing(moved(start, "high", 4, "scope")).edges.map(({ id }) => id)).toEqual(["low"]);
  });
});
