import type { DecisionView, PollView, ProposalView, RecordView } from "@evenhand/shared/readmodels/record";
import { decisionsBySubject, type Identified, proposalsBySubject } from "../../state/indexes.ts";

export type HistoryEntry =
  | { readonly kind: "proposal"; readonly key: string; readonly proposal: Identified<ProposalView> }
  | { readonly kind: "decision"; readonly key: string; readonly decision: DecisionView };

/** What happened about a person in this session, oldest first. A proposal precedes the decision it led to. */
export function personHistory(
  record: Pick<RecordView, "proposals" | "decisions">,
  id: string,
): readonly HistoryEntry[] {
  const proposals = proposalsBySubject(record.proposals).get(id) ?? [];
  const decisions = decisionsBySubject(record.decisions).get(id) ?? [];
  const entries = [
    ...proposals.map((proposal) => ({
      kind: "proposal" as const,
      key: proposal.id,
      at: proposal.at,
      proposal,
    })),
    ...decisions.map((decision) => ({
      kind: "decision" as const,
      key: decision.id,
      at: decision.at,
      decision,
    })),
  ];
  return entries.sort((a, b) => a.at - b.at || (a.kind === "proposal" ? -1 : 1));
}

/** The polls about a person that were revealed. */
export const revealedPolls = (polls: RecordView["polls"], id: string): readonly Identified<PollView>[] =>
  [...polls].flatMap(([pollId, poll]) =>
    poll.subjectId === id && poll.status === "revealed" ? [{ ...poll, id: pollId }] : [],
  );
