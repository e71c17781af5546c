import type {
  DecisionView,
  PollView,
  ProposalView,
  RecordView,
  StanceView,
} from "@evenhand/shared/readmodels/record";

/** Answers once per input object: the record's maps are replaced, never changed in place. */
export function once<Input extends object, Output>(make: (input: Input) => Output): (input: Input) => Output {
  const made = new WeakMap<Input, Output>();
  return (input) => {
    const old = made.get(input);
    if (old !== undefined) return old;
    const output = make(input);
    made.set(input, output);
    return output;
  };
}

export type Identified<View> = View & { readonly id: string };

/** The one open proposal of each subject that has one. */
export const openProposals = once((proposals: RecordView["proposals"]) => {
  const bySubject = new Map<string, Identified<ProposalView>>();
  for (const [id, proposal] of proposals) {
    if (proposal.status === "open") bySubject.set(proposal.subjectId, { ...proposal, id });
  }
  return bySubject as ReadonlyMap<string, Identified<ProposalView>>;
});

/** Every proposal of each subject, oldest first. */
export const proposalsBySubject = once((proposals: RecordView["proposals"]) => {
  const bySubject = new Map<string, Identified<ProposalView>[]>();
  for (const [id, proposal] of proposals) {
    const list = bySubject.get(proposal.subjectId) ?? [];
    bySubject.set(proposal.subjectId, list);
    list.push({ ...proposal, id });
  }
  for (const list of bySubject.values()) list.sort((a, b) => a.at - b.at);
  return bySubject as ReadonlyMap<string, readonly Identified<ProposalView>[]>;
});

/** Who has answered each proposal, in the order in which they did. */
export const stancesByProposal = once((stances: RecordView["stances"]) => {
  const byProposal = new Map<string, StanceView[]>();
  for (const stance of stances.values()) {
    const list = byProposal.get(stance.proposalId) ?? [];
    byProposal.set(stance.proposalId, list);
    list.push(stance);
  }
  for (const list of byProposal.values()) list.sort((a, b) => a.at - b.at);
  return byProposal as ReadonlyMap<string, readonly StanceView[]>;
});

/** The open poll of each subject that has one. */
export const openPolls = once((polls: RecordView["polls"]) => {
  const bySubject = new Map<string, Identified<PollView>>();
  for (const [id, poll] of polls) if (poll.status === "open") bySubject.set(poll.subjectId, { ...poll, id });
  return bySubject as ReadonlyMap<string, Identified<PollView>>;
});

/** Decisions of each subject, oldest first, undone ones included. */
export const decisionsBySubject = once((decisions: RecordView["decisions"]) => {
  const bySubject = new Map<string, DecisionView[]>();
  for (const decision of decisions) {
    const list = bySubject.get(decision.subjectId) ?? [];
    bySubject.set(decision.subjectId, list);
    list.push(decision);
  }
  return bySubject as ReadonlyMap<string, readonly DecisionView[]>;
});
