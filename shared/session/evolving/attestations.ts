import type { SessionEvent } from "../events.ts";
import type { Attestation, Proposal, SessionState } from "../state.ts";
import { closeProposal, patched, patchSubject } from "./folding.ts";

export const confirmed = (
  state: SessionState,
  event: SessionEvent<"attestation.confirmed">,
): SessionState => ({
  ...state,
  attestations: patched(state.attestations, event.payload.attestationId, { status: "confirmed" }),
});

/** What was written down is taken out: a proposal that was never made, a stance, or a defence. */
function withdrawAttested(state: SessionState, attestation: Attestation): SessionState {
  const { subjectId, proposalId } = attestation;
  if (attestation.kind === "defence") {
    const holds = state.subjects.get(subjectId)?.defence?.attestationId === attestation.id;
    return holds ? patchSubject(state, subjectId, { defence: null }) : state;
  }
  if (proposalId === null) return state;
  const dropStance = ({ stances }: Proposal): Partial<Proposal> => ({
    stances: new Map([...stances].filter(([, stance]) => stance.attestationId !== attestation.id)),
  });
  const proposals = patched(state.proposals, proposalId, dropStance);
  if (attestation.kind === "stance") return { ...state, proposals };
  const isOpen = state.subjects.get(subjectId)?.proposalId === proposalId;
  const closed = isOpen
    ? closeProposal({ ...state, proposals }, subjectId, "contested")
    : { ...state, proposals };
  return { ...closed, proposals: patched(closed.proposals, proposalId, { status: "contested" }) };
}

/** The attestation falls, and with it the decision that rested on it: back to what stood before, reopened. */
export function contested(state: SessionState, event: SessionEvent<"attestation.contested">): SessionState {
  const { attestationId, decisionId, restored } = event.payload;
  const attestation = state.attestations.get(attestationId);
  if (!attestation) return state;
  const noted: SessionState = {
    ...state,
    attestations: patched(state.attestations, attestationId, {
      status: "contested",
      contestReason: event.words?.reason ?? "",
    }),
  };
  const withdrawn = withdrawAttested(noted, attestation);
  const decision = decisionId === null ? undefined : withdrawn.decisions.get(decisionId);
  if (!decision) return withdrawn;
  const decisions = new Map(withdrawn.decisions);
  // Whatever else stands on the subject is open again too: none of it may be undone on its own any more.
  for (const id of withdrawn.subjects.get(decision.subjectId)?.decisionIds ?? []) {
    const other = decisions.get(id);
    if (other?.status === "standing") decisions.set(id, { ...other, status: "reopened" });
  }
  if (restored || decision.kind === "pending-owner")
    decisions.set(decision.id, { ...decision, status: "contested" });
  return patchSubject({ ...withdrawn, decisions }, decision.subjectId, {
    standing: "reopened",
    ...(restored ? { rating: decision.before.rating } : {}),
  });
}
