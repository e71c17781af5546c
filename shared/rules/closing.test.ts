import { describe, expect, it } from "vitest";
import { audienceOf } from "../readmodels/audience.ts";
import { project } from "../readmodels/project.ts";
import { lockedResult } from "../readmodels/results.ts";
import { lockDigest } from "../sealing/chain.ts";
import type { Command } from "../session/commands.ts";
import {
  ANA,
  BEN,
  FAC,
  HR,
  OBSERVER,
  person,
  SPONSOR,
  snapshot,
  subject,
  subjectId,
} from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";
import type { BlockerCode } from "./blockers.ts";

const high = subjectId("high");
const DAY = 24 * 3600;
const lock: Command = { type: "session.lock" };
const adjourn: Command = { type: "session.adjourn" };
const codes = (room: TestRoom): BlockerCode[] => {
  const blockers = room.when(FAC, lock).details.blockers;
  return Array.isArray(blockers) ? blockers.map(({ code }) => code) : [];
};
/** A room without outliers: it may be locked as it stands. */
const calm = (settings = {}) =>
  liveRoom(snapshot({ settings, subjects: [3, 3, 3, 4, 3].map((d, i) => subject(`s${i}`, d)) }));
const s0 = subjectId("s0");
const propose = (room: TestRoom, onBehalfOf?: string, by = ANA, to = 4): TestRoom => {
  const named = onBehalfOf ? { onBehalfOf: person(onBehalfOf) } : {};
  return room.given([
    onBehalfOf ? FAC : by,
    { type: "rating.propose", subjectId: s0, to, reason: "scope", ...named },
  ]);
};
const record = (room: TestRoom): TestRoom =>
  room.given([
    FAC,
    { type: "consensus.record", proposalId: room.state.subjects.get(s0)?.proposalId ?? expect.fail() },
  ]);

/** Until when whose silence counts, in seconds after the first adjourning, as the room is told. */
const silences = ({ state }: TestRoom): Record<string, number> =>
  Object.fromEntries(
    Object.entries(project(state, { kind: "room" }).meta.settling).map(([id, end]) => [
      id,
      (end - (state.adjournments[0]?.at ?? 0)) / 1000,
    ]),
  );

describe("[SE1] settling ends", () => {
  it("settleHours after the first adjourning that follows the item", () => {
    const heard = record(propose(calm(), "ana"));
    expect(codes(heard)).toEqual(["attestation-unsettled"]);
    const adjourned = heard.later(3600).given([FAC, adjourn]);
    expect(codes(adjourned.later(DAY - 1))).toEqual(["attestation-unsettled"]);
    expect(codes(adjourned.later(DAY))).toEqual([]);
    const resumed = adjourned
      .later(3600)
      .given([FAC, { type: "session.resume" }])
      .later(3600)
      .given([FAC, adjourn]);
    expect(codes(resumed.later(DAY - 2 * 3600))).toEqual([]);
    expect([heard, adjourned, resumed].map(silences)).toEqual([{}, { ana: DAY }, { ana: DAY }]);
  });
  it("later for whom HR extended", () => {
    const until = new Date(calm().now + 3 * DAY * 1000).toISOString();
    const room = record(propose(calm(), "ana")).given(
      [FAC, adjourn],
      [HR, { type: "participant.extend", participantId: person("ana"), until, reason: "on a plane" }],
    );
    expect(codes(room.later(2 * DAY))).toEqual(["attestation-unsettled"]);
    expect(codes(room.later(3 * DAY))).toEqual([]);
    expect(silences(room)).toEqual({ ana: 3 * DAY });
  });
  it("at once where its person confirms, or settleHours is 0", () => {
    const heard = record(propose(calm(), "ana"));
    const attestationId = [...heard.state.attestations.keys()][0] ?? expect.fail();
    const confirmed = heard.given([ANA, { type: "attestation.confirm", attestationId }]);
    expect(codes(confirmed)).toEqual([]);
    expect(silences(confirmed.given([FAC, adjourn]))).toEqual({});
    const quick = record(propose(calm({ settleHours: 0 }), "ana"));
    expect(codes(quick)).toEqual(["attestation-unsettled"]);
    expect(codes(quick.given([FAC, adjourn]))).toEqual([]);
  });
  it("of what was attested in another's name does not hold up the lock", () => {
    expect(codes(record(propose(calm()).given()))).toEqual([]);
    const byBen = propose(calm(), "ben");
    const proposalId = byBen.state.subjects.get(s0)?.proposalId ?? expect.fail();
    const agreed = byBen.given([ANA, { type: "rating.respond", proposalId, stance: "consent" }]);
    expect(codes(record(agreed))).toEqual([]);
  });
  it("of what its person has answered themselves since does not hold up the lock either", () => {
    const said = propose(calm(), undefined, BEN);
    const proposalId = said.state.subjects.get(s0)?.proposalId ?? expect.fail();
    const consent: Command = { type: "rating.respond", proposalId, stance: "consent" };
    const heard = said.given([FAC, { ...consent, onBehalfOf: person("ana") }]);
    expect(codes(record(heard))).toEqual(["attestation-unsettled"]);
    const answered = record(heard.given([ANA, consent]));
    expect(codes(answered)).toEqual([]);
    expect(silences(answered.given([FAC, adjourn]))).toEqual({});
    const defend: Command = { type: "rating.defend", subjectId: s0, text: "carried the release" };
    const aloud = calm().given([FAC, { ...defend, onBehalfOf: person("ana") }]);
    expect(codes(aloud)).toEqual(["attestation-unsettled"]);
    expect(codes(aloud.given([ANA, defend]))).toEqual([]);
  });
});

describe("[SE2] while settling", () => {
  const settling = () => calm().given([FAC, adjourn]);
  it("a manager answers for their own people only", () => {
    const room = liveRoom(
      snapshot({ subjects: [subject("s0", 3), subject("s1", 3, { owner: "ben" })] }),
    ).given([FAC, { type: "attendance.mark", participantId: person("ana"), state: "away" }]);
    const pending = record(propose(room, undefined, BEN)).given([FAC, adjourn]);
    const decisionId = pending.state.subjects.get(s0)?.decisionIds[0] ?? expect.fail();
    expect(silences(pending)).toEqual({ ana: DAY });
    expect(pending.when(BEN, { type: "decision.accept", decisionId }).code).toBe("not-found");
    expect(pending.given([ANA, { type: "decision.accept", decisionId }]).state.subjects.get(s0)?.rating).toBe(
      4,
    );
  });
  it("proposing, polling and focusing need the room resumed", () => {
    const room = settling();
    expect(room.when(ANA, { type: "rating.propose", subjectId: s0, to: 4, reason: "x" }).code).toBe(
      "wrong-phase",
    );
    expect(room.when(FAC, { type: "poll.open", subjectId: s0 }).code).toBe("wrong-phase");
    expect(room.when(FAC, { type: "agenda.focus", subjectId: s0 }).code).toBe("wrong-phase");
    expect(room.when(FAC, { type: "consensus.keep", subjectId: s0 }).code).toBeNull();
    expect(room.given([FAC, { type: "session.resume" }]).state.phase).toBe("live");
  });
  it("each is served their own audience", () => {
    const { state } = settling();
    expect([FAC, HR, ANA, SPONSOR, OBSERVER].map((who) => audienceOf(state, who)?.kind)).toEqual([
      "room",
      "room",
      "own",
      "none",
      "none",
    ]);
  });
});

describe("[LO1] the lock is refused with every blocker", () => {
  it.each<[BlockerCode, () => TestRoom]>([
    ["undefended-outlier", () => liveRoom()],
    ["open-proposal", () => propose(calm())],
    ["open-poll", () => calm().given([FAC, { type: "poll.open", subjectId: s0 }])],
    ["no-rating", () => liveRoom(snapshot({ subjects: [subject("s0", null), subject("s1", 3)] }))],
    ["deferred", () => calm().given([FAC, { type: "agenda.defer", subjectId: s0, reason: "later" }])],
    ["releasable-reason-missing", () => record(propose(calm(), undefined, ANA, 2))],
    ["attestation-unsettled", () => record(propose(calm(), "ana"))],
    [
      "pending-owner",
      () =>
        record(
          propose(
            calm().given([FAC, { type: "attendance.mark", participantId: person("ana"), state: "away" }]),
            undefined,
            BEN,
          ),
        ),
    ],
    [
      "reopened-undecided",
      () => {
        const kept = calm().given([FAC, { type: "consensus.keep", subjectId: s0 }]);
        const decisionId = kept.state.subjects.get(s0)?.decisionIds[0] ?? expect.fail();
        return kept.given([FAC, { type: "decision.reopen", decisionId, reason: "again" }]);
      },
    ],
  ])("%s", (blocker, make) => {
    const room = make();
    expect(room.when(FAC, lock).code).toBe("lock-blocked");
    expect(codes(room)).toContain(blocker);
    expect(room.state.phase).toBe("live");
  });
  it("all of them at once, by name", () => {
    const room = liveRoom().given([
      FAC,
      { type: "agenda.defer", subjectId: subjectId("mid1"), reason: "later" },
    ]);
    expect(room.when(FAC, lock).details.blockers).toEqual([
      { code: "undefended-outlier", subjectId: "high" },
      { code: "undefended-outlier", subjectId: "low" },
      { code: "deferred", subjectId: "mid1" },
    ]);
  });
});

describe("[LO2] an enforced guideline", () => {
  const crowd = (people: number) =>
    liveRoom(
      snapshot({
        settings: { enforceGuideline: true },
        subjects: Array.from({ length: people }, (_, i) => subject(`c${i}`, 3)),
      }),
    );
  it("blocks from twenty rated people on, in people, until HR waives it", () => {
    expect(codes(crowd(19))).toEqual([]);
    const room = crowd(20);
    expect(room.when(FAC, lock).details.blockers).toEqual([
      { code: "guideline-exceeded", position: 3, count: 20, guideline: 12 },
    ]);
    expect(codes(room.given([HR, { type: "session.waive", reason: "one team" }]))).toEqual([]);
  });
});

describe("[LO3] the lock", () => {
  it("records what nobody discussed, and seals ratings, head and digest", () => {
    const room = calm().given([FAC, { type: "consensus.keep", subjectId: s0 }]);
    const { room: locked, events } = room.when(FAC, lock, { head: "ab".repeat(32) });
    expect(locked.state.phase).toBe("locked");
    expect(events.map(({ type }) => type)).toEqual(["session.locked"]);
    const { lock: seal, subjects } = locked.state;
    const ratings = [3, 3, 3, 4, 3].map((d, i) => [`E-s${i}`, d] as const);
    expect(seal?.ratings).toEqual(ratings);
    expect(seal?.digest).toBe(
      lockDigest({ sessionId: "room-1", version: 1, head: "ab".repeat(32), ratings }),
    );
    expect([...subjects.values()].map(({ standing }) => standing)).toEqual([
      "kept",
      ...Array.from({ length: 4 }, () => "not-discussed"),
    ]);
  });
  it("lets a change that nobody accepted lapse: the rating stands", () => {
    const away = calm().given([
      FAC,
      { type: "attendance.mark", participantId: person("ana"), state: "away" },
    ]);
    const pending = record(propose(away, undefined, BEN))
      .given([FAC, adjourn])
      .later(DAY);
    const locked = pending.given([FAC, lock]);
    expect(locked.state.subjects.get(s0)).toMatchObject({ standing: "no-consensus", rating: 3 });
    const row = lockedResult(locked.state)?.rows.find(({ employeeId }) => employeeId === "E-s0");
    expect(row).toMatchObject({ draft: 3, final: 3, decision: "no-consensus" });
  });
  it("seals a not-rated person with null", () => {
    const room = calm().given(
      [HR, { type: "subject.markNotRated", subjectId: s0, code: "absent" }],
      [FAC, lock],
    );
    expect(room.state.lock?.ratings[0]).toEqual(["E-s0", null]);
    expect(lockedResult(room.state)?.rows[0]).toMatchObject({
      final: null,
      notRatedCode: "absent",
      decision: null,
    });
  });
  it("says of a not-rated person nothing of a decision, also where one was recorded before", () => {
    const room = calm().given(
      [FAC, { type: "consensus.keep", subjectId: s0, internalReason: "as it is" }],
      [HR, { type: "subject.markNotRated", subjectId: s0, code: "absent" }],
      [FAC, lock],
    );
    expect(lockedResult(room.state)?.rows[0]).toMatchObject({
      ...{ decision: null, decidedAt: null, internalReason: "", releasableReason: "", attested: false },
    });
  });
});

it("[LO4] reopening is HR's, with a reason, and makes a new version", () => {
  const locked = calm().given([FAC, lock]);
  expect(locked.when(FAC, { type: "session.reopen", reason: "x" }).code).toBe("forbidden");
  expect(locked.when(HR, { type: "session.reopen", reason: " " }).code).toBe("reason-required");
  const reopened = locked.given([HR, { type: "session.reopen", reason: "an appeal" }]);
  expect(reopened.state).toMatchObject({ phase: "live", version: 2, lock: null });
  const changed = record(propose(reopened)).given([FAC, lock]);
  expect(changed.state.lock?.ratings[0]).toEqual(["E-s0", 4]);
  expect(lockedResult(changed.state)?.version).toBe(2);
  expect(lockedResult(reopened.state)).toBeNull();
  expect(locked.when(BEN, { type: "agenda.raise", subjectId: high, reason: "x" }).code).toBe(
    "session-locked",
  );
});
