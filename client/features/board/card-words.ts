import type { AgendaSubjectView, FlagView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import type { Standing } from "@evenhand/shared/session/state";
import type { Proposed } from "../../state/board-columns.ts";
import { asksAttention } from "./board-filter.ts";

const DECIDED: ReadonlySet<Standing> = new Set([
  "changed",
  "kept",
  "no-consensus",
  "pending-owner",
  "not-discussed",
]);

/** What stands on a card beside the name, before it is put into words. */
export interface CardFacts {
  /** The strongest flag that still asks for attention. */
  readonly flag: FlagView | null;
  /** Where it stands on its way to a decision, where that says more than "not yet". */
  readonly standing: Standing | null;
  /** The move in the corner: what was, what is or would be. */
  readonly move: { readonly from: Position; readonly to: Position; readonly open: boolean } | null;
}

/**
 * What a card says. A question that is settled is quiet: a decided person shows the decision instead of the
 * flag that led to it.
 */
export function cardFacts(
  subject: SubjectView,
  rating: Position | undefined,
  item: AgendaSubjectView | undefined,
  proposed: Proposed | undefined,
): CardFacts {
  const decided = DECIDED.has(subject.standing);
  const flag = decided
    ? undefined
    : item?.flags.find((candidate) => asksAttention(candidate.rule) && !candidate.settled);
  const standing = subject.standing === "undiscussed" ? null : subject.standing;
  const move =
    rating === undefined
      ? null
      : proposed && proposed.to !== rating
        ? { from: rating, to: proposed.to, open: true }
        : subject.draft !== null && subject.draft !== rating
          ? { from: subject.draft, to: rating, open: false }
          : null;
  return { flag: flag ?? null, standing, move };
}
