import { describe, expect, it } from "vitest";
import { project } from "../readmodels/project.ts";
import {
  ANA,
  actor,
  BEN,
  FAC,
  HR,
  participant,
  person,
  SEATS,
  snapshot,
  subject,
  subjectId,
} from "../testing/builders.ts";
import { liveRoom, preworkRoom } from "../testing/given.ts";

const open = (snap = snapshot(), by = FAC) =>
  preworkRoom().when(by, { type: "session.open" }, { snapshot: snap, seed: 1 });

describe("[OP1] opening needs", () => {
  it("a facilitator, who opens", () => {
    expect(open(snapshot(), ANA).code).toBe("forbidden");
    expect(open(snapshot(), HR).code).toBe("forbidden");
    expect(open().code).toBeNull();
  });
  it("one subject", () => {
    expect(open(snapshot({ subjects: [] })).code).toBe("invalid");
    expect(open(snapshot({ subjects: [subject("one", 3)] })).code).toBeNull();
  });
  it("a room in prework", () => {
    expect(liveRoom().when(FAC, { type: "session.open" }, { snapshot: snapshot() }).code).toBe("wrong-phase");
  });
});

describe("[OP2] a facilitator owns nobody", () => {
  it("at opening", () => {
    const { code, details } = open(
      snapshot({ subjects: [subject("a", 3), subject("mine", 3, { owner: "fac" })] }),
    );
    expect(code).toBe("conflict-of-interest");
    expect(details).toEqual({ subjectIds: ["mine"] });
  });
  it("by assignment, addition or proxy", () => {
    const room = liveRoom();
    const id = subjectId("high");
    const assign = {
      type: "subject.assignOwner",
      subjectId: id,
      participantId: person("fac"),
      reason: "x",
    } as const;
    expect(room.when(HR, assign).code).toBe("conflict-of-interest");
    expect(room.when(HR, { type: "subject.add", subjects: [subject("new", 3, { owner: "fac" })] }).code).toBe(
      "conflict-of-interest",
    );
    const proxy = {
      type: "participant.setProxy",
      participantId: person("ana"),
      mandate: "decides",
      reason: "x",
    } as const;
    expect(room.when(HR, { ...proxy, proxyId: person("fac") }).code).toBe("conflict-of-interest");
    expect(room.when(HR, { ...proxy, proxyId: person("ben") }).code).toBeNull();
  });
});

it("[OP3] the snapshot is in the journal; ratings start as the drafts", () => {
  const room = liveRoom();
  expect(room.state.phase).toBe("live");
  expect(room.journal).toHaveLength(1);
  const opened = room.journal[0];
  expect(opened?.parts && Object.keys(opened.parts).sort()).toEqual([
    "ben1",
    "high",
    "low",
    "mid1",
    "mid2",
    "mid3",
  ]);
  expect(JSON.stringify(opened?.payload)).not.toContain("Shipped");
  expect(Object.fromEntries(project(room.state, { kind: "room" }).ratings)).toMatchObject({
    high: 5,
    low: 1,
    mid1: 3,
  });
});

describe("[OP4] without a draft", () => {
  const blank = snapshot({ subjects: [subject("blank", null), subject("other", 3, { owner: "ben" })] });
  const draft = {
    type: "subject.draft",
    subjectId: subjectId("blank"),
    rating: 4,
    justification: "late",
  } as const;
  it("the room opens, and its owner enters one, once", () => {
    const room = liveRoom(blank);
    expect(room.when(BEN, draft).code).toBe("not-owner");
    const entered = room.given([ANA, draft]);
    expect(entered.state.subjects.get(subjectId("blank"))).toMatchObject({ draft: 4, rating: 4 });
    expect(entered.when(ANA, { ...draft, rating: 2 }).code).toBe("frozen");
  });
  it("a rating beyond the scale is refused", () => {
    expect(liveRoom(blank).when(ANA, { ...draft, rating: 6 }).code).toBe("invalid");
  });
});

it("[OP5] without an owner a rating cannot change until HR names one", () => {
  const orphan = subjectId("orphan");
  const room = liveRoom(snapshot({ subjects: [subject("orphan", 3, { owner: null })] })).given([
    BEN,
    { type: "rating.propose", subjectId: orphan, to: 4, reason: "more" },
  ]);
  const proposalId = room.state.subjects.get(orphan)?.proposalId ?? expect.fail();
  const record = { type: "consensus.record", proposalId } as const;
  expect(room.when(FAC, record).code).toBe("owner-consent-missing");
  const named = room.given(
    [
      HR,
      { type: "subject.assignOwner", subjectId: orphan, participantId: person("ana"), reason: "new lead" },
    ],
    [ANA, { type: "rating.respond", proposalId, stance: "consent" }],
  );
  expect(named.when(FAC, record).code).toBeNull();
});

describe("[OP6] the sample", () => {
  const many = snapshot({
    settings: { sampleSize: 3 },
    subjects: [
      ...Array.from({ length: 12 }, (_, i) => subject(`m${i}`, 3)),
      subject("top", 5),
      subject("odd", 3, { facts: { justification: "" } }),
    ],
  });
  const drawn = (seed: number) => [...liveRoom(many, seed).state.sample];
  it("is three unflagged people at the middle, the same for the same seed", () => {
    expect(drawn(4)).toHaveLength(3);
    expect(drawn(4)).toEqual(drawn(4));
    expect(drawn(4).every((id) => id.startsWith("m"))).toBe(true);
    const draws = new Set(Array.from({ length: 20 }, (_, seed) => drawn(seed).join()));
    expect(draws.size).toBeGreaterThan(5);
  });
  it("is recorded with its seed, and none where the rule is off", () => {
    const opened = liveRoom(many, 9).journal[0];
    expect(opened?.payload).toMatchObject({ seed: 9, sample: drawn(9) });
    expect(
      liveRoom({ ...many, settings: { ...many.settings, rulesOff: ["sample"] } }).state.sample.size,
    ).toBe(0);
  });
});

it("seats everybody who was invited as present until marked", () => {
  const room = liveRoom(snapshot({ participants: [...SEATS, participant("eve", "manager")] }));
  expect([...room.state.participants.values()].every(({ attendance }) => attendance === "room")).toBe(true);
  expect(
    room.when(actor("eve"), { type: "agenda.raise", subjectId: subjectId("mid1"), reason: "scope" }).code,
  ).toBeNull();
});
