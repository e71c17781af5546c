import { describe, expect, it } from "vitest";
import { ANA, BEN, FAC, HR, person, snapshot, subject, subjectId } from "../testing/builders.ts";
import { liveRoom, OPENED_AT } from "../testing/given.ts";

const high = subjectId("high");
const reason = "recorded";

describe("[PE1] HR's acts", () => {
  it("need a reason", () => {
    const room = liveRoom();
    const assign = { type: "subject.assignOwner", subjectId: high, participantId: person("ben") } as const;
    const recuse = { type: "subject.recuse", subjectId: high, participantIds: [person("ben")] } as const;
    const proxy = {
      type: "participant.setProxy",
      participantId: person("ana"),
      proxyId: person("ben"),
      mandate: "speaks",
    } as const;
    const extend = {
      type: "participant.extend",
      participantId: person("ana"),
      until: "2026-08-01T00:00:00Z",
    } as const;
    for (const command of [assign, recuse, proxy, extend, { type: "session.waive" } as const]) {
      expect(room.when(HR, command).code).toBe("reason-required");
      expect(room.when(HR, { ...command, reason }).code).toBeNull();
      expect(room.when(ANA, { ...command, reason }).code).toBe("forbidden");
    }
  });
  it("name managers as owners, and nobody who is recused", () => {
    const room = liveRoom().given([
      HR,
      { type: "subject.recuse", subjectId: high, participantIds: [person("ben")], reason },
    ]);
    const assign = { type: "subject.assignOwner", subjectId: high, reason } as const;
    expect(room.when(HR, { ...assign, participantId: person("ben") }).code).toBe("conflict-of-interest");
    expect(room.when(HR, { ...assign, participantId: person("spo") }).code).toBe("invalid");
    expect(room.when(HR, { ...assign, participantId: person("ghost") }).code).toBe("not-found");
    const owners = room.when(HR, {
      type: "subject.recuse",
      subjectId: high,
      participantIds: [person("ana")],
      reason,
    });
    expect(owners.code).toBe("conflict-of-interest");
  });
  it("lift one recusal where another person who was kept away has left the session", () => {
    const recuse = (...ids: string[]) =>
      ({ type: "subject.recuse", subjectId: high, participantIds: ids.map(person), reason }) as const;
    const room = liveRoom().given(
      [HR, recuse("ben", "cal")],
      [HR, { type: "participant.remove", participantId: person("ben") }],
    );
    expect(room.when(HR, recuse("ben", "ghost")).code).toBe("not-found");
    const lifted = room.given([HR, recuse("ben")]);
    expect([...(lifted.state.subjects.get(high)?.recused ?? [])]).toEqual(["ben"]);
    // Whoever is off the list and out of the room cannot be put on it.
    expect(lifted.given([HR, recuse()]).when(HR, recuse("ben")).code).toBe("not-found");
  });
  it("add people to a live room, in a cohort of their own where it is new", () => {
    const newcomer = subject("late", 4, { owner: "ben", facts: { level: "L7" } });
    const room = liveRoom().given([HR, { type: "subject.add", subjects: [newcomer] }]);
    expect(room.state.cohorts.get("c2")).toMatchObject({
      label: "L7",
      reference: { whole: true, people: 7 },
    });
    expect(room.state.cohorts.get("c1")?.reference).toMatchObject({ people: 6 });
    expect(room.when(HR, { type: "subject.add", subjects: [newcomer] }).code).toBe("stale");
    const removed = room.given([HR, { type: "subject.remove", subjectIds: [subjectId("late")] }]);
    expect(removed.state.subjects.has(subjectId("late"))).toBe(false);
    expect(removed.when(HR, { type: "subject.remove", subjectIds: [subjectId("late")] }).code).toBe(
      "not-found",
    );
  });
});

it("[PE2] a new facilitator owns nobody and stands in for nobody", () => {
  const room = liveRoom().given(
    [
      HR,
      {
        type: "participant.setProxy",
        participantId: person("ben"),
        proxyId: person("ana"),
        mandate: "decides",
        reason,
      },
    ],
    [HR, { type: "participant.makeFacilitator", participantId: person("ana"), reason }],
  );
  expect(room.state.subjects.get(high)?.ownerId).toBeNull();
  expect(room.state.subjects.get(subjectId("ben1"))?.ownerId).toBe("ben");
  expect(room.state.participants.get(person("ben"))?.proxy).toBeNull();
  expect(room.when(ANA, { type: "agenda.refresh" }).code).toBeNull();
  expect(room.when(ANA, { type: "rating.propose", subjectId: high, to: 4, reason }).code).toBe("forbidden");
});

it("[PE2] any facilitator, or HR, names another with a reason", () => {
  const make = { type: "participant.makeFacilitator", participantId: person("ben") } as const;
  expect(liveRoom().when(FAC, make).code).toBe("reason-required");
  expect(liveRoom().when(FAC, { ...make, reason }).code).toBeNull();
  expect(liveRoom().when(BEN, { ...make, reason }).code).toBe("forbidden");
});

describe("[PE3] asking to facilitate", () => {
  const ask = { type: "facilitator.ask" } as const;
  const gone = (seconds: number) => ({ facilitatorsGoneSince: OPENED_AT - seconds * 1000 });
  it("waits until none has been connected for a minute", () => {
    const room = liveRoom();
    expect(room.when(ANA, ask, { facilitatorsGoneSince: null }).code).toBe("forbidden");
    expect(room.when(ANA, ask, gone(59)).code).toBe("forbidden");
    expect(room.when(ANA, ask, gone(60)).room.state.facilitatorRequest).toBe("ana");
    expect(room.when(FAC, ask, gone(60)).code).toBe("forbidden");
  });
  it("is answered by making them one", () => {
    const asked = liveRoom().when(ANA, ask, gone(90)).room;
    const made = asked.given([
      HR,
      { type: "participant.makeFacilitator", participantId: person("ana"), reason },
    ]);
    expect(made.state.facilitatorRequest).toBeNull();
  });
});

it("[PE4] removing a participant leaves their people without an owner", () => {
  const room = liveRoom().given([HR, { type: "participant.remove", participantId: person("ana") }]);
  expect(room.state.subjects.get(high)?.ownerId).toBeNull();
  expect(room.state.participants.has(person("ana"))).toBe(false);
});

describe("[PE5] not rated", () => {
  const mark = { type: "subject.markNotRated", subjectId: high, code: "absent", text: "on leave" } as const;
  it("sets the open proposal aside and counts nowhere", () => {
    const room = liveRoom().given(
      [BEN, { type: "rating.propose", subjectId: high, to: 4, reason }],
      [HR, mark],
    );
    const marked = room.state.subjects.get(high);
    expect(marked).toMatchObject({ notRated: "absent", proposalId: null, rating: 5 });
    const refreshed = room.given([FAC, { type: "agenda.refresh" }]);
    expect(refreshed.state.cohorts.get("c1")?.reference.people).toBe(5);
  });
  it("can be taken back", () => {
    const room = liveRoom().given([HR, mark], [HR, { ...mark, code: null }]);
    expect(room.state.subjects.get(high)?.notRated).toBeNull();
    expect(liveRoom(snapshot()).when(ANA, mark).code).toBe("forbidden");
  });
});
