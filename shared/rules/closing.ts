import { refuse } from "../protocol/errors.ts";
import { lockDigest } from "../sealing/chain.ts";
import { type Acting, said } from "../session/acting.ts";
import { byCodeUnits } from "../session/code-unit-order.ts";
import type { CommandOf, DecideContext } from "../session/commands.ts";
import type { SealedRating } from "../session/events.ts";
import type { SessionState } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { lockBlockers } from "./blockers.ts";
import { countedRating } from "./cohorts.ts";
import { byNameThenId } from "./decisions.ts";
import { pendingChange } from "./settling.ts";

/** Final ratings as they are sealed: by employee id in code units, null for a not-rated person. */
function finalRatings(state: SessionState): SealedRating[] {
  return [...state.subjects.values()]
    .map((subject) => [subject.employeeId, countedRating(subject)] as const)
    .sort(([a], [b]) => byCodeUnits(a, b));
}

/**
 * Locks: refused with the whole list of blockers while any stands. What nobody discussed is recorded so, and
 * changes still waiting for their owner lapse to `no-consensus` (DOMAIN.md, Consensus 4 and 10, Lock).
 */
export function lock(state: SessionState, { now, head }: DecideContext): Verdict {
  const blockers = lockBlockers(state, now);
  if (blockers.length > 0) return refuse("lock-blocked", { blockers });
  const subjects = [...state.subjects.values()].sort(byNameThenId);
  const ratings = finalRatings(state);
  const { id: sessionId, version } = state;
  return accept({
    type: "session.locked",
    payload: {
      version,
      head,
      digest: lockDigest({ sessionId, version, head, ratings }),
      ratings,
      notDiscussed: subjects.filter(({ standing }) => standing === "undiscussed").map(({ id }) => id),
      lapsed: subjects.flatMap((subject) => pendingChange(state, subject)?.id ?? []),
    },
  });
}

/** HR unlocks with a recorded reason: a new version of the result begins. */
export function reopenSession(state: SessionState, command: CommandOf<"session.reopen">): Verdict {
  if (!said(command.reason)) return refuse("reason-required");
  return accept({
    type: "session.reopened",
    payload: { version: state.version + 1 },
    words: { reason: command.reason },
  });
}

/** HR waives an enforced guideline, visibly and with a recorded reason. */
export function waive(_state: SessionState, command: CommandOf<"session.waive">): Verdict {
  if (!said(command.reason)) return refuse("reason-required");
  return accept({ type: "session.waived", payload: {}, words: { reason: command.reason } });
}

/** A manager asks to facilitate when no facilitator has been connected for `takeoverSeconds`. */
export function askToFacilitate(state: SessionState, who: Acting, context: DecideContext): Verdict {
  const gone = context.facilitatorsGoneSince ?? null;
  if (!who.participant) return refuse("forbidden");
  if (gone === null) return refuse("forbidden", { reason: "facilitator-connected" });
  const since = (context.now - gone) / 1000;
  if (since < state.settings.takeoverSeconds) {
    return refuse("forbidden", {
      reason: "facilitator-just-left",
      wait: state.settings.takeoverSeconds - since,
    });
  }
  return accept({ type: "facilitator.asked", payload: { participantId: who.participant.id } });
}
