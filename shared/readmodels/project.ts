import { liveMedians } from "../rules/cohorts.ts";
import type { AttestationId } from "../session/ids.ts";
import type { Decision, Proposal, SessionState, Subject } from "../session/state.ts";
import { agendaEntries } from "./agenda-view.ts";
import { servedTo } from "./audience.ts";
import { memoBySubject } from "./memo.ts";
import type {
  Audience,
  CohortView,
  DecisionView,
  DefenceView,
  ParticipantView,
  PollView,
  ProposalView,
  RecordMeta,
  RecordView,
  StanceView,
  SubjectView,
  WallAudience,
} from "./record.ts";
import { projectWall } from "./wall.ts";
import type { WallView } from "./wall-view.ts";

function metaOf(state: SessionState, audience: Audience, visible: ReadonlySet<string>): RecordMeta {
  const { focus } = state;
  const inRoom = audience.kind === "room" || audience.kind === "recused";
  const focusId = focus === null ? null : "subjectId" in focus ? focus.subjectId : focus.groupId;
  const focusShown = focus !== null && inRoom && ("groupId" in focus || visible.has(focus.subjectId));
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
    adjournedAt: state.adjournments.at(-1)?.at ?? null,
    waived: state.waived,
    facilitatorRequest: inRoom ? state.facilitatorRequest : null,
    leftOut: inRoom ? state.leftOut : [],
  };
}

function viewOf(state: SessionState, subject: Subject): SubjectView {
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
}

const subjectView = memoBySubject(viewOf, (state, { ownerId, cohort }) => [
  ownerId === null ? null : state.participants.get(ownerId)?.name,
  state.cohorts.get(cohort)?.label,
]);

const attestedBy = (state: SessionState, attestationId: AttestationId | null) =>
  attestationId === null
    ? {}
    : { attestationId, confirmed: state.attestations.get(attestationId)?.status === "confirmed" };

const proposalView = (state: SessionState, proposal: Proposal): ProposalView => ({
  subjectId: proposal.subjectId,
  from: proposal.from,
  to: proposal.to,
  by: proposal.by,
  reason: proposal.reason,
  status: proposal.status,
  at: proposal.at,
  ...attestedBy(state, proposal.attestationId),
});

function stanceViews(state: SessionState, proposals: readonly Proposal[]): Map<string, StanceView> {
  const views = new Map<string, StanceView>();
  for (const proposal of proposals) {
    for (const { by, kind, reason, at, attestationId } of proposal.stances.values()) {
      const attested = attestedBy(state, attestationId);
      views.set(`${proposal.id}:${by}`, {
        proposalId: proposal.id,
        by,
        stance: kind,
        reason,
        at,
        ...attested,
      });
    }
  }
  return views;
}

const decisionView = (decision: Decision): DecisionView => ({
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
  status: decision.status,
});

function cohortViews(state: SessionState, shown: ReadonlySet<string>): Map<string, CohortView> {
  const live = new Map(liveMedians(state).map(({ cohort, median }) => [cohort, median]));
  const views = new Map<string, CohortView>();
  for (const { id, label, reference } of state.cohorts.values()) {
    if (!shown.has(id)) continue;
    const { median, people, whole } = reference;
    views.set(label, { label, median, people, whole, live: live.get(id) ?? null });
  }
  return views;
}

const participantViews = (state: SessionState): Map<string, ParticipantView> =>
  new Map(
    [...state.participants.values()].map(({ id, name, role, attendance, proxy }) => [
      id as string,
      { name, role, attendance, proxy: proxy?.id ?? null, mandate: proxy?.mandate ?? null },
    ]),
  );

/**
 * The record document of an audience, as plain values: the one mapping from state to what is served.
 * It holds no justification, no evidence, no private raise, no contest, no vote and no not-rated reason, whoever
 * the audience is; but a wall shows the justification of the person in focus while a facilitator reveals it.
 */
export function project(state: SessionState, audience: Audience): RecordView;
export function project(state: SessionState, audience: Audience | WallAudience): RecordView | WallView;
export function project(state: SessionState, audience: Audience | WallAudience): RecordView | WallView {
  return audience.kind === "wall" ? projectWall(state, audience.stage) : projectRecord(state, audience);
}

function projectRecord(state: SessionState, audience: Audience): RecordView {
  const served = [...state.subjects.values()].filter((subject) => servedTo(audience, subject));
  const ids = new Set<string>(served.map(({ id }) => id));
  const inRoom = audience.kind === "room" || audience.kind === "recused";
  const proposals = [...state.proposals.values()].filter(({ subjectId }) => ids.has(subjectId));
  const visible = (subject: Subject) => ids.has(subject.id);
  const polls = [...state.polls.values()].filter(({ subjectId }) => ids.has(subjectId));
  return {
    meta: metaOf(state, audience, ids),
    subjects: new Map(served.map((subject) => [subject.id, subjectView(state, subject)])),
    ratings: new Map(served.flatMap(({ id, rating }) => (rating === null ? [] : [[id, rating] as const]))),
    cohorts: cohortViews(state, new Set(served.map(({ cohort }) => cohort))),
    agenda: inRoom ? agendaEntries(state, visible) : new Map(),
    proposals: new Map(proposals.map((proposal) => [proposal.id, proposalView(state, proposal)])),
    stances: stanceViews(state, proposals),
    defences: new Map(
      served.flatMap(({ id, defence }): [string, DefenceView][] => {
        if (!defence) return [];
        const { attestationId, ...view } = defence;
        return [[id, { ...view, ...attestedBy(state, attestationId) }]];
      }),
    ),
    polls: new Map(
      polls.map(({ id, subjectId, status, voters, counts }): [string, PollView] => [
        id,
        { subjectId, status, voted: [...voters].sort(), counts },
      ]),
    ),
    participants: audience.kind === "none" ? new Map() : participantViews(state),
    decisions: [...state.decisions.values()].filter(({ subjectId }) => ids.has(subjectId)).map(decisionView),
  };
}
