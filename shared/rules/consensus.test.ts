import { describe, expect, it } from "vitest";
import type { Command } from "../session/commands.ts";
import type { ProposalId } from "../session/ids.ts";
import type { Actor, StanceKind } from "../session/roles.ts";
import {
  ANA,
  BEN,
  CAL,
  DEE,
  FAC,
  HR,
  person,
  SEATS,
  snapshot,
  subject,
  subjectId,
} from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";

const high = subjectId("high");
const propose = (to = 4, extra: object = {}): Command => ({
  type: "rating.propose",
  subjectId: high,
  to,
  reason: "one team's scope",
  ...extra,
});
const openId = (room: TestRoom, id = high): ProposalId =>
  room.state.subjects.get(id)?.proposalId ?? expect.fail();
const answer = (
  room: TestRoom,
  who: Actor,
  stance: StanceKind,
  extra: object = {},
): readonly [Actor, Command] => [who, { type: "rating.respond", proposalId: openId(room), stance, ...extra }];
const record = (room: TestRoom, extra: object = {}): readonly [Actor, Command] => [
  FAC,
  { type: "consensus.record", proposalId: openId(room), ...extra },
];
const rating = (room: TestRoom, id = high) => room.state.subjects.get(id)?.rating;
const code = (room: TestRoom, [who, command]: readonly [Actor, Command]) => room.when(who, command).code;
/** Ben has proposed to move Ana's outlier from 5 to 4. */
const proposed = (room = liveRoom()) => room.given([BEN, propose()]);
const away = (room: TestRoom, id: string) =>
  room.given([FAC, { type: "attendance.mark", participantId: person(id), state: "away" }]);
const withProxy = (mandate: "speaks" | "decides", settings = {}) =>
  liveRoom(
    snapshot({
      settings,
      participants: SEATS.map((s) => (s.id === "ana" ? { ...s, proxy: { id: person("cal"), mandate } } : s)),
    }),
  );

describe("[PR1] a proposal", () => {
  it("changes nothing by itself", () => {
    const room = proposed();
    expect(rating(room)).toBe(5);
    expect(room.state.proposals.get(openId(room))).toMatchObject({ from: 5, to: 4, status: "open" });
  });
  it.each<[string, object, string]>([
    ["the current rating", { to: 5 }, "invalid"],
    ["a point beyond the scale", { to: 6 }, "invalid"],
    ["no reason", { reason: undefined }, "reason-required"],
    ["a blank reason", { reason: " \n" }, "reason-required"],
    ["another from than the current rating", { from: 3 }, "stale"],
    ["a subject that does not exist", { subjectId: subjectId("ghost") }, "not-found"],
  ])("to %s is refused", (_what, body, refusal) => {
    expect(liveRoom().when(BEN, propose(4, body)).code).toBe(refusal);
  });
  it("on a scale of three cannot go to four", () => {
    const scale = [1, 2, 3].map((value) => ({ value, label: `${value}`, meaning: "" }));
    const room = liveRoom(snapshot({ scale, guideline: null, subjects: [subject("high", 3)] }));
    expect(room.when(BEN, propose(4)).code).toBe("invalid");
    expect(room.when(BEN, propose(2)).code).toBeNull();
  });
  it("on somebody without a rating is refused", () => {
    const room = liveRoom(snapshot({ subjects: [subject("high", null), subject("o", 3)] }));
    expect(room.when(BEN, propose()).code).toBe("no-rating");
  });
});

it("[PR2] one open proposal a subject", () => {
  const room = proposed();
  expect(room.when(CAL, propose(3)).code).toBe("proposal-open");
  const free = room.given([BEN, { type: "rating.withdraw", proposalId: openId(room) }]);
  expect(free.when(CAL, propose(3)).code).toBeNull();
});

it("[PR3] proposing is consenting, the owner's proposing too", () => {
  const room = liveRoom().given([ANA, propose()]);
  expect(rating(room.given(record(room)))).toBe(4);
});

describe("[PR4] stances", () => {
  it("an objection needs a reason", () => {
    const room = proposed();
    expect(code(room, answer(room, CAL, "object"))).toBe("reason-required");
    expect(code(room, answer(room, CAL, "object", { reason: "same scope as mine" }))).toBeNull();
  });
  it("may be changed while the proposal is open, and not after", () => {
    const room = proposed();
    const turned = room.given(answer(room, ANA, "object", { reason: "no" }), answer(room, ANA, "consent"));
    const id = openId(turned);
    const recorded = turned.given(record(turned));
    expect(rating(recorded)).toBe(4);
    expect(recorded.when(CAL, { type: "rating.respond", proposalId: id, stance: "consent" }).code).toBe(
      "stale",
    );
  });
});

describe("[PR5] taking a proposal back", () => {
  it("is the proposer's, or of the facilitator who wrote it down", () => {
    const room = proposed();
    const withdraw: Command = { type: "rating.withdraw", proposalId: openId(room) };
    expect(room.when(CAL, withdraw).code).toBe("forbidden");
    expect(room.when(FAC, withdraw).code).toBe("forbidden");
    expect(room.when(BEN, withdraw).code).toBeNull();
    const attested = liveRoom().given([FAC, propose(4, { onBehalfOf: person("ben") })]);
    expect(attested.when(FAC, { type: "rating.withdraw", proposalId: openId(attested) }).code).toBeNull();
  });
  it("set aside by the facilitator, the rating stays", () => {
    const room = proposed();
    const aside = room.given([FAC, { type: "rating.setAside", proposalId: openId(room) }]);
    expect(rating(aside)).toBe(5);
    expect(aside.state.subjects.get(high)?.proposalId).toBeNull();
  });
});

describe("[CO1] recording a change", () => {
  it("needs the owner's consent", () => {
    let room = proposed();
    room = room.given(answer(room, CAL, "consent"), answer(room, DEE, "consent"));
    expect(code(room, record(room))).toBe("owner-consent-missing");
    room = room.given(answer(room, ANA, "stand-aside"));
    expect(code(room, record(room))).toBe("owner-consent-missing");
    room = room.given(answer(room, ANA, "consent"));
    expect(rating(room.given(record(room)))).toBe(4);
  });
  it("is a facilitator's alone", () => {
    const room = proposed();
    const ready = room.given(answer(room, ANA, "consent"));
    const [, command] = record(ready);
    for (const who of [ANA, BEN, HR]) expect(ready.when(who, command).code).toBe("forbidden");
  });
  it("takes a proxy who decides, unless the owner answers", () => {
    const room = proposed(withProxy("decides"));
    const stood = room.given(answer(room, CAL, "consent"));
    expect(rating(stood.given(record(stood)))).toBe(4);
    const objected = stood.given(answer(stood, ANA, "object", { reason: "I am here" }));
    expect(code(objected, record(objected))).toBe("objection-stands");
  });
});

describe("[CO2] an objection", () => {
  it("stands against everybody's consent", () => {
    let room = proposed();
    room = room.given(
      answer(room, ANA, "consent"),
      answer(room, DEE, "object", { reason: "Jonas carried three" }),
    );
    const refused = room.when(...record(room));
    expect(refused.code).toBe("objection-stands");
    expect(refused.details).toEqual({ participantIds: ["dee"] });
  });
  it("attested stands like any other", () => {
    let room = proposed();
    const heard = { reason: "said by phone", onBehalfOf: person("dee") };
    room = room.given(answer(room, ANA, "consent"), answer(room, FAC, "object", heard));
    expect(code(room, record(room))).toBe("objection-stands");
  });
});

it("[CO3] under unanimous every attending manager must have answered", () => {
  let room = proposed(liveRoom(snapshot({ settings: { unanimous: true } })));
  room = room.given(answer(room, ANA, "consent"), answer(room, CAL, "stand-aside"));
  const refused = room.when(...record(room));
  expect(refused.code).toBe("answers-missing");
  expect(refused.details).toEqual({ participantIds: ["dee"] });
  expect(code(away(room, "dee"), record(room))).toBeNull();
});

describe("[CO4] pending-owner", () => {
  it("where the owner is away and silent: the rating stands", () => {
    const room = proposed(away(liveRoom(), "ana"));
    const recorded = room.given(record(room));
    expect(rating(recorded)).toBe(5);
    expect(recorded.state.subjects.get(high)?.standing).toBe("pending-owner");
  });
  it("where only a proxy who speaks has consented", () => {
    const room = proposed(withProxy("speaks"));
    expect(code(room, record(room))).toBe("owner-consent-missing");
    const stood = room.given(answer(room, CAL, "consent"));
    const recorded = stood.given(record(stood));
    expect([rating(recorded), recorded.state.subjects.get(high)?.standing]).toEqual([5, "pending-owner"]);
  });
});

describe("[CO5] whoever answers personally counts", () => {
  it("wherever they are", () => {
    const room = proposed(away(liveRoom(), "ana"));
    const answered = room.given(answer(room, ANA, "consent"));
    expect(rating(answered.given(record(answered)))).toBe(4);
  });
  it("and is not overwritten by what was heard", () => {
    const room = proposed();
    const objected = room.given(answer(room, ANA, "object", { reason: "no" }));
    expect(code(objected, answer(objected, FAC, "consent", { onBehalfOf: person("ana") }))).toBe("forbidden");
    const heard = room.given(answer(room, FAC, "consent", { onBehalfOf: person("ana") }));
    const own = heard.given(answer(heard, ANA, "object", { reason: "I did not say that" }));
    expect(code(own, record(own))).toBe("objection-stands");
  });
});

it("[CO6] only the owner accepts what is pending, and then the rating moves", () => {
  const room = proposed(away(liveRoom(), "ana"));
  const pending = room.given(record(room));
  const decisionId = pending.state.subjects.get(high)?.decisionIds[0] ?? expect.fail();
  const accept: Command = { type: "decision.accept", decisionId };
  expect(pending.when(BEN, accept).code).toBe("not-owner");
  expect(pending.when(FAC, accept).code).toBe("forbidden");
  const accepted = pending.given([ANA, accept]);
  expect(rating(accepted)).toBe(4);
  expect(accepted.state.decisions.get(decisionId)?.kind).toBe("changed");
  expect(accepted.when(ANA, accept).code).toBe("stale");
});

describe("[CO7] keep, none and defer", () => {
  it.each<Command>([
    { type: "consensus.keep", subjectId: high },
    { type: "consensus.none", subjectId: high },
    { type: "agenda.defer", subjectId: high, reason: "later" },
  ])("$type closes the open proposal, the rating stands", (command) => {
    const room = proposed();
    const id = openId(room);
    const closed = room.given([FAC, command]);
    expect(closed.state.proposals.get(id)?.status).toBe("closed");
    expect(rating(closed)).toBe(5);
  });
  it("none keeps each objection", () => {
    let room = proposed();
    room = room.given(answer(room, DEE, "object", { reason: "three teams" }), answer(room, CAL, "consent"));
    room = room.given([FAC, { type: "consensus.none", subjectId: high }]);
    const decision = [...room.state.decisions.values()].at(-1);
    expect(decision).toMatchObject({ kind: "no-consensus", dissent: [{ by: "dee", reason: "three teams" }] });
    expect(decision?.attended).toEqual(["ana", "ben", "cal", "dee", "fac", "obs", "spo"]);
  });
});

it("[CO12] what was agreed from another rating than the current one is not recorded: it is set aside, proposed anew", () => {
  const agreed = proposed().given([
    ANA,
    { type: "rating.respond", proposalId: openId(proposed()), stance: "consent" },
  ]);
  const changed = agreed.given(record(agreed));
  const decisionId = changed.state.subjects.get(high)?.decisionIds.at(-1) ?? expect.fail();
  const further = changed.given([BEN, propose(3, { from: 4 })]);
  const consented = further.given(answer(further, ANA, "consent"));
  const undone = consented.given([FAC, { type: "decision.undo", decisionId }]);
  expect(rating(undone)).toBe(5);
  expect(code(undone, record(undone))).toBe("stale");
  const aside = undone.given([FAC, { type: "rating.setAside", proposalId: openId(undone) }]);
  expect(rating(aside.given([BEN, propose(3)]))).toBe(5);
});

describe("[CO8] keep on an outlier", () => {
  const keep: Command = { type: "consensus.keep", subjectId: high };
  it("takes the written justification as the defence", () => {
    const room = liveRoom().given([FAC, keep]);
    expect(room.state.subjects.get(high)?.defence).toMatchObject({
      by: "ana",
      rating: 5,
      fromJustification: true,
    });
  });
  it("leaves it undefended without one", () => {
    const blank = subject("high", 5, { facts: { justification: "" } });
    const room = liveRoom(snapshot({ subjects: [blank, ...snapshot().subjects.slice(2)] })).given([
      FAC,
      keep,
    ]);
    expect(room.when(FAC, { type: "session.lock" }).details.blockers).toContainEqual({
      code: "undefended-outlier",
      subjectId: "high",
    });
  });
  it("does not replace a defence that was given", () => {
    const defended = liveRoom().given(
      [ANA, { type: "rating.defend", subjectId: high, text: "three teams" }],
      [FAC, keep],
    );
    expect(defended.state.subjects.get(high)?.defence).toMatchObject({
      text: "three teams",
      fromJustification: false,
    });
  });
});

describe("[CO9] reasons", () => {
  it("the proposal's unless replaced", () => {
    const room = liveRoom().given([ANA, propose()]);
    const reasonOf = (extra = {}) =>
      [...room.given(record(room, extra)).state.decisions.values()][0]?.internalReason;
    expect(reasonOf()).toBe("one team's scope");
    expect(reasonOf({ internalReason: "see notes" })).toBe("see notes");
  });
  it("a lowered rating needs a releasable one, from its owner or a facilitator", () => {
    const room = liveRoom().given([ANA, propose()]);
    const lowered = room.given(record(room));
    const decisionId = lowered.state.subjects.get(high)?.decisionIds[0] ?? expect.fail();
    const blockers = () => JSON.stringify(lowered.when(FAC, { type: "session.lock" }).details.blockers);
    expect(blockers()).toContain("releasable-reason-missing");
    const explain = { type: "decision.explain", decisionId, releasableReason: "Scope of one team" } as const;
    expect(lowered.when(BEN, explain).code).toBe("not-owner");
    expect(lowered.when(ANA, { ...explain, releasableReason: " " }).code).toBe("reason-required");
    for (const who of [ANA, FAC]) {
      const explained = lowered.given([who, explain]);
      const left = JSON.stringify(explained.when(FAC, { type: "session.lock" }).details.blockers);
      expect(left).not.toContain("releasable-reason-missing");
    }
  });
});

describe("[CO10] a stance does not count", () => {
  const objected = () => {
    const room = proposed();
    return room.given(answer(room, ANA, "consent"), answer(room, DEE, "object", { reason: "no" }));
  };
  it("of somebody recused", () => {
    const room = objected().given([
      HR,
      { type: "subject.recuse", subjectId: high, participantIds: [person("dee")], reason: "partner" },
    ]);
    expect(code(room, record(room))).toBeNull();
  });
  it("of somebody removed", () => {
    const room = objected().given([HR, { type: "participant.remove", participantId: person("dee") }]);
    expect(code(room, record(room))).toBeNull();
  });
});
