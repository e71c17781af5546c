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
