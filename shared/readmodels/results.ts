import { countedRating } from "../rules/cohorts.ts";
import { latestDecision, latestLowering } from "../rules/decisions.ts";
import { byCodeUnits } from "../session/code-unit-order.ts";
import type { Decision, SessionState, Subject } from "../session/state.ts";
import type { LockedResult, LockedRow } from "./locked-result.ts";

/** The reason the employee may read: the latest decision's, else that of the change that lowered them. */
const releasableReason = (state: SessionState, subject: Subject, latest: Decision | null): string =>
  latest?.releasableReason || latestLowering(state, subject)?.releasableReason || "";

function lockedRow(state: SessionState, subject: Subject): LockedRow {
  const { facts } = subject;
  // Of a person who is not rated nothing was decided that counts.
  const decision = subject.notRated === null ? latestDecision(state, subject) : null;
  return {
    employeeId: subject.employeeId,
    name: facts.name,
    email: facts.email,
    managerName: (subject.ownerId && state.participants.get(subject.ownerId)?.name) || facts.managerName,
    team: facts.team,
    department: facts.department,
    level: facts.level,
    jobFamily: facts.jobFamily,
    draft: subject.draft,
    final: countedRating(subject),
    notRatedCode: subject.notRated,
    promotionRecommended: facts.promotionRecommended,
    decision: decision?.kind ?? null,
    releasableReason: decision ? releasableReason(state, subject, decision) : "",
    internalReason: decision?.internalReason ?? "",
    dissent: (decision?.dissent ?? []).map(({ by, reason }) => ({
      by: state.participants.get(by)?.name ?? "",
      reason,
    })),
    attested: decision?.attested ?? false,
    decidedAt: decision ? new Date(decision.at).toISOString() : null,
  };
}

/**
 * The result of a lock, from the state as it stood at that lock: fold the journal up to a version's
 * `session.locked` to read an earlier one. Rows by employee id.
 *
 * @param visible which subjects to take: all for HR, an owner's own people for them
 * @returns null while the session is not locked
 */
export function lockedResult(
  state: SessionState,
  visible: (subject: Subject) => boolean = () => true,
): LockedResult | null {
  const { lock } = state;
  if (!lock) return null;
  const rows = [...state.subjects.values()]
    .filter(visible)
    .map((subject) => lockedRow(state, subject))
    .sort((a, b) => byCodeUnits(a.employeeId, b.employeeId));
  return {
    sessionId: state.id,
    title: state.title,
    version: state.version,
    head: lock.head,
    digest: lock.digest,
    lockedAt: new Date(lock.at).toISOString(),
    scale: state.scale,
    rows,
  };
}
