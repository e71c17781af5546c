import type { OwnerReadiness, Session, SessionCounts } from "@evenhand/shared/protocol/answers";
import { draftsRefused, freezesAt, readinessOf } from "@evenhand/shared/rules/prework";
import { seat, sees } from "@evenhand/shared/session/acting";
import type { SessionState } from "@evenhand/shared/session/state";
import type { Principal } from "../identity/principal.ts";
import type { Member } from "../identity/seat.ts";
import { cycleById, type StoredCycle } from "../store/cycles.ts";
import type { StoredParticipant } from "../store/participants.ts";
import { lockedResults } from "../store/sessions.ts";
import { isDrafted, type PreworkSubject, type SessionPeople, sessionPeople } from "../store/subjects.ts";
import { summariseResult } from "./cycle-view.ts";
import type { HttpDeps } from "./deps.ts";
import { missingOwners } from "./missing-owners.ts";
import { potentialOf } from "./potential.ts";
import { refuseWith } from "./problem.ts";
import { roomOf } from "./room.ts";

const time = (iso: string | null): number | null => (iso === null ? null : Date.parse(iso));

/** A session as one member sees it: the setup from the tables in prework, from the room once it has opened. */
export async function viewSession(deps: HttpDeps, principal: Principal, member: Member): Promise<Session> {
  const { db, now } = deps;
  const { session, role, actor } = member;
  const cycle = (await cycleById(db, session.cycleId)) ?? refuseWith("not-found");
  const { state } = await roomOf(deps, member);
  const overall = actor.hr || role === "facilitator";
  const base = {
    id: session.id,
    cycleId: cycle.id,
    cycleName: cycle.name,
    title: session.title,
    deadline: cycle.deadline,
    createdAt: session.createdAt,
    role: role ?? "hr",
    participantId: actor.participantId,
    me: { name: principal.name, email: principal.email, hr: principal.hr },
  } as const;

  if (state.phase !== "prework") {
    const versions = actor.hr ? await lockedResults(db, { sessionId: session.id }) : [];
    return {
      ...base,
      phase: state.phase,
      version: state.version,
      scale: state.scale,
      guideline: state.guideline,
      cohortBy: state.cohortBy,
      settings: state.settings,
      counts: roomCounts(state, member),
      waived: state.waived,
      hasPotential: Object.keys(potentialOf(state, actor)).length > 0,
      ...(actor.hr && { versions: versions.map((row) => summariseResult(row, session)) }),
      ...(overall && { leftOut: state.leftOut.map((id) => nameIn(state, id)) }),
    };
  }

  const people = await sessionPeople(db, session);
  const own = people.subjects.filter(({ ownerId }) => ownerId !== null && ownerId === actor.participantId);
  const me = people.participants.find(({ id }) => id === actor.participantId);
  return {
    ...base,
    phase: "prework",
    version: session.version,
    scale: cycle.scale,
    guideline: cycle.guideline,
    cohortBy: session.cohortBy,
    settings: session.settings,
    counts: preworkCounts(overall ? people.subjects : own, people.participants.length),
    waived: session.waived,
    ...(actor.hr && { selection: session.selection, versions: [] }),
    ...(overall && setupView(people, cycle, now())),
    ...(role === "manager" &&
      me && { submittedAt: me.submittedAt, frozen: isFrozen(cycle.deadline, me, now()) }),
  };
}

/** Whether an owner's drafts are frozen. */
export const isFrozen = (deadline: string | null, owner: StoredParticipant, now: number): boolean =>
  draftsRefused(
    { phase: "prework", deadline: time(deadline), extendedUntil: time(owner.extendedUntil) },
    now,
  ) !== null;

const nameIn = (state: SessionState, id: SessionState["leftOut"][number]) => ({
  participantId: id,
  name: state.participants.get(id)?.name ?? "",
});

/** What HR and facilitators see of pre-work: who is late, who is missing, who may not own. */
function setupView(people: SessionPeople, cycle: StoredCycle, now: number) {
  const subjectsOf = (conflictId: string) =>
    people.subjects.filter((subject) => subject.conflictId === conflictId).map(({ person }) => person.id);
  return {
    readiness: people.participants
      .filter(({ role }) => role === "manager")
      .map((owner) => readinessView(owner, people.subjects, cycle.deadline, now)),
    leftOut: people.leftOut.map(({ id, name }) => ({ participantId: id, name })),
    missingOwners: missingOwners(people.subjects),
    conflicts: people.participants
      .map(({ id, name }) => ({ participantId: id, name, subjectIds: subjectsOf(id) }))
      .filter(({ subjectIds }) => subjectIds.length > 0),
  };
}

function readinessView(
  owner: StoredParticipant,
  subjects: readonly PreworkSubject[],
  deadline: string | null,
  now: number,
): OwnerReadiness {
  const own = subjects.filter(({ ownerId }) => ownerId === owner.id);
  const drafted = own.filter(isDrafted).length;
  const window = { deadline: time(deadline), extendedUntil: time(owner.extendedUntil) };
  const freezes = freezesAt(window);
  const submitted = owner.submittedAt !== null;
  const readiness = readinessOf({ submitted, people: own.length, drafted, ...window }, now);
  return {
    participantId: owner.id,
    name: owner.name,
    people: own.length,
    drafted,
    justified: own.filter(({ person }) => person.justification.trim() !== "").length,
    submittedAt: owner.submittedAt,
    deadline: freezes === null ? null : new Date(freezes).toISOString(),
    readiness,
    late: readiness === "late",
  };
}

function preworkCounts(subjects: readonly PreworkSubject[], participants: number): SessionCounts {
  return {
    subjects: subjects.length,
    participants,
    rated: subjects.filter(({ person }) => person.draftRating !== null).length,
    notRated: subjects.filter(({ person }) => person.notRatedReason !== null).length,
    withoutDraft: subjects.filter((subject) => !isDrafted(subject)).length,
    withoutOwner: subjects.filter(({ ownerId }) => ownerId === null).length,
  };
}

function roomCounts(state: SessionState, { actor }: Member): SessionCounts {
  const who = seat(state, actor);
  const subjects = [...state.subjects.values()].filter((subject) => sees(state, who, subject));
  return {
    subjects: subjects.length,
    participants: state.participants.size,
    rated: subjects.filter(({ rating, notRated }) => rating !== null && notRated === null).length,
    notRated: subjects.filter(({ notRated }) => notRated !== null).length,
    withoutDraft: subjects.filter(({ rating, notRated }) => rating === null && notRated === null).length,
    withoutOwner: subjects.filter(({ ownerId }) => ownerId === null).length,
  };
}
