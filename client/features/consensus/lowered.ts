import type { DecisionView } from "@evenhand/shared/readmodels/record";

/**
 * Whether a change lowered somebody below their draft and still lacks the reason that the employee may read
 * (SPEC CO9): what the lock would wait for.
 */
export function lacksReleasable(
  decision: Pick<DecisionView, "kind" | "from" | "to" | "releasableReason">,
  draft: number | null,
  rating: number | null,
): boolean {
  const { kind, from, to, releasableReason } = decision;
  if (kind !== "changed" || from === null || to === null || to >= from) return false;
  return draft !== null && rating !== null && rating < draft && releasableReason.trim() === "";
}
