import type { Decision, SessionState, Subject } from "../session/state.ts";

/** A subject's latest decision that stands; undone and contested ones are passed over. */
export function latestDecision(state: SessionState, subject: Subject): Decision | null {
  for (let index = subject.decisionIds.length - 1; index >= 0; index--) {
    const id = subject.decisionIds[index];
    const decision = id === undefined ? undefined : state.decisions.get(id);
    if (decision && (decision.status === "standing" || decision.status === "reopened")) return decision;
  }
  return null;
}

/** The change that a subject's current rating comes from; null where it is still the draft's. */
export function latestChange(state: SessionState, subject: Subject): Decision | null {
  for (const id of [...subject.decisionIds].reverse()) {
    const decision = state.decisions.get(id);
    const stands = decision?.status === "standing" || decision?.status === "reopened";
    if (decision && stands && decision.kind === "changed") return decision;
  }
  return null;
}

/** Standings in which the room is done with a subject: it sinks on the agenda. */
export const isDecided = ({ standing }: Pick<Subject, "standing">): boolean =>
  standing === "changed" ||
  standing === "kept" ||
  standing === "no-consensus" ||
  standing === "not-discussed" ||
  standing === "pending-owner";

/** Whether nobody has discussed a subject: nothing recorded, proposed, raised or polled. */
export const isUntouched = (subject: Subject): boolean =>
  subject.standing === "undiscussed" &&
  subject.proposalId === null &&
  subject.pollId === null &&
  subject.raises.length === 0;

/**
 * The change that lowered a subject below its draft and still lacks the reason the employee may read; null
 * where there is none (DOMAIN.md, Consensus 6).
 */
export function unexplainedLowering(state: SessionState, subject: Subject): Decision | null {
  if (subject.notRated !== null || subject.rating === null || subject.draft === null) return null;
  if (subject.rating >= subject.draft) return null;
  for (let index = subject.decisionIds.length - 1; index >= 0; index--) {
    const id = subject.decisionIds[index];
    const decision = id === undefined ? undefined : state.decisions.get(id);
    if (decision?.kind !== "changed" || (decision.status !== "standing" && decision.status !== "reopened"))
      continue;
    if (decision.from !== null && decision.to !== null && decision.to < decision.from) {
      return decision.releasableReason.trim() === "" ? decision : null;
    }
  }
  return null;
}

/** Every subject's id in a stable order: by name, then by id. */
export const byNameThenId = (a: Subject, b: Subject): number => {
  if (a.facts.name !== b.facts.name) return a.facts.name < b.facts.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
