import type { PollView, RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import { subjectView } from "@evenhand/shared/testing/subject-view";
import { describe, expect, it } from "vitest";
import { latestResult } from "./poll-results.ts";

const person = (standing: SubjectView["standing"]): SubjectView =>
  subjectView({ name: "N", owner: "ana", draft: 5, standing });
const poll = (status: PollView["status"], counts: number[] | null = null, subjectId = "s"): PollView => ({
  subjectId,
  status,
  voted: [],
  counts,
});
const record = (
  polls: readonly PollView[],
  standing: SubjectView["standing"] = "undiscussed",
): Pick<RecordView, "polls" | "subjects"> => ({
  polls: new Map(polls.map((view, index) => [`poll-${index}`, view])),
  subjects: new Map([["s", person(standing)]]),
});

describe("the latest result of a private poll", () => {
  it("has the point that was named most first, and those that nobody named not at all", () => {
    const { votes } = latestResult(record([poll("revealed", [0, 1, 1, 3, 0])]), "s") ?? {};
    expect(votes).toEqual([
      { position: 4, count: 3 },
      { position: 3, count: 1 },
      { position: 2, count: 1 },
    ]);
  });

  it("is nobody else's, and the latest of several", () => {
    const polls = [
      poll("revealed", [1, 0, 0]),
      poll("revealed", [0, 1, 0]),
      poll("revealed", [0, 0, 1], "other"),
    ];
    expect(latestResult(record(polls), "s")?.id).toBe("poll-1");
    expect(latestResult(record(polls), "nobody")).toBeNull();
  });

  it("goes while the room is asked again, and stays where that was called off", () => {
    expect(latestResult(record([poll("revealed", [1]), poll("open")]), "s")).toBeNull();
    expect(latestResult(record([poll("revealed", [1]), poll("cancelled")]), "s")?.id).toBe("poll-0");
  });

  it("goes once the person is decided, and is back with them", () => {
    const polls = [poll("revealed", [1])];
    expect(latestResult(record(polls, "kept"), "s")).toBeNull();
    expect(latestResult(record(polls, "reopened"), "s")?.id).toBe("poll-0");
  });
});
