import { refuse } from "../protocol/errors.ts";
import { type Acting, isRefusal, said, subjectFor } from "../session/acting.ts";
import type { CommandOf } from "../session/commands.ts";
import type { ParticipantId } from "../session/ids.ts";
import type { SessionState } from "../session/state.ts";
import { accept, acceptWith, type Verdict } from "../session/verdict.ts";
import { cohortMedians, formCohorts } from "./cohorts.ts";
import { subjectEntries } from "./opening.ts";

/** HR adds people to a live room. A cohort that is new takes its median from the drafts that come with it. */
export function addSubjects(state: SessionState, command: CommandOf<"subject.add">): Verdict {
  if (command.subjects.length === 0) return refuse("invalid", { missing: "subjects" });
  if (command.subjects.some(({ id }) => state.subjects.has(id))) return refuse("stale");
  const facilitates = command.subjects.some(
    ({ ownerId }) => ownerId !== null && state.participants.get(ownerId)?.role === "facilitator",
  );
  if (facilitates) return refuse("conflict-of-interest");
  const known = new Map([...state.cohorts.values()].map(({ id, label }) => [id, label]));
  const { idOf, labels } = formCohorts(command.subjects, state.cohortBy, known);
  const entries = subjectEntries(command.subjects, idOf, state.cohortBy);
  const members = [
    ...[...state.subjects.values()].map(({ cohort, draft, notRated }) => ({ cohort, draft, notRated })),
    ...entries,
  ].map(({ cohort, draft, notRated }) => ({ cohort, position: notRated === null ? draft : null }));
  const medians = cohortMedians(members, state.settings.minCohort).filter(({ cohort }) => cohort in labels);
  return accept({
    type: "subject.added",
    payload: { subjects: entries, medians },
    words: { cohorts: labels },
    parts: Object.fromEntries(command.subjects.map(({ id, facts }) => [id, facts])),
  });
}

/** HR takes people out of a live room. What was voted about them goes too: nobody could reveal or cancel it any more. */
export function removeSubjects(state: SessionState, command: CommandOf<"subject.remove">): Verdict {
  const { subjectIds } = command;
  if (subjectIds.length === 0) return refuse("invalid", { missing: "subjects" });
  if (subjectIds.some((id) => !state.subjects.has(id))) return refuse("not-found");
  const gone = [...new Set(subjectIds)];
  const polls = gone.flatMap((id) => state.subjects.get(id)?.pollId ?? []);
  return acceptWith(
    polls.map((pollId) => ({ type: "votes.clear", pollId })),
    { type: "subject.removed", payload: { subjectIds: gone } },
  );
}

/** HR names an owner, recorded. A facilitator owns nobody in the session, nor does who is kept from the subject. */
export function assignOwner(
  state: SessionState,
  who: Acting,
  command: CommandOf<"subject.assignOwner">,
): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  const owner = state.participants.get(command.participantId);
  if (!owner) return refuse("not-found");
  if (owner.role === "facilitator" || subject.recused.has(owner.id)) return refuse("conflict-of-interest");
  if (owner.role !== "manager") return refuse("invalid", { field: "participantId" });
  if (!said(command.reason)) return refuse("reason-required");
  return accept({
    type: "subject.ownerAssigned",
    payload: { subjectId: subject.id, ownerId: owner.id },
    words: { reason: command.reason },
  });
}

/** HR marks somebody not rated, by code, with a text for HR and the owner; null takes the mark back. */
export function markNotRated(
  state: SessionState,
  who: Acting,
  command: CommandOf<"subject.markNotRated">,
): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  return accept({
    type: "subject.markedNotRated",
    payload: { subjectId: subject.id, code: command.code },
    words: { text: command.text ?? "" },
  });
}

/**
 * HR keeps participants from a subject. Its owner cannot be one: another owner is named first. Whoever was kept from
 * it and has left since may stay on the list: lifting somebody else's recusal must not ask for their name.
 */
export function recuse(state: SessionState, who: Acting, command: CommandOf<"subject.recuse">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  const participantIds = [...new Set(command.participantIds)].sort();
  const known = (id: ParticipantId) => state.participants.has(id) || subject.recused.has(id);
  if (!participantIds.every(known)) return refuse("not-found");
  if (!said(command.reason)) return refuse("reason-required");
  if (subject.ownerId && participantIds.includes(subject.ownerId)) return refuse("conflict-of-interest");
  return accept({
    type: "subject.recused",
    payload: { subjectId: subject.id, participantIds },
    words: { reason: command.reason },
  });
}

/** An owner gives the draft that was missing when the room opened: once, and only where there is none. */
export function draftInRoom(state: SessionState, who: Acting, command: CommandOf<"subject.draft">): Verdict {
  const subject = subjectFor(state, who, command.subjectId);
  if (isRefusal(subject)) return subject;
  if (subject.ownerId === null || subject.ownerId !== who.participant?.id) return refuse("not-owner");
  if (subject.rating !== null || subject.notRated !== null) return refuse("frozen");
  if (command.rating < 1 || command.rating > state.scale.length)
    return refuse("invalid", { field: "rating" });
  return accept({
    type: "subject.drafted",
    payload: { subjectId: subject.id, rating: command.rating },
    words: { justification: command.justification },
  });
}
