import { refuse } from "../protocol/errors.ts";
import { type Acting, isRefusal, nextId, sees, subjectFor } from "../session/acting.ts";
import type { CommandOf, DecideContext } from "../session/commands.ts";
import type { PollId } from "../session/ids.ts";
import type { Poll, SessionState, Subject } from "../session/state.ts";
import { accept, acceptWith, type Verdict } from "../session/verdict.ts";
import { distribution } from "../statistics/distribution.ts";

function pollFor(
  state: SessionState,
  who: Acting,
  pollId: PollId,
): { readonly poll: Poll; readonly subject: Subject } | null {
  const poll = state.polls.get(pollId);
  const subject = poll && state.subjects.get(poll.subjectId);
  return poll && subject && sees(state, who, subject) ? { poll, subject } : null;
}

/** Opens a private poll on a subject; one at a time each, and any number after one another. */
export function openPoll(state: SessionState, who: Acting, command: CommandOf<"poll.open">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  if (subject.notRated !== null) return refuse("no-rating");
  if (subject.pollId) return refuse("poll-open", { pollId: subject.pollId });
  const pollId = nextId(state, "q") as PollId;
  return accept({ type: "poll.opened", payload: { pollId, subjectId: subject.id } });
}

/** A vote: the event says who, the effect stores what, apart from the journal. Voting again replaces it. */
export function vote(state: SessionState, who: Acting, command: CommandOf<"poll.vote">): Verdict {
  const found = pollFor(state, who, command.pollId);
  const voter = who.participant?.id;
  if (!found || !voter) return refuse("not-found");
  const { poll, subject } = found;
  if (subject.ownerId === voter) return refuse("forbidden");
  if (poll.status !== "open") return refuse("stale", { status: poll.status });
  if (command.rating > state.scale.length) return refuse("invalid", { field: "rating" });
  return acceptWith([{ type: "vote.put", pollId: poll.id, voter, rating: command.rating }], {
    type: "poll.voted",
    payload: { pollId: poll.id, by: voter },
  });
}

/** Reveals the counts, never the names, with at least `pollQuorum` votes; the votes themselves are emptied. */
export function reveal(
  state: SessionState,
  who: Acting,
  command: CommandOf<"poll.reveal">,
  { votes }: DecideContext,
): Verdict {
  const found = pollFor(state, who, command.pollId);
  if (!found) return refuse("not-found");
  if (found.poll.status !== "open") return refuse("stale", { status: found.poll.status });
  if (!votes) throw new Error("poll.reveal needs the votes");
  if (votes.length < state.settings.pollQuorum)
    return refuse("too-few-votes", { needed: state.settings.pollQuorum });
  const { id: pollId } = found.poll;
  const counts = distribution(votes, state.scale.length);
  return acceptWith([{ type: "votes.clear", pollId }], {
    type: "poll.revealed",
    payload: { pollId, counts },
  });
}

/** Cancels an open poll: its votes are emptied unseen. */
export function cancelPoll(state: SessionState, who: Acting, command: CommandOf<"poll.cancel">): Verdict {
  const found = pollFor(state, who, command.pollId);
  if (!found) return refuse("not-found");
  if (found.poll.status !== "open") return refuse("stale", { status: found.poll.status });
  const { id: pollId } = found.poll;
  return acceptWith([{ type: "votes.clear", pollId }], { type: "poll.cancelled", payload: { pollId } });
}
