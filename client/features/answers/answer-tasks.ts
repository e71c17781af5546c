import type { RecordView, StanceView } from "@evenhand/shared/readmodels/record";
import type { StanceKind } from "@evenhand/shared/session/roles";
import { openPolls, openProposals, stancesByProposal } from "../../state/indexes.ts";
import { unexplainedLowering } from "../../state/lowering.ts";
import { type PendingCommand, pendingOf } from "../../state/pending.ts";

/** Something about one person that a manager may answer now. `waits`: they have not yet. */
export type AnswerTask = { readonly key: string; readonly subjectId: string; readonly waits: boolean } & (
  | { readonly kind: "proposal"; readonly proposalId: string }
  | { readonly kind: "poll"; readonly pollId: string }
  | { readonly kind: "attested"; readonly attestationId: string; readonly said: AttestedWords }
  | { readonly kind: "accept"; readonly decisionId: string }
  | { readonly kind: "explain"; readonly decisionId: string }
  | { readonly kind: "defend" }
  | { readonly kind: "enter" }
);

/** What was said aloud and written down in somebody's name. */
export type AttestedWords =
  | { readonly kind: "proposal"; readonly to: number; readonly reason: string }
  | { readonly kind: "stance"; readonly to: number; readonly stance: StanceKind; readonly reason: string }
  | { readonly kind: "defence"; readonly rating: number; readonly text: string };

type TaskInput = Pick<
  RecordView,
  "meta" | "subjects" | "ratings" | "agenda" | "proposals" | "stances" | "defences" | "polls" | "decisions"
>;

/** Somebody's answer to a proposal, as recorded or as it is on its way. Proposing is consenting. */
export function stanceOf(
  record: Pick<RecordView, "stances">,
  pending: readonly PendingCommand[],
  proposalId: string,
  me: string | null,
): { readonly stance: StanceKind; readonly pending: boolean } | null {
  const sent = pendingOf(pending, "rating.respond").findLast(
    (command) => command.proposalId === proposalId && command.onBehalfOf === undefined,
  );
  if (sent) return { stance: sent.stance, pending: true };
  const recorded = (stancesByProposal(record.stances).get(proposalId) ?? []).find(({ by }) => by === me);
  return recorded ? { stance: recorded.stance, pending: false } : null;
}

/**
 * Everything that this manager can answer, also what they have answered already. First what the room is on, and of it
 * the poll, for which the room waits; then their own people's proposals, words in their name, other proposals, polls,
 * decisions that wait for them, and last the words and the ratings they owe.
 */
export function answerTasks(
  record: TaskInput,
  pending: readonly PendingCommand[],
  me: string | null,
): readonly AnswerTask[] {
  const tasks: AnswerTask[] = [
    ...proposalTasks(record, pending, me),
    ...attestedTasks(record, pending, me),
    ...pollTasks(record, pending, me),
    ...acceptTasks(record, pending, me),
    ...defendTasks(record, pending, me),
    ...enterTasks(record, me),
    ...explainTasks(record, pending, me),
  ];
  const { focus } = record.meta;
  const rank = ({ kind, subjectId, waits }: AnswerTask): number => {
    if (subjectId === focus) return waits ? (kind === "poll" ? 0 : 1) : 2;
    if (kind === "proposal") return record.subjects.get(subjectId)?.owner === me ? 3 : 5;
    return { attested: 4, poll: 6, accept: 7, defend: 8, enter: 9, explain: 10 }[kind];
  };
  return tasks
    .map((task, index) => ({ task, rank: rank(task), index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ task }) => task);
}

function proposalTasks(
  record: TaskInput,
  pending: readonly PendingCommand[],
  me: string | null,
): AnswerTask[] {
  return [...openProposals(record.proposals).values()]
    .filter(({ subjectId }) => record.subjects.has(subjectId))
    .map(({ id, subjectId, by }) => ({
      kind: "proposal",
      key: id,
      subjectId,
      proposalId: id,
      waits: by !== me && stanceOf(record, pending, id, me) === null,
    }));
}

function pollTasks(record: TaskInput, pending: readonly PendingCommand[], me: string | null): AnswerTask[] {
  const sent = new Set(pendingOf(pending, "poll.vote").map(({ pollId }) => pollId));
  return [...openPolls(record.polls).values()]
    .filter(({ subjectId }) => record.subjects.has(subjectId) && record.subjects.get(subjectId)?.owner !== me)
    .map(({ id, subjectId, voted }) => ({
      kind: "poll",
      key: id,
      subjectId,
      pollId: id,
      waits: !sent.has(id) && (me === null || !voted.includes(me)),
    }));
}

/** What was attested in this person's name and is neither confirmed nor contested. */
function attestedTasks(
  record: Pick<RecordView, "proposals" | "stances" | "defences">,
  pending: readonly PendingCommand[],
  me: string | null,
): AnswerTask[] {
  const answered = new Set([
    ...pendingOf(pending, "attestation.confirm").map(({ attestationId }) => attestationId),
    ...pendingOf(pending, "attestation.contest").map(({ attestationId }) => attestationId),
  ]);
  const tasks: AnswerTask[] = [];
  const add = (
    view: { readonly by: string; readonly attestationId?: string; readonly confirmed?: boolean },
    subjectId: string,
    said: AttestedWords,
  ): void => {
    const { attestationId } = view;
    if (!attestationId || view.confirmed || view.by !== me || answered.has(attestationId)) return;
    // Proposing is consenting: both were said at once, and are answered at once.
    answered.add(attestationId);
    tasks.push({ kind: "attested", key: attestationId, subjectId, attestationId, said, waits: true });
  };
  for (const view of record.proposals.values()) {
    add(view, view.subjectId, { kind: "proposal", to: view.to, reason: view.reason });
  }
  for (const view of record.stances.values()) {
    const proposal = record.proposals.get(view.proposalId);
    if (proposal) add(view, proposal.subjectId, attestedStance(view, proposal.to));
  }
  for (const [subjectId, view] of record.defences) {
    add(view, subjectId, { kind: "defence", rating: view.rating, text: view.text });
  }
  return tasks;
}

const attestedStance = ({ stance, reason }: StanceView, to: number): AttestedWords => ({
  kind: "stance",
  to,
  stance,
  reason,
});

/** Changes that were agreed without the owner and wait for them. */
function acceptTasks(
  record: Pick<RecordView, "subjects" | "decisions">,
  pending: readonly PendingCommand[],
  me: string | null,
): AnswerTask[] {
  const sent = new Set(pendingOf(pending, "decision.accept").map(({ decisionId }) => decisionId));
  return record.decisions
    .filter(({ kind, status, subjectId }) => {
      const subject = record.subjects.get(subjectId);
      return (
        kind === "pending-owner" &&
        status === "standing" &&
        subject?.standing === "pending-owner" &&
        subject.owner === me
      );
    })
    .map(({ id, subjectId }) => ({
      kind: "accept",
      key: id,
      subjectId,
      decisionId: id,
      waits: !sent.has(id),
    }));
}

/** Distances of this owner's people that still lack a case. */
function defendTasks(
  record: Pick<RecordView, "subjects" | "agenda">,
  pending: readonly PendingCommand[],
  me: string | null,
): AnswerTask[] {
  const sent = new Set(pendingOf(pending, "rating.defend").map(({ subjectId }) => subjectId));
  const tasks: AnswerTask[] = [];
  for (const [subjectId, item] of record.agenda) {
    if (item.kind !== "subject" || me === null || record.subjects.get(subjectId)?.owner !== me) continue;
    if (!item.flags.some(({ rule, settled }) => rule === "outlier" && !settled)) continue;
    tasks.push({ kind: "defend", key: `defend:${subjectId}`, subjectId, waits: !sent.has(subjectId) });
  }
  return tasks;
}

/** This owner's people who came into the room without a draft. */
function enterTasks(record: Pick<RecordView, "subjects" | "ratings">, me: string | null): AnswerTask[] {
  if (me === null) return [];
  return [...record.subjects]
    .filter(([id, { owner, notRated }]) => owner === me && !notRated && !record.ratings.has(id))
    .map(([subjectId]) => ({ kind: "enter", key: `enter:${subjectId}`, subjectId, waits: true }));
}

/** Lowered ratings of this owner's people without the reason that the employee may read. */
function explainTasks(
  record: Pick<RecordView, "subjects" | "ratings" | "decisions">,
  pending: readonly PendingCommand[],
  me: string | null,
): AnswerTask[] {
  if (me === null) return [];
  const sent = new Set(pendingOf(pending, "decision.explain").map(({ decisionId }) => decisionId));
  return [...record.subjects].flatMap(([subjectId, { owner }]): AnswerTask[] => {
    const lowering = owner === me ? unexplainedLowering(record, subjectId) : null;
    if (!lowering) return [];
    const { id } = lowering;
    return [{ kind: "explain", key: `explain:${id}`, subjectId, decisionId: id, waits: !sent.has(id) }];
  });
}
