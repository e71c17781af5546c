import type { ConsentOutcome } from "@evenhand/shared/rules/consent";
import type { Standing } from "@evenhand/shared/session/state";

/** What the facilitator sees of the person in focus, as far as the next step hangs on it. */
export interface FocusState {
  readonly standing: Standing;
  /** null without a rating. */
  readonly rating: number | null;
  readonly notRated: boolean;
  readonly owner: string | null;
  /** An outlier that nobody has made the case for, and no written justification that could stand for it. */
  readonly needsCase: boolean;
  readonly poll: { readonly votes: number; readonly quorum: number } | null;
  /**
   * How often each point was named in the poll that was revealed last, lowest first; null where none was, and where
   * nobody owns the rating: what is proposed there cannot be agreed.
   */
  readonly counts: readonly number[] | null;
  readonly proposal: {
    readonly to: number;
    readonly outcome: ConsentOutcome;
    /** What the owner has answered so far. */
    readonly ownerAnswer: "consent" | "object" | "stand-aside" | null;
  } | null;
}

/** The one thing that is to be done now. */
export type PrimaryAction =
  | { readonly kind: "reveal"; readonly missing: number }
  | { readonly kind: "record"; readonly to: number; readonly pending: boolean }
  | { readonly kind: "agree-aloud"; readonly participantId: string }
  | { readonly kind: "no-consensus" }
  | { readonly kind: "set-aside" }
  | { readonly kind: "propose"; readonly to: number }
  | { readonly kind: "choose"; readonly among: readonly number[] }
  | { readonly kind: "case-aloud"; readonly participantId: string }
  | { readonly kind: "defer" }
  | { readonly kind: "keep"; readonly rating: number | null }
  | { readonly kind: "next" };

/** Standings that ask for no further decision here. */
const DECIDED: ReadonlySet<Standing> = new Set([
  "changed",
  "kept",
  "no-consensus",
  "not-discussed",
  "pending-owner",
]);

/**
 * The primary action of the room, from its state alone: an open poll is revealed, an open proposal is brought to an
 * end, what a poll says against the rating is proposed, an undefended outlier is defended, what nobody disputes is
 * kept, what is decided is left behind. An outlier whose owner is not here waits for them: keeping it would leave what
 * the lock refuses; taken up again, it ends openly.
 */
export function primaryAction(state: FocusState): PrimaryAction {
  if (state.poll) return { kind: "reveal", missing: Math.max(0, state.poll.quorum - state.poll.votes) };
  if (state.proposal) return ofProposal(state, state.proposal);
  if (DECIDED.has(state.standing)) return { kind: "next" };
  if (state.rating === null && !state.notRated) return { kind: "next" };
  const polled = ofPoll(state);
  if (polled) return polled;
  if (state.needsCase && state.owner !== null) return { kind: "case-aloud", participantId: state.owner };
  if (state.needsCase) return { kind: state.standing === "deferred" ? "no-consensus" : "defer" };
  return { kind: "keep", rating: state.rating };
}

/** What most of a revealed poll named, where that is not the rating as it stands; a tie is for the room to choose. */
function ofPoll({ counts, rating }: FocusState): PrimaryAction | null {
  if (counts === null || rating === null) return null;
  const most = Math.max(...counts);
  if (most <= 0 || counts[rating - 1] === most) return null;
  const among = counts.flatMap((count, index) => (count === most ? [index + 1] : []));
  const [to] = among;
  return among.length === 1 && to !== undefined ? { kind: "propose", to } : { kind: "choose", among };
}

function ofProposal(
  { owner }: FocusState,
  { to, outcome, ownerAnswer }: NonNullable<FocusState["proposal"]>,
): PrimaryAction {
  if (outcome.kind === "agreed") return { kind: "record", to, pending: false };
  if (outcome.kind === "pending") return { kind: "record", to, pending: true };
  if (outcome.code === "objection-stands") return { kind: "no-consensus" };
  if (owner === null || outcome.code === "stale") return { kind: "set-aside" };
  const silent = outcome.participantIds[0];
  if (outcome.code === "answers-missing" && silent !== undefined) {
    return { kind: "agree-aloud", participantId: silent };
  }
  return ownerAnswer === null ? { kind: "agree-aloud", participantId: owner } : { kind: "no-consensus" };
}
