import type { Command } from "@evenhand/shared/session/commands";
import type { PollId } from "@evenhand/shared/session/ids";
import type { SessionState } from "@evenhand/shared/session/state";
import { person, subjectId } from "@evenhand/shared/testing/builders";
import type { Random } from "../torture/random.ts";

/**
 * What a world's people are up to, beside anything at all: a calm room is locked and opened again, a restless one
 * closed and opened amid much writing, and in one somebody is away whose person is talked about.
 */
export const PLOTS = ["calm", "restless", "absent", "none"] as const;
export type Plot = (typeof PLOTS)[number];

/** Who is away, and their person. */
const AWAY = person("dee");
const THEIRS = subjectId("dees");

/** The next step of a plot, as the room stands; null where it has none just now. */
export function nextOf(plot: Plot, state: SessionState, random: Random): Command | null {
  const { phase } = state;
  if (plot === "calm" && random.chance(1 / 8))
    return phase === "locked" ? { type: "session.reopen", reason: "a mistake" } : { type: "session.lock" };
  if (plot === "restless" && random.chance(1 / 4))
    return { type: phase === "live" ? "session.adjourn" : "session.resume" };
  return plot === "absent" && random.chance(1 / 3) ? inTheirAbsence(state) : null;
}

function inTheirAbsence({ participants, subjects, decisions }: SessionState): Command | null {
  const subject = subjects.get(THEIRS);
  if (!subject) return null;
  const decision = [...decisions.values()].findLast((one) => one.subjectId === THEIRS);
  if (decision?.status === "standing") return { type: "decision.accept", decisionId: decision.id };
  if (participants.get(AWAY)?.attendance !== "away")
    return { type: "attendance.mark", participantId: AWAY, state: "away" };
  if (subject.proposalId) return { type: "consensus.record", proposalId: subject.proposalId };
  return { type: "rating.propose", subjectId: THEIRS, to: 4, reason: "scope" };
}

/** What is under way is often gone on with: else few polls would have votes, and few decisions a sequel. */
export function sequelTo(
  { polls, decisions }: SessionState,
  votesIn: (poll: PollId) => number,
  random: Random,
): Command | null {
  const poll = [...polls.values()].findLast(({ status }) => status === "open");
  if (poll && random.chance(1 / 2)) {
    if (votesIn(poll.id) >= 3) return { type: "poll.reveal", pollId: poll.id };
    return { type: "poll.vote", pollId: poll.id, rating: 1 + random.below(5) };
  }
  const decisionId = [...decisions.keys()].at(-1);
  if (decisionId === undefined || !random.chance(1 / 4)) return null;
  return { type: random.pick(["decision.undo", "decision.accept"]), decisionId };
}
