import type { ProposalView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import { proposalsBySubject, stancesByProposal } from "../../state/indexes.ts";
import { type PendingCommand, pendingOf } from "../../state/pending.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import type { Move } from "./board-batch.ts";

/** What one hand did at once: one proposal, or many with one reason. */
export interface Step {
  readonly moves: readonly Move[];
  readonly to: Position;
  readonly reason: string;
}

/** One's own steps, the latest last. Nobody else's act is ever in here. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NOTHING_DONE: History = { done: [], undone: [] };

/** As many steps back as anybody would count. */
const STEPS_KEPT = 50;

/** A new step: what was undone before it cannot be done again. */
export const withDone = (history: History, step: Step): History => ({
  done: [...history.done, step].slice(-STEPS_KEPT),
  undone: [],
});

/** These people of the step were refused: what did not happen is not undone. */
export function withRefused(history: History, step: Step, refused: ReadonlySet<string>): History {
  const replace = (steps: readonly Step[]): readonly Step[] =>
    steps.flatMap((other) => {
      if (other !== step) return [other];
      const moves = step.moves.filter(({ id }) => !refused.has(id));
      return moves.length === 0 ? [] : [{ ...step, moves }];
    });
  return { done: replace(history.done), undone: replace(history.undone) };
}

/** The step is taken back; `taken` are those of its people whom one could take back. */
export const withUndone = (history: History, step: Step, taken: readonly Move[]): History => ({
  done: history.done.filter((other) => other !== step),
  undone: taken.length === 0 ? history.undone : [...history.undone, { ...step, moves: taken }],
});

/** The step is done again. What was undone before it can still be. */
export const withRedone = (history: History, step: Step, again: Step | null): History => ({
  done: again ? [...history.done, again].slice(-STEPS_KEPT) : history.done,
  undone: history.undone.filter((other) => other !== step),
});

/** What taking back a step would mean now. */
export interface UndoPlan {
  /** Own proposals that are still open. `answered` are the others who have taken a stance since. */
  readonly open: readonly (Move & { readonly proposalId: string; readonly answered: readonly string[] })[];
  /** Proposals that somebody has settled since: theirs to undo, not ours. */
  readonly settled: readonly { readonly id: string; readonly status: ProposalView["status"] }[];
  /** On their way: the server has not said what they are called. */
  readonly waiting: readonly string[];
}

/**
 * @param me the seat of the hand whose step it is
 * @param pending what is on its way: a card that is proposed again is not what was withdrawn before
 */
export function undoPlan(
  record: Pick<ReplicaView, "proposals" | "stances">,
  step: Step,
  me: string | null,
  pending: readonly PendingCommand[] = [],
): UndoPlan {
  const sent = new Set(pendingOf(pending, "rating.propose").map(({ subjectId }) => subjectId));
  const open: (Move & { proposalId: string; answered: readonly string[] })[] = [];
  const settled: { id: string; status: ProposalView["status"] }[] = [];
  const waiting: string[] = [];
  for (const move of step.moves) {
    const mine = proposalsBySubject(record.proposals)
      .get(move.id)
      ?.findLast(
        ({ by, to, from, attestationId }) =>
          by === me && to === step.to && from === move.from && attestationId === undefined,
      );
    if (mine && withdrawing(pending, mine.id)) continue;
    if (!mine || (mine.status !== "open" && sent.has(move.id))) waiting.push(move.id);
    else if (mine.status !== "open") settled.push({ id: move.id, status: mine.status });
    else {
      const stances = stancesByProposal(record.stances).get(mine.id) ?? [];
      const answered = stances.filter(({ by }) => by !== me).map(({ by }) => by);
      open.push({ ...move, proposalId: mine.id, answered });
    }
  }
  return { open, settled, waiting };
}

/** Whether its withdrawal is on its way: a second press takes nothing back twice. */
const withdrawing = (pending: readonly PendingCommand[], id: string): boolean =>
  pendingOf(pending, "rating.withdraw").some(({ proposalId }) => proposalId === id);

/**
 * The latest step there is to take back, past those that are taken back already. After a reload nothing is
 * remembered: then each of one's own open proposals in the record is a step.
 */
export function lastStep(
  record: Pick<ReplicaView, "proposals" | "stances">,
  history: History,
  me: string | null,
  pending: readonly PendingCommand[] = [],
): Step | null {
  const known = history.done.findLast((step) => {
    const { open, settled, waiting } = undoPlan(record, step, me, pending);
    return open.length + waiting.length > 0 || settled.some(({ status }) => status !== "withdrawn");
  });
  if (known) return known;
  const mine = [...record.proposals].flatMap(([id, proposal]) => {
    const { status, by, attestationId } = proposal;
    const stands = status === "open" && !withdrawing(pending, id);
    return stands && by === me && attestationId === undefined ? [proposal] : [];
  });
  const latest = mine.sort((a, b) => b.at - a.at)[0];
  if (!latest) return null;
  const { subjectId, from, to, reason } = latest;
  return { moves: [{ id: subjectId, from }], to, reason };
}
