import type { Cycle, LockedSummary, Person, SessionSummary } from "@evenhand/shared/protocol/answers";
import { expect, it } from "vitest";
import { completeness } from "./completeness.ts";

const session = (id: string, phase: SessionSummary["phase"]): SessionSummary => ({
  id,
  cycleId: "c",
  cycleName: "C",
  title: id,
  phase,
  version: 1,
  createdAt: "2026-12-01T00:00:00.000Z",
  role: "hr",
  participantId: null,
});
const locked = (sessionId: string, deleted = false): LockedSummary => ({
  sessionId,
  title: sessionId,
  version: 1,
  lockedAt: "2026-12-01T00:00:00.000Z",
  digest: "",
  deleted,
});
const person = (id: string, sessionId: string | null, withheld = false): Person => ({
  id,
  employeeId: id,
  name: id,
  email: "",
  managerId: "",
  managerName: "",
  managerEmail: "",
  team: "",
  department: "",
  level: "",
  jobFamily: "",
  jobTitle: "",
  location: "",
  hireDate: "",
  lastPromotionDate: "",
  lastFeedbackDate: "",
  previousRating: null,
  draft: 3,
  notRated: null,
  justified: true,
  potential: "",
  promotionRecommended: false,
  extras: {},
  sessionId,
  ...(withheld && { withheld }),
});
const cycle = (over: Partial<Cycle>): Pick<Cycle, "sessions" | "results"> => ({
  sessions: [],
  results: [],
  ...over,
});

it("counts who is in the file for pay: a reopened session is not, a deleted one with its result is", () => {
  const counts = completeness(
    cycle({
      sessions: [session("locked", "locked"), session("reopened", "live"), session("empty", "prework")],
      results: [locked("locked"), locked("reopened"), locked("gone", true)],
    }),
    [
      person("a", "locked"),
      person("b", "locked"),
      person("c", "reopened"),
      person("d", "gone"),
      person("e", null),
      person("me", null, true),
    ],
  );
  expect(counts).toEqual({ withResult: 3, people: 5, openSessions: 1, inNoSession: 1 });
});

it("is whole when everybody has a result, whoever waits in no session", () => {
  const { withResult, people } = completeness(
    cycle({ sessions: [session("locked", "locked")], results: [locked("locked")] }),
    [person("a", "locked"), person("b", "locked")],
  );
  expect([withResult, people]).toEqual([2, 2]);
});
