import { describe, expect, it } from "vitest";
import type { Command } from "../session/commands.ts";
import type { PollId } from "../session/ids.ts";
import { ANA, BEN, CAL, DEE, FAC, HR, person, SPONSOR, subjectId } from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";

const high = subjectId("high");
const ben = person("ben");
const opened = () => liveRoom().given([FAC, { type: "poll.open", subjectId: high }]);
const pollOf = (room: TestRoom): PollId => room.state.subjects.get(high)?.pollId ?? expect.fail();
const vote = (room: TestRoom, rating: number) =>
  ({ type: "poll.vote", pollId: pollOf(room), rating }) as const;

describe("[PO1] voting", () => {
  it("is for managers but the owner", () => {
    const room = opened();
    expect(room.when(ANA, vote(room, 4)).code).toBe("forbidden");
    for (const who of [FAC, HR, SPONSOR]) expect(room.when(who, vote(room, 4)).code).toBe("forbidden");
    expect(room.when(BEN, vote(room, 4)).code).toBeNull();
    expect(room.when(BEN, vote(room, 6)).code).toBe("invalid");
  });
  it.each<[Command]>([
    [{ type: "subject.recuse", subjectId: high, participantIds: [ben], reason: "a cousin" }],
    [{ type: "subject.assignOwner", subjectId: high, participantId: ben, reason: "moved" }],
    [{ type: "participant.remove", participantId: ben, reason: "left" }],
    [{ type: "participant.makeFacilitator", participantId: ben, reason: "ill" }],
  ])("counts nobody who has lost the vote since: %j", (command) => {
    const room = opened();
    const voted = room.given([BEN, vote(room, 1)], [CAL, vote(room, 4)], [DEE, vote(room, 4)]);
    const reveal = { type: "poll.reveal", pollId: pollOf(room) } as const;
    expect(voted.when(FAC, reveal).code).toBeNull();
    expect(voted.given([HR, command]).when(FAC, reveal).code).toBe("too-few-votes");
  });
  it("again replaces the vote", () => {
    const room = opened();
    const voted = room.given(
      [BEN, vote(room, 1)],
      [BEN, vote(room, 4)],
      [CAL, vote(room, 4)],
      [DEE, vote(room, 4)],
    );
    const revealed = voted.given([FAC, { type: "poll.reveal", pollId: pollOf(room) }]);
    expect(revealed.state.polls.get(pollOf(room))?.counts).toEqual([0, 0, 0, 3, 0]);
  });
});

describe("[PO2] revealing", () => {
  it("needs three votes, shows counts, empties the votes", () => {
    const room = opened();
    const pollId = pollOf(room);
    const two = room.given([BEN, vote(room, 3)], [CAL, vote(room, 5)]);
    const refused = two.when(FAC, { type: "poll.reveal", pollId });
    expect([refused.code, refused.details]).toEqual(["too-few-votes", { needed: 3 }]);
    const three = two.given([DEE, vote(room, 3)]);
    expect(three.journal.filter(({ type }) => type === "poll.voted").map(({ payload }) => payload)).toEqual(
      ["ben", "cal", "dee"].map((by) => ({ pollId, by })),
    );
    const revealed = three.given([FAC, { type: "poll.reveal", pollId }]);
    expect(revealed.state.polls.get(pollId)?.counts).toEqual([0, 0, 2, 0, 1]);
    expect(revealed.votes.size).toBe(0);
  });
});

describe("[PO3] a poll", () => {
  it("is one at a time a subject, may be cancelled and repeated", () => {
    const room = opened();
    expect(room.when(FAC, { type: "poll.open", subjectId: high }).code).toBe("poll-open");
    const pollId = pollOf(room);
    const cancelled = room.given([BEN, vote(room, 3)], [FAC, { type: "poll.cancel", pollId }]);
    expect(cancelled.votes.size).toBe(0);
    expect(cancelled.when(CAL, { type: "poll.vote", pollId, rating: 3 }).code).toBe("stale");
    expect(cancelled.when(FAC, { type: "poll.reveal", pollId }).code).toBe("stale");
    expect(cancelled.when(FAC, { type: "poll.open", subjectId: high }).code).toBeNull();
  });
  it("ends with its votes when HR takes its subject out", () => {
    const room = opened();
    const gone = room.given([BEN, vote(room, 3)], [HR, { type: "subject.remove", subjectIds: [high] }]);
    expect(gone.votes.size).toBe(0);
    expect(gone.state.polls.get(pollOf(room))?.status).toBe("cancelled");
  });
});
