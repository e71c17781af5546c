import { refuse } from "../protocol/errors.ts";
import { type Acting, isRefusal, nextId, said, subjectFor } from "../session/acting.ts";
import type { CommandOf } from "../session/commands.ts";
import type { DecisionId } from "../session/ids.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { countedRating } from "./cohorts.ts";
import { consentOutcome, isOvertaken } from "./consent.ts";
import { isDefended, isOutlier } from "./flags.ts";
import { proposalFor } from "./proposals.ts";

/** Every decision keeps who attended: everybody who was not away, nor kept from the subject. */
const attended = (state: SessionState, subject: Subject) =>
  [...state.participants.values()]
    .filter(({ id, attendance }) => attendance !== "away" && !subject.recused.has(id))
    .map(({ id }) => id)
    .sort();

/**
 * Records what the room agreed: the change where the owner consents and no objection stands, or a wait for
 * the owner (DOMAIN.md, Consensus 2 and 4). Every change carries an internal reason: the proposal's, unless replaced.
 */
export function record(state: SessionState, who: Acting, command: CommandOf<"consensus.record">): Verdict {
  const found = proposalFor(state, who, command.proposalId);
  if (!found) return refuse("not-found");
  const { proposal, subject } = found;
  if (proposal.status !== "open") return refuse("stale", { status: proposal.status });
  const rating = countedRating(subject);
  if (isOvertaken(proposal, rating)) return refuse("stale", { rating });
  const outcome = consentOutcome(state, subject, proposal);
  if (outcome.kind === "refused") return refuse(outcome.code, { participantIds: outcome.participantIds });
  return accept({
    type: "consensus.recorded",
    payload: {
      decisionId: nextId(state, "d") as DecisionId,
      subjectId: subject.id,
      proposalId: proposal.id,
      from: proposal.from,
      to: proposal.to,
      pending: outcome.kind === "pending",
      attended: attended(state, subject),
    },
    words: {
      internalReason: said(command.internalReason) ? command.internalReason : proposal.reason,
      releasableReason: command.releasableReason ?? "",
    },
  });
}

/**
 * Records that the rating stands by agreement. Where an outlier has no defence, the owner's written
 * justification is taken as one; without any the outlier stays undefended.
 */
export function keep(state: SessionState, who: Acting, command: CommandOf<"consensus.keep">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  if (subject.rating === null && subject.notRated === null) return refuse("no-rating");
  return accept({
    type: "consensus.kept",
    payload: {
      decisionId: nextId(state, "d") as DecisionId,
      subjectId: subject.id,
      rating: subject.rating,
      justificationAsDefence:
        isOutlier(state, subject) &&
        !isDefended(subject) &&
        subject.ownerId !== null &&
        said(subject.facts.justification),
      attended: attended(state, subject),
    },
    words: {
      internalReason: command.internalReason ?? "",
      releasableReason: command.releasableReason ?? "",
    },
  });
}

/** Records that no agreement was found: the rating stands, each objection is kept. */
export function none(state: SessionState, who: Acting, command: CommandOf<"consensus.none">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  return accept({
    type: "consensus.notReached",
    payload: {
      decisionId: nextId(state, "d") as DecisionId,
      subjectId: subject.id,
      rating: subject.rating,
      attended: attended(state, subject),
    },
    words: {
      internalReason: command.internalReason ?? "",
      releasableReason: command.releasableReason ?? "",
    },
  });
}
