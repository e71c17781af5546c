import { liveMedians } from "../rules/cohorts.ts";
import { settlingEnds } from "../rules/settling.ts";
import type { AttestationId } from "../session/ids.ts";
import type { Decision, Participant, Poll, Proposal, SessionState, Subject } from "../session/state.ts";
import { memoByPart } from "./memo.ts";
import type {
  Audience,
  CohortView,
  DecisionView,
  DefenceView,
  ParticipantView,
  PollView,
  ProposalView,
  RecordMeta,
  StanceView,
  SubjectView,
} from "./record.ts";

/** The parts of a room as the record shows them. What has not changed keeps its identity. */

/** @param isVisible whether this audience is served a subject */
export function metaOf(
  state: SessionState,
  audience: Audience,
  isVisible: (subjectId: string) => boolean,
): RecordMeta {
  const { focus } = state;
  const inRoom = audience.kind === "room" || audience.kind === "recused";
  const focusId = focus === null ? null : "subjectId" in focus ? focus.subjectId : focus.groupId;
  const focusShown = focus !== null && inRoom && ("groupId" in focus || isVisible(focus.subjectId));
  return {
    title: state.title,
    phase: state.phase,
    scale: state.scale,
    guideline: state.guideline,
    cohortBy: state.cohortBy,
    settings: state.settings,
    focus: focusShown ? focusId : null,
    timer: inRoom ? state.timer : null,
    version: state.version,
    seq: state.seq,
    digest: state.lock?.digest ?? null,
    openedAt: state.openedAt,
    lockedAt: state.lock?.at ?? null,
    settling: Object.fromEntries(settlingEnds(state, isVisible)),
    waived: state.waived,
    facilitatorRequest: inRoom ? state.facilitatorRequest : null,
    leftOut: inRoom ? state.leftOut : [],
  };
}

export const subjectView = memoByPart(
  (state, subject: Subject): SubjectView => {
    const { facts } = subject;
    const owner = subject.ownerId === null ? undefined : state.participants.get(subject.ownerId);
    return {
      employeeId: subject.employeeId,
      name: facts.name,
      team: facts.team,
      department: facts.department,
      level: facts.level,
      jobFamily: facts.jobFamily,
      jobTitle: facts.jobTitle,
      location: facts.location,
      owner: subject.ownerId,
      ownerName: owner?.name ?? facts.managerName,
      cohort: state.cohorts.get(subject.cohort)?.label ?? "",
      draft: subject.draft,
      previous: facts.previousRating,
      notRated: subject.notRated !== null,
      justified: facts.justification.trim() !== "",
      standing: subject.standing,
    };
  },
  (state, { ownerId, cohort }) => [
    ownerId === null ? null : state.participants.get(ownerId)?.name,
    state.cohorts.get(cohort)?.label,
  ],
);

/** Said aloud, and whether its person has confirmed it; of what they contested nothing: that is no business of the room. */
function attestedBy(state: SessionState, attestationId: AttestationId | null) {
  const attestation = attestationId === null ? undefined : state.attestations.get(attestationId);
  if (!attestation || attestation.status === "contested") return {};
  return { attestationId: attestation.id, confirmed: attestation.status === "confirmed" };
}

export const proposalView = memoByPart(
  (state, proposal: Proposal): ProposalView => ({
    subjectId: proposal.subjectId,
    from: proposal.from,
    to: proposal.to,
    by: proposal.by,
    reason: proposal.reason,
    status: proposal.status === "contested" ? "withdrawn" : proposal.status,
    at: proposal.at,
    ...attestedBy(state, proposal.attestationId),
  }),
  ({ attestations }) => [attestations],
);

/** A proposal's stances with their keys. */
export const stanceViews = memoByPart(
  (state, proposal: Proposal): readonly (readonly [string, StanceView])[] =>
    [...proposal.stances.values()].map(({ by, kind, reason, at, attestationId }) => [
      `${proposal.id}:${by}`,
      { proposalId: proposal.id, by, stance: kind, reason, at, ...attestedBy(state, attestationId) },
    ]),
  ({ attestations }) => [attestations],
);

/** A subject's defence, where one is given. */
export function defenceView(state: SessionState, { defence }: Subject): DefenceView | null {
  if (!defence) return null;
  const { attestationId, ...view } = defence;
  return { ...view, ...attestedBy(state, attestationId) };
}

export const decisionView = memoByPart(
  (_state, decision: Decision): DecisionView => ({
    id: decision.id,
    subjectId: decision.subjectId,
    kind: decision.kind,
    from: decision.from,
    to: decision.to,
    by: decision.by,
    at: decision.at,
    proposalId: decision.proposalId,
    attended: decision.attended.length,
    attested: decision.attested,
    internalReason: decision.internalReason,
    releasableReason: decision.releasableReason,
    dissent: decision.dissent,
    status: decision.status === "contested" ? "undone" : decision.status,
  }),
  () => [],
);

export const pollView = memoByPart(
  (_state, { subjectId, status, voters, counts }: Poll): PollView => ({
    subjectId,
    status,
    voted: [...voters].sort(),
    counts,
  }),
  () => [],
);

export const participantView = memoByPart(
  (_state, { name, role, attendance, proxy }: Participant): ParticipantView => ({
    name,
    role,
    attendance,
    proxy: proxy?.id ?? null,
    mandate: proxy?.mandate ?? null,
  }),
  () => [],
);

/** @param shown the cohorts of the subjects that are served */
export function cohortViews(state: SessionState, shown: ReadonlySet<string>): Map<string, CohortView> {
  const live = new Map(liveMedians(state).map(({ cohort, median }) => [cohort, median]));
  const views = new Map<string, CohortView>();
  for (const { id, label, reference } of state.cohorts.values()) {
    if (!shown.has(id)) continue;
    const { median, people, whole } = reference;
    views.set(label, { label, median, people, whole, live: live.get(id) ?? null });
  }
  return views;
}
