import type { SessionEvent } from "../events.ts";
import type { ParticipantId, SubjectId } from "../ids.ts";
import type { SessionState, Subject } from "../state.ts";
import { closeProposal, patched, patchSubject, withEntry } from "./folding.ts";
import { withRightfulVoters } from "./polls.ts";

/** The state with the people that somebody owns left without an owner. */
function disown(state: SessionState, ownerId: ParticipantId): SessionState {
  const subjects = new Map<SubjectId, Subject>();
  for (const [id, subject] of state.subjects) {
    subjects.set(id, subject.ownerId === ownerId ? { ...subject, ownerId: null } : subject);
  }
  return { ...state, subjects };
}

/** The state with nobody represented by this person any more. */
function withoutProxy(state: SessionState, proxyId: ParticipantId): SessionState {
  const participants = new Map(state.participants);
  for (const [id, participant] of participants) {
    if (participant.proxy?.id === proxyId) participants.set(id, { ...participant, proxy: null });
  }
  return { ...state, participants };
}

export function subjectsRemoved(state: SessionState, event: SessionEvent<"subject.removed">): SessionState {
  const gone = new Set(event.payload.subjectIds);
  const closed = [...gone].reduce((folded, id) => closeProposal(folded, id, "set-aside"), state);
  const subjects = new Map([...closed.subjects].filter(([id]) => !gone.has(id)));
  const polls = new Map(closed.polls);
  for (const [id, poll] of polls) {
    if (gone.has(poll.subjectId) && poll.status === "open") polls.set(id, { ...poll, status: "cancelled" });
  }
  const inFocus = closed.focus && "subjectId" in closed.focus && gone.has(closed.focus.subjectId);
  return { ...closed, subjects, polls, ...(inFocus ? { focus: null, timer: null } : {}) };
}

export const ownerAssigned = (
  state: SessionState,
  event: SessionEvent<"subject.ownerAssigned">,
): SessionState =>
  withRightfulVoters(patchSubject(state, event.payload.subjectId, { ownerId: event.payload.ownerId }));

/** A not-rated person's open proposal is set aside: there is nothing to move. */
export function markedNotRated(
  state: SessionState,
  event: SessionEvent<"subject.markedNotRated">,
): SessionState {
  const { subjectId, code } = event.payload;
  const closed = code === null ? state : closeProposal(state, subjectId, "set-aside");
  return patchSubject(closed, subjectId, { notRated: code });
}

export const recused = (state: SessionState, event: SessionEvent<"subject.recused">): SessionState =>
  withRightfulVoters(
    patchSubject(state, event.payload.subjectId, { recused: new Set(event.payload.participantIds) }),
  );

export function drafted(state: SessionState, event: SessionEvent<"subject.drafted">): SessionState {
  const { subjectId, rating } = event.payload;
  return patchSubject(state, subjectId, ({ facts }) => ({
    draft: rating,
    rating,
    facts: { ...facts, justification: event.words?.justification ?? "" },
  }));
}

export const participantAdded = (
  state: SessionState,
  event: SessionEvent<"participant.added">,
): SessionState => {
  const { participantId: id, role, proxy } = event.payload;
  const name = event.words?.name ?? "";
  return {
    ...state,
    participants: withEntry(state.participants, id, {
      id,
      name,
      role,
      attendance: "room",
      proxy,
      extendedUntil: null,
    }),
  };
};

export function participantRemoved(
  state: SessionState,
  event: SessionEvent<"participant.removed">,
): SessionState {
  const { participantId } = event.payload;
  const left = withoutProxy(disown(state, participantId), participantId);
  const participants = new Map([...left.participants].filter(([id]) => id !== participantId));
  const request = left.facilitatorRequest === participantId ? null : left.facilitatorRequest;
  return withRightfulVoters({ ...left, participants, facilitatorRequest: request });
}

export function madeFacilitator(
  state: SessionState,
  event: SessionEvent<"participant.madeFacilitator">,
): SessionState {
  const { participantId } = event.payload;
  const free = withoutProxy(disown(state, participantId), participantId);
  const request = free.facilitatorRequest === participantId ? null : free.facilitatorRequest;
  return withRightfulVoters({
    ...free,
    participants: patched(free.participants, participantId, { role: "facilitator", proxy: null }),
    facilitatorRequest: request,
  });
}

export const proxySet = (state: SessionState, event: SessionEvent<"participant.proxySet">): SessionState => {
  const { participantId, proxyId, mandate } = event.payload;
  const proxy = proxyId === null ? null : { id: proxyId, mandate };
  return { ...state, participants: patched(state.participants, participantId, { proxy }) };
};

export const extended = (state: SessionState, event: SessionEvent<"participant.extended">): SessionState => ({
  ...state,
  participants: patched(state.participants, event.payload.participantId, {
    extendedUntil: Date.parse(event.payload.until),
  }),
});
