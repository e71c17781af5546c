import type { SessionEvent } from "../events.ts";
import type { DecisionId, ParticipantId, SubjectId } from "../ids.ts";
import type { Decision, DecisionKind, Defence, Proposal, SessionState, Stance, Subject } from "../state.ts";
import { closeProposal, patched, patchSubject, timeOf, withEntry } from "./folding.ts";

interface Outcome {
  readonly decisionId: DecisionId;
  readonly subjectId: SubjectId;
  readonly kind: DecisionKind;
  /** Where the rating moves to; left out where it stands. */
  readonly to?: number;
  /** Where the change would go once its owner accepts. */
  readonly pendingTo?: number;
  readonly attended: readonly ParticipantId[];
  readonly words?: { readonly internalReason: string; readonly releasableReason: string };
}

/** A decision on a subject, with what stood before it, and the subject as it stands after. */
export function fileDecision(
  subject: Subject,
  proposal: Proposal | undefined,
  event: SessionEvent,
  outcome: Omit<Outcome, "subjectId">,
): { readonly decision: Decision; readonly after: Subject } {
  const { proposalId, rating, standing, defence } = subject;
  const stances = proposal ? [...proposal.stances.values()] : [];
  const rests = [proposal?.attestationId, defence?.attestationId, ...stances.map((s) => s.attestationId)];
  const decision: Decision = {
    id: outcome.decisionId,
    subjectId: subject.id,
    kind: outcome.kind,
    from: rating,
    to: outcome.to ?? outcome.pendingTo ?? rating,
    proposalId,
    by: event.actor,
    seq: event.seq,
    at: timeOf(event),
    attended: outcome.attended,
    attested: rests.some((id) => id !== null && id !== undefined),
    internalReason: outcome.words?.internalReason ?? "",
    releasableReason: outcome.words?.releasableReason ?? "",
    dissent: stances.filter(({ kind }) => kind === "object").map(({ by, reason }) => ({ by, reason })),
    status: "standing",
    before: { rating, standing, defence, proposalId },
  };
  const decisionIds = [...subject.decisionIds, decision.id];
  return {
    decision,
    after: { ...subject, standing: outcome.kind, rating: outcome.to ?? rating, decisionIds },
  };
}

/** Files a decision and ends the subject's open proposal. */
function decided(state: SessionState, event: SessionEvent, outcome: Outcome): SessionState {
  const subject = state.subjects.get(outcome.subjectId);
  if (!subject) return state;
  const proposal = subject.proposalId ? state.proposals.get(subject.proposalId) : undefined;
  const { decision, after } = fileDecision(subject, proposal, event, outcome);
  const filed: SessionState = {
    ...state,
    subjects: withEntry(state.subjects, subject.id, after),
    decisions: withEntry(state.decisions, decision.id, decision),
  };
  const recorded = outcome.kind === "changed" || outcome.kind === "pending-owner";
  return closeProposal(filed, subject.id, recorded ? "recorded" : "closed");
}

export function recorded(state: SessionState, event: SessionEvent<"consensus.recorded">): SessionState {
  const { decisionId, subjectId, to, pending, attended } = event.payload;
  const words = event.words;
  return pending
    ? decided(state, event, { decisionId, subjectId, kind: "pending-owner", pendingTo: to, attended, words })
    : decided(state, event, { decisionId, subjectId, kind: "changed", to, attended, words });
}

export function kept(state: SessionState, event: SessionEvent<"consensus.kept">): SessionState {
  const { decisionId, subjectId, justificationAsDefence, attended } = event.payload;
  const folded = decided(state, event, { decisionId, subjectId, kind: "kept", attended, words: event.words });
  const subject = folded.subjects.get(subjectId);
  if (!justificationAsDefence || !subject?.ownerId || subject.rating === null) return folded;
  const defence = {
    by: subject.ownerId,
    text: subject.facts.justification,
    rating: subject.rating,
    at: timeOf(event),
    fromJustification: true,
    attestationId: null,
  };
  return patchSubject(folded, subjectId, { defence });
}

export const notReached = (state: SessionState, event: SessionEvent<"consensus.notReached">): SessionState =>
  decided(state, event, {
    decisionId: event.payload.decisionId,
    subjectId: event.payload.subjectId,
    kind: "no-consensus",
    attended: event.payload.attended,
    words: event.words,
  });

/**
 * Puts back what a decision changed; its proposal is open again unless another has been made since. What somebody has
 * said or done since stays: a defence of the rating that is put back, and a deferral.
 */
export function undone(state: SessionState, event: SessionEvent<"decision.undone">): SessionState {
  const decision = state.decisions.get(event.payload.decisionId);
  const subject = decision && state.subjects.get(decision.subjectId);
  if (!decision || !subject) return state;
  const { rating, proposalId } = decision.before;
  const decisions = patched(state.decisions, decision.id, { status: "undone" });
  const reopens = proposalId !== null && !subject.proposalId;
  const proposals = reopens ? patched(state.proposals, proposalId, { status: "open" }) : state.proposals;
  return patchSubject({ ...state, decisions, proposals }, subject.id, {
    rating,
    standing: subject.standing === decision.kind ? decision.before.standing : subject.standing,
    defence: defenceWithout(state, subject, decision),
    ...(reopens ? { proposalId } : {}),
  });
}

/** The defence that holds once a decision is undone: never the one that it brought, nor one that was contested. */
function defenceWithout(state: SessionState, subject: Subject, { at, before }: Decision): Defence | null {
  const { defence } = subject;
  const isItsOwn = defence?.fromJustification === true && defence.at === at;
  if (defence && !isItsOwn && defence.rating === before.rating) return defence;
  const attestation = before.defence?.attestationId && state.attestations.get(before.defence.attestationId);
  return attestation && attestation.status === "contested" ? null : before.defence;
}

export function reopened(state: SessionState, event: SessionEvent<"decision.reopened">): SessionState {
  const decision = state.decisions.get(event.payload.decisionId);
  if (!decision) return state;
  const decisions = patched(state.decisions, decision.id, { status: "reopened" });
  return patchSubject({ ...state, decisions }, decision.subjectId, { standing: "reopened" });
}

/** The owner's acceptance is their personal consent, and the rating moves. */
export function accepted(state: SessionState, event: SessionEvent<"decision.accepted">): SessionState {
  const decision = state.decisions.get(event.payload.decisionId);
  const subject = decision && state.subjects.get(decision.subjectId);
  if (!decision || !subject || decision.to === null) return state;
  const at = timeOf(event);
  const decisions = patched(state.decisions, decision.id, { kind: "changed", at });
  const owner = subject.ownerId;
  const proposals =
    owner && decision.proposalId
      ? patched(state.proposals, decision.proposalId, ({ stances }) => {
          const consent: Stance = { by: owner, kind: "consent", reason: "", at, attestationId: null };
          return { stances: withEntry(stances, owner, consent) };
        })
      : state.proposals;
  const moved = { standing: "changed" as const, rating: decision.to };
  return patchSubject({ ...state, decisions, proposals }, subject.id, moved);
}

export const explained = (state: SessionState, event: SessionEvent<"decision.explained">): SessionState => ({
  ...state,
  decisions: patched(state.decisions, event.payload.decisionId, {
    releasableReason: event.words?.releasableReason ?? "",
  }),
});

/** Changes that nobody accepted in time: the rating stands as it was. */
export function lapsed(state: SessionState, event: SessionEvent<"session.locked">): SessionState {
  let folded = state;
  for (const decisionId of event.payload.lapsed) {
    const decision = folded.decisions.get(decisionId);
    if (!decision) continue;
    const decisions = patched(folded.decisions, decisionId, { kind: "no-consensus", to: decision.from });
    folded = patchSubject({ ...folded, decisions }, decision.subjectId, { standing: "no-consensus" });
  }
  return folded;
}
