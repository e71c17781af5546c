import { byCodeUnits } from "../session/code-unit-order.ts";
import type { Decision, SessionState, Subject } from "../session/state.ts";

/** A subject's decisions that stand or were reopened, latest first; undone and contested ones are passed over. */
function* standingDecisions(state: SessionState, { decisionIds }: Subject): Generator<Decision> {
  for (let index = decisionIds.length - 1; index >= 0; index--) {
    const id = decisionIds[index];
    const decision = id === undefined ? undefined : state.decisions.get(id);
    if (decision?.status === "standing" || decision?.status === "reopened") yield decision;
  }
}

/** A subject's latest decision that stands or was reopened. */
export function latestDecision(state: SessionState, subject: Subject): Decision | null {
  for (const decision of standingDecisions(state, subject)) return decision;
  return null;
}

/** The change that a subject's current rating comes from; null where it is still the draft's. */
export function latestChange(state: SessionState, subject: Subject): Decision | null {
  for (const decision of standingDecisions(state, subject)) if (decision.kind === "changed") return decision;
  return null;
}

/**
 * The latest change that lowered a subject which now stands below its draft: the one whose releasable reason the
 * employee may read. null where the subject was not lowered.
 */
export function latestLowering(state: SessionState, subject: Subject): Decision | null {
  if (subject.notRated !== null || subject.rating === null || subject.draft === null) return null;
  if (subject.rating >= subject.draft) return null;
  for (const decision of standingDecisions(state, subject)) {
    const { kind, from, to } = decision;
    if (kind === "changed" && from !== null && to !== null && to < from) return decision;
  }
  return null;
}

/** Whether nobody has discussed a subject: nothing recorded, proposed, raised or polled. */
export const isUntouched = (subject: Subject): boolean =>
  subject.standing === "undiscussed" &&
  subject.proposalId === null &&
  subject.pollId === null &&
  subject.raises.length === 0;

/** The lowering that still lacks the reason the employee may read; null where none does (DOMAIN.md, Consensus 6). */
export function unexplainedLowering(state: SessionState, subject: Subject): Decision | null {
  const lowering = latestLowering(state, subject);
  return lowering?.releasableReason.trim() === "" ? lowering : null;
}

/** Subjects in a stable order: by name, then by id. */
export const byNameThenId = (a: Subject, b: Subject): number =>
  byCodeUnits(a.facts.name, b.facts.name) || byCodeUnits(a.id, b.id);
