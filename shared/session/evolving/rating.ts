import type { SessionEvent } from "../events.ts";
import type { AttestationId, ParticipantId, ProposalId, SubjectId } from "../ids.ts";
import type { Attestation, SessionState, Stance } from "../state.ts";
import { closeProposal, patched, patchSubject, timeOf, withEntry } from "./folding.ts";

/** Notes what a facilitator wrote down in somebody's name; without an attestation nothing changes. */
function attest(
  state: SessionState,
  event: SessionEvent,
  entry: {
    readonly id: AttestationId | undefined;
    readonly kind: Attestation["kind"];
    readonly subjectId: SubjectId;
    readonly proposalId: ProposalId | null;
    readonly named: ParticipantId;
  },
): SessionState {
  const { id, ...about } = entry;
  if (!id) return state;
  const attestation: Attestation = {
    id,
    ...about,
    by: event.actor,
    seq: event.seq,
    at: timeOf(event),
    status: "open",
    contestReason: "",
  };
  return { ...state, attestations: withEntry(state.attestations, id, attestation) };
}

/** Proposing is consenting: the proposer's stance comes with the proposal. */
export function proposed(state: SessionState, event: SessionEvent<"rating.proposed">): SessionState {
  const { proposalId, subjectId, from, to, by, attestationId } = event.payload;
  const at = timeOf(event);
  const consent: Stance = { by, kind: "consent", reason: "", at, attestationId: attestationId ?? null };
  const proposals = withEntry(state.proposals, proposalId, {
    id: proposalId,
    subjectId,
    from,
    to,
    by,
    reason: event.words?.reason ?? "",
    at,
    attestationId: attestationId ?? null,
    status: "open",
    stances: new Map([[by, consent]]),
  });
  const named = { id: attestationId, kind: "proposal" as const, subjectId, proposalId, named: by };
  return attest(patchSubject({ ...state, proposals }, subjectId, { proposalId }), event, named);
}

export function responded(state: SessionState, event: SessionEvent<"rating.responded">): SessionState {
  const { proposalId, by, stance: kind, attestationId } = event.payload;
  const proposal = state.proposals.get(proposalId);
  if (!proposal) return state;
  const stance: Stance = {
    by,
    kind,
    reason: event.words?.reason ?? "",
    at: timeOf(event),
    attestationId: attestationId ?? null,
  };
  const stances = withEntry(proposal.stances, by, stance);
  const answered = { ...state, proposals: patched(state.proposals, proposalId, { stances }) };
  const { subjectId } = proposal;
  return attest(answered, event, { id: attestationId, kind: "stance", subjectId, proposalId, named: by });
}

export function withdrawn(
  state: SessionState,
  event: SessionEvent<"rating.withdrawn" | "rating.setAside">,
): SessionState {
  const proposal = state.proposals.get(event.payload.proposalId);
  if (!proposal) return state;
  return closeProposal(
    state,
    proposal.subjectId,
    event.type === "rating.withdrawn" ? "withdrawn" : "set-aside",
  );
}

export function defended(state: SessionState, event: SessionEvent<"rating.defended">): SessionState {
  const { subjectId, by, attestationId } = event.payload;
  const subject = state.subjects.get(subjectId);
  if (!subject || subject.rating === null) return state;
  const defence = {
    by,
    text: event.words?.text ?? "",
    rating: subject.rating,
    at: timeOf(event),
    fromJustification: false,
    attestationId: attestationId ?? null,
  };
  const named = { id: attestationId, kind: "defence" as const, subjectId, proposalId: null, named: by };
  return attest(patchSubject(state, subjectId, { defence }), event, named);
}
