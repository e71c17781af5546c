import { refuse } from "../protocol/errors.ts";
import { type Acting, isRefusal, nextId, said, sees, speakerOf, subjectFor } from "../session/acting.ts";
import type { CommandOf } from "../session/commands.ts";
import type { ProposalId } from "../session/ids.ts";
import type { Proposal, SessionState, Subject } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { countedRating } from "./cohorts.ts";

/** A proposal with its subject, or `not-found` where either is not the actor's to see. */
export function proposalFor(
  state: SessionState,
  who: Acting,
  proposalId: ProposalId,
): { readonly proposal: Proposal; readonly subject: Subject } | null {
  const proposal = state.proposals.get(proposalId);
  const subject = proposal && state.subjects.get(proposal.subjectId);
  return proposal && subject && sees(state, who, subject) ? { proposal, subject } : null;
}

const attested = (attestationId: Proposal["attestationId"]) => (attestationId ? { attestationId } : {});

/**
 * Proposes to move a subject from its current rating to another, with a reason: never a change by itself.
 * One open proposal a subject. Proposing is consenting (DOMAIN.md, Consensus 1).
 */
export function propose(state: SessionState, who: Acting, command: CommandOf<"rating.propose">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  const speaker = speakerOf(state, who, subject, command.onBehalfOf);
  if (isRefusal(speaker)) return speaker;
  const from = countedRating(subject);
  if (command.from !== undefined && command.from !== from) return refuse("stale", { rating: from });
  if (from === null) return refuse("no-rating");
  if (command.to > state.scale.length || command.to === from) return refuse("invalid", { field: "to" });
  if (!said(command.reason)) return refuse("reason-required");
  if (subject.proposalId) return refuse("proposal-open", { proposalId: subject.proposalId });
  return accept({
    type: "rating.proposed",
    payload: {
      proposalId: nextId(state, "p") as ProposalId,
      subjectId: subject.id,
      from,
      to: command.to,
      by: speaker.by,
      ...attested(speaker.attestationId),
    },
    words: { reason: command.reason },
  });
}

/** Answers an open proposal. An objection needs its reason; a personal answer is never overwritten by another's. */
export function respond(state: SessionState, who: Acting, command: CommandOf<"rating.respond">): Verdict {
  const found = proposalFor(state, who, command.proposalId);
  if (!found) return refuse("not-found");
  const { proposal, subject } = found;
  const speaker = speakerOf(state, who, subject, command.onBehalfOf);
  if (isRefusal(speaker)) return speaker;
  if (proposal.status !== "open") return refuse("stale", { status: proposal.status });
  if (command.stance === "object" && !said(command.reason)) return refuse("reason-required");
  const before = proposal.stances.get(speaker.by);
  // Whoever answers personally counts: what was heard aloud does not replace it.
  if (speaker.attestationId && before && !before.attestationId)
    return refuse("forbidden", { reason: "answered" });
  return accept({
    type: "rating.responded",
    payload: {
      proposalId: proposal.id,
      by: speaker.by,
      stance: command.stance,
      ...attested(speaker.attestationId),
    },
    words: { reason: command.reason ?? "" },
  });
}

/** The proposer takes an open proposal back; for one that was attested, also the facilitator who wrote it down. */
export function withdraw(state: SessionState, who: Acting, command: CommandOf<"rating.withdraw">): Verdict {
  const found = proposalFor(state, who, command.proposalId);
  if (!found) return refuse("not-found");
  const { proposal } = found;
  const wroteIt =
    proposal.attestationId !== null && state.attestations.get(proposal.attestationId)?.by === who.actor.id;
  if (proposal.by !== who.participant?.id && !wroteIt) return refuse("forbidden");
  if (proposal.status !== "open") return refuse("stale", { status: proposal.status });
  return accept({ type: "rating.withdrawn", payload: { proposalId: proposal.id } });
}

/** The facilitator sets an open proposal aside: the rating stays. */
export function setAside(state: SessionState, who: Acting, command: CommandOf<"rating.setAside">): Verdict {
  const found = proposalFor(state, who, command.proposalId);
  if (!found) return refuse("not-found");
  if (found.proposal.status !== "open") return refuse("stale", { status: found.proposal.status });
  return accept({
    type: "rating.setAside",
    payload: { proposalId: found.proposal.id },
    words: { reason: command.reason ?? "" },
  });
}

/** The owner's case for a rating; attested where it was said aloud. Valid while the rating stands. */
export function defend(state: SessionState, who: Acting, command: CommandOf<"rating.defend">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  const speaker = speakerOf(state, who, subject, command.onBehalfOf);
  if (isRefusal(speaker)) return speaker;
  if (subject.ownerId !== speaker.by) return refuse("not-owner");
  if (countedRating(subject) === null) return refuse("no-rating");
  if (!said(command.text)) return refuse("reason-required");
  const personal = subject.defence !== null && subject.defence.attestationId === null;
  const stands = personal && subject.defence?.rating === subject.rating;
  if (speaker.attestationId && stands && !subject.defence?.fromJustification) {
    return refuse("forbidden", { reason: "answered" });
  }
  return accept({
    type: "rating.defended",
    payload: { subjectId: subject.id, by: speaker.by, ...attested(speaker.attestationId) },
    words: { text: command.text },
  });
}
