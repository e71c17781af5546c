import type { ConsentOutcome } from "@evenhand/shared/rules/consent";
import type { ParticipantId } from "@evenhand/shared/session/ids";
import { describe, expect, it } from "vitest";
import { type FocusState, primaryAction } from "./primary-action.ts";

const calm: FocusState = {
  standing: "undiscussed",
  rating: 5,
  notRated: false,
  owner: "daniel",
  needsCase: false,
  poll: null,
  counts: null,
  proposal: null,
};
const refused = (
  code: Extract<ConsentOutcome, { kind: "refused" }>["code"],
  ...ids: string[]
): ConsentOutcome => ({ kind: "refused", code, participantIds: ids.map((id) => id as ParticipantId) });
const withProposal = (
  outcome: ConsentOutcome,
  ownerAnswer: "consent" | "object" | "stand-aside" | null = null,
  owner: string | null = "daniel",
): FocusState => ({ ...calm, owner, proposal: { to: 4, outcome, ownerAnswer } });

describe("the primary action", () => {
  it("keeps what nobody disputes", () => {
    expect(primaryAction(calm)).toEqual({ kind: "keep", rating: 5 });
    expect(primaryAction({ ...calm, standing: "reopened" })).toEqual({ kind: "keep", rating: 5 });
    expect(primaryAction({ ...calm, rating: null, notRated: true })).toEqual({ kind: "keep", rating: null });
  });

  it("sets a proposal aside whose rating has moved under it", () => {
    expect(primaryAction(withProposal(refused("stale"), "consent"))).toEqual({ kind: "set-aside" });
  });

  it("asks for the case first where an outlier has none", () => {
    expect(primaryAction({ ...calm, needsCase: true })).toEqual({
      kind: "case-aloud",
      participantId: "daniel",
    });
  });

  it("puts an outlier off whose owner is not here, and ends it openly when it comes back so", () => {
    const alone = { ...calm, needsCase: true, owner: null };
    expect(primaryAction(alone)).toEqual({ kind: "defer" });
    expect(primaryAction({ ...alone, standing: "deferred" })).toEqual({ kind: "no-consensus" });
  });

  it("decides what was deferred once it is taken up again", () => {
    expect(primaryAction({ ...calm, standing: "deferred" })).toEqual({ kind: "keep", rating: 5 });
  });

  it("goes on where a decision stands, or where there is no rating to keep", () => {
    for (const standing of ["changed", "kept", "no-consensus", "pending-owner"] as const) {
      expect(primaryAction({ ...calm, standing })).toEqual({ kind: "next" });
    }
    expect(primaryAction({ ...calm, rating: null })).toEqual({ kind: "next" });
  });

  it("reveals an open poll before anything else, and says how many votes are missing", () => {
    const state = { ...withProposal({ kind: "agreed" }), poll: { votes: 1, quorum: 3 } };
    expect(primaryAction(state)).toEqual({ kind: "reveal", missing: 2 });
    expect(primaryAction({ ...state, poll: { votes: 4, quorum: 3 } })).toEqual({
      kind: "reveal",
      missing: 0,
    });
  });

  it("proposes what most of a revealed poll named, and keeps what most of it confirms", () => {
    expect(primaryAction({ ...calm, counts: [0, 0, 1, 4, 0] })).toEqual({ kind: "propose", to: 4 });
    expect(primaryAction({ ...calm, counts: [0, 0, 1, 3, 1] })).toEqual({ kind: "propose", to: 4 });
    expect(primaryAction({ ...calm, counts: [0, 0, 1, 1, 3] })).toEqual({ kind: "keep", rating: 5 });
    // Before the case of an outlier whom the poll has not confirmed, and after one whom it has.
    expect(primaryAction({ ...calm, needsCase: true, counts: [0, 0, 1, 4, 0] }).kind).toBe("propose");
    expect(primaryAction({ ...calm, needsCase: true, counts: [0, 0, 0, 0, 5] }).kind).toBe("case-aloud");
  });

  it("leaves a tie to the room, and keeps a rating that is one of the two", () => {
    expect(primaryAction({ ...calm, counts: [0, 0, 2, 2, 1] })).toEqual({ kind: "choose", among: [3, 4] });
    expect(primaryAction({ ...calm, counts: [0, 0, 0, 2, 2] })).toEqual({ kind: "keep", rating: 5 });
  });

  it("is done with a poll once a proposal is open or a decision stands, or where nobody has voted", () => {
    const counts = [0, 0, 1, 4, 0];
    expect(primaryAction({ ...withProposal({ kind: "agreed" }), counts }).kind).toBe("record");
    expect(primaryAction({ ...calm, standing: "kept", counts })).toEqual({ kind: "next" });
    expect(primaryAction({ ...calm, counts: [0, 0, 0, 0, 0] })).toEqual({ kind: "keep", rating: 5 });
  });

  it("records what is agreed, also where the owner accepts later", () => {
    expect(primaryAction(withProposal({ kind: "agreed" }))).toEqual({
      kind: "record",
      to: 4,
      pending: false,
    });
    expect(primaryAction(withProposal({ kind: "pending" }))).toEqual({
      kind: "record",
      to: 4,
      pending: true,
    });
  });

  it("asks the owner, and under unanimous whoever is silent", () => {
    expect(primaryAction(withProposal(refused("owner-consent-missing", "daniel")))).toEqual({
      kind: "agree-aloud",
      participantId: "daniel",
    });
    expect(primaryAction(withProposal(refused("answers-missing", "lena", "amir")))).toEqual({
      kind: "agree-aloud",
      participantId: "lena",
    });
  });

  it("ends without agreement where an objection stands or the owner will not", () => {
    expect(primaryAction(withProposal(refused("objection-stands", "viktor")))).toEqual({
      kind: "no-consensus",
    });
    expect(primaryAction(withProposal(refused("objection-stands", "daniel"), "object", null))).toEqual({
      kind: "no-consensus",
    });
    expect(primaryAction(withProposal(refused("owner-consent-missing", "daniel"), "stand-aside"))).toEqual({
      kind: "no-consensus",
    });
  });

  it("sets aside a proposal that nobody could agree to", () => {
    expect(primaryAction(withProposal(refused("owner-consent-missing"), null, null))).toEqual({
      kind: "set-aside",
    });
  });
});
