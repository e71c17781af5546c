import { describe, expect, it } from "vitest";
import { agendaView } from "../readmodels/agenda-view.ts";
import type { Command } from "../session/commands.ts";
import type { AttestationId, DecisionId } from "../session/ids.ts";
import { ANA, BEN, CAL, FAC, HR, person, snapshot, subjectId } from "../testing/builders.ts";
import { liveRoom, type TestRoom } from "../testing/given.ts";

const high = subjectId("high");
const rating = (room: TestRoom) => room.state.subjects.get(high)?.rating;
const standing = (room: TestRoom) => room.state.subjects.get(high)?.standing;
const latest = (room: TestRoom): DecisionId =>
  room.state.subjects.get(high)?.decisionIds.at(-1) ?? expect.fail();
const undo = (room: TestRoom): Command => ({ type: "decision.undo", decisionId: latest(room) });
const move = (to: number, from = liveRoom()): TestRoom => {
  const room = from.given([ANA, { type: "rating.propose", subjectId: high, to, reason: "agreed" }]);
  const proposalId = room.state.subjects.get(high)?.proposalId ?? expect.fail();
  return room.given([FAC, { type: "consensus.record", proposalId, releasableReason: "scope" }]);
};

describe("[UN1] undo", () => {
  it("puts back what was changed, its proposal open again, and the journal keeps both", () => {
    const changed = move(4);
    const undone = changed.later(60).given([FAC, undo(changed)]);
    expect([rating(undone), standing(undone)]).toEqual([5, "undiscussed"]);
    expect(undone.state.subjects.get(high)?.proposalId).toBe("p2");
    expect(undone.journal.map(({ type }) => type).slice(-2)).toEqual([
      "consensus.recorded",
      "decision.undone",
    ]);
  });
  it("of keep takes the justification back as a defence", () => {
    const kept = liveRoom().given([FAC, { type: "consensus.keep", subjectId: high }]);
    expect(kept.given([FAC, undo(kept)]).state.subjects.get(high)?.defence).toBeNull();
  });
  it("leaves a defence that has been given since, and a deferral", () => {
    const kept = liveRoom().given([FAC, { type: "consensus.keep", subjectId: high }]);
    const since = kept
      .later(5)
      .given(
        [ANA, { type: "rating.defend", subjectId: high, text: "three teams" }],
        [FAC, { type: "agenda.defer", subjectId: high, reason: "numbers come tomorrow" }],
      );
    const undone = since.given([FAC, undo(kept)]);
    expect(undone.state.subjects.get(high)?.defence).toMatchObject({ text: "three teams" });
    expect(standing(undone)).toBe("deferred");
  });
  it("brings no defence back that its person has contested", () => {
    const said = {
      type: "rating.defend",
      subjectId: high,
      text: "heard",
      onBehalfOf: person("ana"),
    } as const;
    const changed = move(4, liveRoom().given([FAC, said]));
    const attestationId = [...changed.state.attestations.keys()][0] ?? expect.fail();
    const contested = changed.given([ANA, { type: "attestation.contest", attestationId }]);
    expect(contested.given([FAC, undo(changed)]).state.subjects.get(high)).toMatchObject({
      rating: 5,
      defence: null,
    });
  });
  it("of a second change puts the first back", () => {
    const twice = move(3, move(4));
    expect(rating(twice.given([FAC, undo(twice)]))).toBe(4);
  });
});

describe("[UN2] undoing is refused", () => {
  it("later than a minute, by another, and of an older decision", () => {
    const changed = move(4);
    expect(changed.later(61).when(FAC, undo(changed)).code).toBe("too-late");
    expect(changed.when(ANA, undo(changed)).code).toBe("forbidden");
    const second = changed.given([
      HR,
      { type: "participant.makeFacilitator", participantId: person("cal"), reason: "two are better" },
    ]);
    expect(second.when(CAL, undo(second)).code).toBe("forbidden");
    expect(move(3, changed).when(FAC, undo(changed)).code).toBe("stale");
  });
  it("twice", () => {
    const changed = move(4);
    const undone = changed.given([FAC, undo(changed)]);
    expect(undone.when(FAC, undo(changed)).code).toBe("stale");
  });
});

it("[UN3] reopening keeps the rating and blocks the lock until it is decided again", () => {
  const changed = move(4).later(600);
  const reopen = { type: "decision.reopen", decisionId: latest(changed), reason: "new facts" } as const;
  expect(changed.when(FAC, { ...reopen, reason: "" }).code).toBe("reason-required");
  const reopened = changed.given([FAC, reopen]);
  expect([rating(reopened), standing(reopened)]).toEqual([4, "reopened"]);
  const blockers = (room: TestRoom) =>
    JSON.stringify(room.when(FAC, { type: "session.lock" }).details.blockers);
  expect(blockers(reopened)).toContain("reopened-undecided");
  expect(blockers(reopened.given([FAC, { type: "consensus.keep", subjectId: high }]))).not.toContain(
    "reopened",
  );
});

/** Ben proposed 5 → 4, the facilitator heard Ana agree, and recorded it. */
function heard(): { room: TestRoom; attestationId: AttestationId } {
  const proposed = liveRoom().given([
    BEN,
    { type: "rating.propose", subjectId: high, to: 4, reason: "scope" },
  ]);
  const proposalId = proposed.state.subjects.get(high)?.proposalId ?? expect.fail();
  const answered = proposed.given([
    FAC,
    { type: "rating.respond", proposalId, stance: "consent", onBehalfOf: person("ana") },
  ]);
  const attestationId = [...answered.state.attestations.keys()][0] ?? expect.fail();
  const record: Command = { type: "consensus.record", proposalId, releasableReason: "scope" };
  return { room: answered.given([FAC, record]), attestationId };
}

describe("[AT1] an attestation", () => {
  it("carries the name, and is its person's alone to answer", () => {
    const { room, attestationId } = heard();
    expect(room.state.attestations.get(attestationId)).toMatchObject({
      named: "ana",
      by: "fac",
      status: "open",
    });
    expect(room.when(BEN, { type: "attestation.confirm", attestationId }).code).toBe("not-found");
    expect(room.when(FAC, { type: "attestation.confirm", attestationId }).code).toBe("forbidden");
    const confirmed = room.given([ANA, { type: "attestation.confirm", attestationId }]);
    expect(confirmed.state.attestations.get(attestationId)?.status).toBe("confirmed");
    expect(confirmed.when(ANA, { type: "attestation.contest", attestationId, reason: "no" }).code).toBe(
      "not-contestable",
    );
  });
  it("is noted on the decision", () => {
    expect([...heard().room.state.decisions.values()][0]?.attested).toBe(true);
    expect([...move(4).state.decisions.values()][0]?.attested).toBe(false);
  });
});

describe("[AT2] contesting", () => {
  it("the owner's consent puts the rating back and reopens the subject", () => {
    const { room, attestationId } = heard();
    expect(rating(room)).toBe(4);
    const contest = { type: "attestation.contest", attestationId, reason: "I said maybe" } as const;
    const contested = room.given([ANA, contest]);
    expect([rating(contested), standing(contested)]).toEqual([5, "reopened"]);
    expect(agendaView(contested.state, { withPrivate: true }).contests).toMatchObject([
      { subjectId: "high", participantId: "ana", reason: "I said maybe" },
    ]);
    expect(JSON.stringify(contested.when(FAC, { type: "session.lock" }).details)).toContain(
      "reopened-undecided",
    );
  });
  it("needs no reason", () => {
    const { room, attestationId } = heard();
    const contested = room.given([ANA, { type: "attestation.contest", attestationId }]);
    expect([rating(contested), standing(contested)]).toEqual([5, "reopened"]);
  });
  it("a consent that was not needed keeps the rating, and still reopens", () => {
    const proposed = liveRoom().given([
      ANA,
      { type: "rating.propose", subjectId: high, to: 4, reason: "scope" },
    ]);
    const proposalId = proposed.state.subjects.get(high)?.proposalId ?? expect.fail();
    const room = proposed.given(
      [FAC, { type: "rating.respond", proposalId, stance: "consent", onBehalfOf: person("cal") }],
      [FAC, { type: "consensus.record", proposalId }],
    );
    const attestationId = [...room.state.attestations.keys()][0] ?? expect.fail();
    const contested = room.given([CAL, { type: "attestation.contest", attestationId, reason: "not me" }]);
    expect([rating(contested), standing(contested)]).toEqual([4, "reopened"]);
  });
  it("an attested proposal takes the change with it", () => {
    const proposed = liveRoom().given([
      FAC,
      { type: "rating.propose", subjectId: high, to: 4, reason: "scope", onBehalfOf: person("ana") },
    ]);
    const proposalId = proposed.state.subjects.get(high)?.proposalId ?? expect.fail();
    const room = proposed.given([FAC, { type: "consensus.record", proposalId }]);
    const attestationId = [...room.state.attestations.keys()][0] ?? expect.fail();
    expect(rating(room)).toBe(4);
    expect(rating(room.given([ANA, { type: "attestation.contest", attestationId, reason: "never" }]))).toBe(
      5,
    );
  });
  it("an attested defence leaves the outlier undefended", () => {
    const room = liveRoom(snapshot()).given(
      [FAC, { type: "rating.defend", subjectId: high, text: "three teams", onBehalfOf: person("ana") }],
      [FAC, { type: "consensus.keep", subjectId: high }],
    );
    const attestationId = [...room.state.attestations.keys()][0] ?? expect.fail();
    const contested = room.given([
      ANA,
      { type: "attestation.contest", attestationId, reason: "not my words" },
    ]);
    expect(contested.state.subjects.get(high)).toMatchObject({
      defence: null,
      standing: "reopened",
      rating: 5,
    });
  });
});

it("[AT3] contesting what a later decision does not rest on changes no rating", () => {
  const { room, attestationId } = heard();
  const later = move(3, room);
  const contested = later.given([
    ANA,
    { type: "attestation.contest", attestationId, reason: "I said maybe" },
  ]);
  expect([rating(contested), standing(contested)]).toEqual([3, "changed"]);
});

it("[AT3] a keep recorded since does not make a consent final that was never given, nor does undoing it", () => {
  const { room, attestationId } = heard();
  const kept = room.given([FAC, { type: "consensus.keep", subjectId: high }]);
  const contested = kept.given([ANA, { type: "attestation.contest", attestationId, reason: "I said maybe" }]);
  expect([rating(contested), standing(contested)]).toEqual([5, "reopened"]);
  expect(contested.when(FAC, undo(kept)).code).toBe("stale");
});
