import { type Refusal, refuse } from "../protocol/errors.ts";
import { type Acting, isRefusal, said, subjectFor } from "../session/acting.ts";
import type { CommandOf } from "../session/commands.ts";
import type { AgendaTarget } from "../session/events.ts";
import type { GroupId, SubjectId } from "../session/ids.ts";
import type { SessionState } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { countedRating, liveMedians } from "./cohorts.ts";
import { isUntouched } from "./decisions.ts";
import { isUndefendedOutlier } from "./flags.ts";
import { groupOff, groupsOf } from "./groups.ts";

interface TargetBody {
  readonly subjectId?: SubjectId | null;
  readonly groupId?: GroupId | null;
}

/** The subject or group that a command names: exactly one of the two, and one that exists. */
function targetOf(state: SessionState, who: Acting, body: TargetBody): AgendaTarget | Refusal {
  const { subjectId, groupId } = body;
  if (subjectId && groupId) return refuse("invalid");
  if (subjectId) {
    const subject = subjectFor(state, who, subjectId);
    return isRefusal(subject) ? subject : { subjectId };
  }
  if (!groupId) return refuse("invalid");
  const known = state.marks.has(groupId) || groupsOf(state).some(({ id }) => id === groupId);
  return known ? { groupId } : refuse("not-found");
}

/** Puts a subject or group in focus, or clears it. */
export function focus(state: SessionState, who: Acting, command: CommandOf<"agenda.focus">): Verdict {
  if (!command.subjectId && !command.groupId)
    return accept({ type: "agenda.focused", payload: { target: null } });
  const target = targetOf(state, who, command);
  if (isRefusal(target)) return target;
  return accept({ type: "agenda.focused", payload: { target } });
}

/** Raises a subject, with a reason; in private to the facilitator if they wish. */
export function raise(state: SessionState, who: Acting, command: CommandOf<"agenda.raise">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  if (!said(command.reason)) return refuse("reason-required");
  return accept({
    type: "agenda.raised",
    payload: { subjectId: subject.id, private: command.private ?? false },
    words: { reason: command.reason },
  });
}

export function pin(state: SessionState, who: Acting, command: CommandOf<"agenda.pin">): Verdict {
  const target = targetOf(state, who, command);
  return isRefusal(target) ? target : accept({ type: "agenda.pinned", payload: { target } });
}

export function drop(state: SessionState, who: Acting, command: CommandOf<"agenda.drop">): Verdict {
  const target = targetOf(state, who, command);
  if (isRefusal(target)) return target;
  if (!said(command.reason)) return refuse("reason-required");
  return accept({ type: "agenda.dropped", payload: { target }, words: { reason: command.reason } });
}

/** Puts an item off: it closes the subject's open proposal and blocks the lock until it is decided. */
export function defer(state: SessionState, who: Acting, command: CommandOf<"agenda.defer">): Verdict {
  const target = targetOf(state, who, command);
  if (isRefusal(target)) return target;
  if (!said(command.reason)) return refuse("reason-required");
  return accept({ type: "agenda.deferred", payload: { target }, words: { reason: command.reason } });
}

/** Says that the room is done with a group as it stands. Nothing is recorded of its people. */
export function discuss(state: SessionState, command: CommandOf<"agenda.discuss">): Verdict {
  const group = groupsOf(state).find(({ id }) => id === command.groupId);
  if (!group) return refuse("not-found");
  const { id: groupId, position } = group;
  return accept({ type: "agenda.discussed", payload: { groupId, position, off: groupOff(group) } });
}

/** Fixes the reference medians anew, from the ratings as they stand. */
export const refresh = (state: SessionState): Verdict =>
  accept({ type: "agenda.refreshed", payload: { medians: liveMedians(state) } });

/**
 * Records what nobody discussed (DOMAIN.md, Consensus 10). Whoever was raised, proposed or polled, stands far
 * from the median without a defence, or has no rating, is still the room's to decide.
 */
export function acceptRest(state: SessionState): Verdict {
  const rest = [...state.subjects.values()].filter(
    (subject) =>
      isUntouched(subject) &&
      !isUndefendedOutlier(state, subject) &&
      (countedRating(subject) !== null || subject.notRated !== null),
  );
  const subjectIds = rest.map(({ id }) => id).sort();
  return accept({ type: "agenda.restAccepted", payload: { subjectIds } });
}
