import type { SessionEvent } from "../events.ts";
import type { ParticipantId } from "../ids.ts";
import type { SessionState } from "../state.ts";
import { patched, patchSubject, withEntry } from "./folding.ts";

export function pollOpened(state: SessionState, event: SessionEvent<"poll.opened">): SessionState {
  const { pollId, subjectId } = event.payload;
  const polls = withEntry(state.polls, pollId, {
    id: pollId,
    subjectId,
    status: "open",
    voters: new Set<ParticipantId>(),
    counts: null,
  });
  return patchSubject({ ...state, polls }, subjectId, { pollId });
}

export const voted = (state: SessionState, event: SessionEvent<"poll.voted">): SessionState => ({
  ...state,
  polls: patched(state.polls, event.payload.pollId, ({ voters }) => ({
    voters: new Set(voters).add(event.payload.by),
  })),
});

export function revealed(state: SessionState, event: SessionEvent<"poll.revealed">): SessionState {
  const { pollId, counts } = event.payload;
  const poll = state.polls.get(pollId);
  if (!poll) return state;
  const voted = counts.flatMap((count, index) => (count > 0 ? [index + 1] : []));
  const polls = patched(state.polls, pollId, { status: "revealed", counts });
  const low = voted.at(0);
  const high = voted.at(-1);
  return patchSubject({ ...state, polls }, poll.subjectId, {
    pollId: null,
    pollRange: low !== undefined && high !== undefined ? [low, high] : null,
  });
}

export function pollCancelled(state: SessionState, event: SessionEvent<"poll.cancelled">): SessionState {
  const poll = state.polls.get(event.payload.pollId);
  if (!poll) return state;
  const polls = patched(state.polls, poll.id, { status: "cancelled" });
  return patchSubject({ ...state, polls }, poll.subjectId, { pollId: null });
}

/** The state with only those counting as voters of open polls who may still vote: managers but the owner, not recused. */
export function withRightfulVoters(state: SessionState): SessionState {
  const polls = new Map(state.polls);
  for (const [id, poll] of polls) {
    const subject = state.subjects.get(poll.subjectId);
    if (poll.status !== "open" || !subject) continue;
    const rightful = [...poll.voters].filter(
      (voter) =>
        state.participants.get(voter)?.role === "manager" &&
        !subject.recused.has(voter) &&
        subject.ownerId !== voter,
    );
    if (rightful.length < poll.voters.size) polls.set(id, { ...poll, voters: new Set(rightful) });
  }
  return { ...state, polls };
}
