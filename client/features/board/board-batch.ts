import type { Position } from "@evenhand/shared/session/scale";
import { proposedMoves } from "../../state/board-columns.ts";
import { openProposals } from "../../state/indexes.ts";
import type { PendingCommand } from "../../state/pending.ts";
import type { ReplicaView } from "../../state/record-view.ts";

/** The most people that one batch moves: as many proposals as the server takes from one hand at once. */
export const BATCH_MOST = 100;

/** One person of a batch, with the rating that the hand saw. */
export interface Move {
  readonly id: string;
  readonly from: Position;
}

/** Why one person cannot be proposed there. */
export type Hindrance =
  | { readonly why: "unrated" | "same" | "too-many" }
  | { readonly why: "stale"; readonly rating: Position }
  /** An open proposal stands in the way: mine where `by` is null. */
  | { readonly why: "open"; readonly by: string | null; readonly to: Position };

export interface BatchPlan {
  readonly moves: readonly Move[];
  /** Who stays behind, and why: said of each, before anything is sent. */
  readonly left: readonly ({ readonly id: string } & Hindrance)[];
}

/** Who is asking, and what is on its way already. */
interface Standing {
  readonly me: string | null;
  readonly pending: readonly PendingCommand[];
}

type Source = Pick<ReplicaView, "ratings" | "proposals">;

/**
 * Which of these people can be proposed at `to` now.
 *
 * @param people with `from` where a rating was seen before: another one by now is `stale`
 */
export function planBatch(
  record: Source,
  { me, pending }: Standing,
  people: readonly { readonly id: string; readonly from?: Position }[],
  to: Position,
): BatchPlan {
  const proposed = proposedMoves(record, pending);
  const moves: Move[] = [];
  const left: ({ id: string } & Hindrance)[] = [];
  for (const { id, from } of people) {
    const rating = record.ratings.get(id);
    const there = proposed.get(id);
    if (rating === undefined) left.push({ id, why: "unrated" });
    else if (there) {
      const by = openProposals(record.proposals).get(id)?.by ?? me;
      left.push({ id, why: "open", by: by === me ? null : by, to: there.to });
    } else if (from !== undefined && rating !== from) left.push({ id, why: "stale", rating });
    else if (rating === to) left.push({ id, why: "same" });
    else if (moves.length >= BATCH_MOST) left.push({ id, why: "too-many" });
    else moves.push({ id, from: rating });
  }
  return { moves, left };
}
