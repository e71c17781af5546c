import type { AttestationId, DecisionId, PollId, ProposalId, SubjectId } from "../session/ids.ts";
import type { Position } from "../session/scale.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { distribution } from "../statistics/distribution.ts";
import { headCounts, judges } from "../statistics/guideline.ts";
import { countedRating } from "./cohorts.ts";
import { byNameThenId, unexplainedLowering } from "./decisions.ts";
import { isUndefendedOutlier } from "./flags.ts";
import { hasSettled, openAttestations, pendingChange, settlingEnd } from "./settling.ts";

export const BLOCKER_CODES = [
  "undefended-outlier",
  "open-proposal",
  "reopened-undecided",
  "open-poll",
  "no-rating",
  "deferred",
  "pending-owner",
  "releasable-reason-missing",
  "guideline-exceeded",
  "attestation-unsettled",
] as const;
export type BlockerCode = (typeof BLOCKER_CODES)[number];

/** One thing that stands in the way of the lock, with what leads to where it is resolved. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly subjectId?: SubjectId;
  readonly proposalId?: ProposalId;
  readonly pollId?: PollId;
  readonly decisionId?: DecisionId;
  readonly attestationId?: AttestationId;
  readonly position?: Position;
  readonly count?: number;
  readonly guideline?: number;
  /** Milliseconds since the epoch when it falls away by itself; absent where no adjourning has followed yet. */
  readonly until?: number;
}

function subjectBlockers(state: SessionState, subject: Subject, now: number): Blocker[] {
  const subjectId = subject.id;
  const found: Blocker[] = [];
  const lacksRating = subject.rating === null && subject.notRated === null;
  if (lacksRating) found.push({ code: "no-rating", subjectId });
  if (isUndefendedOutlier(state, subject)) found.push({ code: "undefended-outlier", subjectId });
  if (subject.proposalId) found.push({ code: "open-proposal", subjectId, proposalId: subject.proposalId });
  if (subject.pollId) found.push({ code: "open-poll", subjectId, pollId: subject.pollId });
  if (subject.standing === "reopened") found.push({ code: "reopened-undecided", subjectId });
  if (subject.standing === "deferred") found.push({ code: "deferred", subjectId });
  const change = pendingChange(state, subject);
  if (change && !hasSettled(state, change.seq, subject.ownerId, now)) {
    const until = settlingEnd(state, change.seq, subject.ownerId) ?? undefined;
    found.push({ code: "pending-owner", subjectId, decisionId: change.id, until });
  }
  const lowering = unexplainedLowering(state, subject);
  if (lowering) found.push({ code: "releasable-reason-missing", subjectId, decisionId: lowering.id });
  return found;
}

function attestationBlockers(state: SessionState, now: number): Blocker[] {
  const unsettled = openAttestations(state).filter(({ seq, named }) => !hasSettled(state, seq, named, now));
  return unsettled.map(({ id, subjectId, seq, named }) => ({
    code: "attestation-unsettled",
    subjectId,
    attestationId: id,
    until: settlingEnd(state, seq, named) ?? undefined,
  }));
}

/** A point at which more people stand than the guideline has room for. */
export interface GuidelineExcess {
  readonly position: Position;
  readonly count: number;
  readonly guideline: number;
}

/**
 * Points at which more people stand than an enforced guideline has room for; none where HR does not enforce it or has
 * waived it, or where there are too few people to judge (DOMAIN.md, Lock).
 *
 * @param ratings of everybody who is rated
 */
export function guidelineExcess(
  rules: Pick<SessionState, "settings" | "waived" | "guideline" | "scale">,
  ratings: readonly Position[],
): readonly GuidelineExcess[] {
  const { settings, waived, guideline, scale } = rules;
  if (!settings.enforceGuideline || waived || guideline === null || !judges(ratings.length)) return [];
  const room = headCounts(ratings.length, guideline);
  return distribution(ratings, scale.length).flatMap((count, index) => {
    const places = room[index] ?? 0;
    return count > places ? [{ position: index + 1, count, guideline: places }] : [];
  });
}

/**
 * Everything that stands in the way of the lock (DOMAIN.md, Lock): subjects by name, then attestations, then
 * the guideline. Empty means that the session may be locked now.
 *
 * @param now milliseconds since the epoch: settling ends by itself
 */
export function lockBlockers(state: SessionState, now: number): Blocker[] {
  const subjects = [...state.subjects.values()].sort(byNameThenId);
  return [
    ...subjects.flatMap((subject) => subjectBlockers(state, subject, now)),
    ...attestationBlockers(state, now),
    ...guidelineExcess(
      state,
      subjects.map(countedRating).filter((position) => position !== null),
    ).map((excess) => ({ code: "guideline-exceeded" as const, ...excess })),
  ];
}
