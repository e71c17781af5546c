import type { OwnerReadiness, SessionCounts } from "@evenhand/shared/protocol/answers";
import { describe, expect, it } from "vitest";
import { byUrgency, openingChecks, toDoFirst } from "./opening-checks.ts";

const counts: SessionCounts = {
  subjects: 12,
  participants: 3,
  rated: 10,
  notRated: 1,
  withoutDraft: 1,
  withoutOwner: 2,
};
const facilitator = { name: "Priya", role: "facilitator" } as const;
const states = (checks: ReturnType<typeof openingChecks>) =>
  checks.map(({ kind, state }) => `${kind}: ${state}`);

describe("what the opening of a room stands on", () => {
  it("needs a facilitator and a subject, and lets owners and drafts wait", () => {
    expect(states(openingChecks({ counts }, [facilitator]))).toEqual([
      "facilitator: done",
      "subjects: done",
      "owners: open",
      "drafts: open",
    ]);
    expect(states(openingChecks({ counts: { ...counts, subjects: 0 } }, []))).toEqual([
      "facilitator: needed",
      "subjects: needed",
    ]);
  });

  it("is blocked by each facilitator who would own somebody", () => {
    const conflicts = [{ participantId: "p", name: "Priya", subjectIds: ["a", "b"] }];
    expect(openingChecks({ counts, conflicts }, [facilitator])).toContainEqual({
      kind: "conflict",
      name: "Priya",
      count: 2,
      place: "unowned",
      state: "needed",
    });
  });

  it("leads to the invitations where the file names who answers, and else to those whom nobody answers for", () => {
    const placeOf = (managerName: string) =>
      openingChecks({ counts, missingOwners: [{ managerName, managerEmail: "", people: 2 }] }, [
        facilitator,
      ]).find(({ kind }) => kind === "owners")?.place;
    expect(placeOf("Leilani")).toBe("participants");
    expect(placeOf("")).toBe("unowned");
  });

  it("says what blocks first, then what can wait, then what is done", () => {
    expect(states([...toDoFirst(openingChecks({ counts }, []))])).toEqual([
      "facilitator: needed",
      "owners: open",
      "drafts: open",
      "subjects: done",
    ]);
  });

  it("is all done when nothing is open", () => {
    const done = openingChecks({ counts: { ...counts, withoutDraft: 0, withoutOwner: 0 } }, [facilitator]);
    expect(new Set(done.map(({ state }) => state))).toEqual(new Set(["done"]));
  });
});

describe("owners by urgency", () => {
  const owner = (name: string, over: Partial<OwnerReadiness>): OwnerReadiness => ({
    participantId: name,
    name,
    people: 5,
    drafted: 2,
    justified: 0,
    submittedAt: null,
    deadline: null,
    readiness: "in-progress",
    late: false,
    ...over,
  });

  it("puts the late first and those who have submitted last, more to do before less", () => {
    const owners = [
      owner("done", { readiness: "submitted" }),
      owner("less", { drafted: 4 }),
      owner("more", { drafted: 1 }),
      owner("late", { readiness: "late", late: true }),
      owner("idle", { readiness: "not-started", drafted: 0 }),
    ];
    expect(byUrgency(owners).map(({ name }) => name)).toEqual(["late", "idle", "more", "less", "done"]);
  });
});
