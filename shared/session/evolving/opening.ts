import { firedRules } from "../../rules/flags.ts";
import type { ReferenceMedian, SessionEvent, SubjectEntry } from "../events.ts";
import { ERASED_FACTS, type SubjectFacts } from "../facts.ts";
import type { ParticipantId, SubjectId } from "../ids.ts";
import { DEFAULT_SCALE, type Scale } from "../scale.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { Cohort, Participant, SessionState, Subject } from "../state.ts";
import { timeOf } from "./folding.ts";

/** A subject as it enters the room. */
const enter = (entry: SubjectEntry, facts: SubjectFacts | undefined): Subject => ({
  id: entry.id,
  employeeId: entry.employeeId,
  ownerId: entry.ownerId,
  cohort: entry.cohort,
  draft: entry.draft,
  rating: entry.draft,
  notRated: entry.notRated,
  recused: new Set(entry.recused),
  facts: facts ?? ERASED_FACTS,
  standing: "undiscussed",
  raises: [],
  defence: null,
  proposalId: null,
  pollId: null,
  pollRange: null,
  decisionIds: [],
  openingFlags: new Set(),
});

/** Remembers what fired when these subjects entered: whatever fires later is `new`. */
function withOpeningFlags(state: SessionState, ids: Iterable<SubjectId>): SessionState {
  const subjects = new Map(state.subjects);
  for (const id of ids) {
    const subject = subjects.get(id);
    if (subject) subjects.set(id, { ...subject, openingFlags: firedRules(state, subject) });
  }
  return { ...state, subjects };
}

function cohortsOf(
  medians: readonly ReferenceMedian[],
  labels: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, Cohort>,
): ReadonlyMap<string, Cohort> {
  const cohorts = new Map(known);
  for (const reference of medians) {
    const id = reference.cohort;
    cohorts.set(id, { id, label: labels[id] ?? known.get(id)?.label ?? id, reference });
  }
  return cohorts;
}

/** The scale as sealed; where its words were erased, values stand in for labels. */
const scaleOf = (words: Scale | undefined, values: readonly number[]): Scale =>
  words ??
  (values.length > 0 ? values.map((value) => ({ value, label: `${value}`, meaning: "" })) : DEFAULT_SCALE);

export function opened(state: SessionState, event: SessionEvent<"session.opened">): SessionState {
  const { payload, words, parts } = event;
  const participants = new Map<ParticipantId, Participant>(
    payload.participants.map(({ id, role, proxy }) => [
      id,
      { id, role, proxy, name: words?.names[id] ?? "", attendance: "room", extendedUntil: null },
    ]),
  );
  const subjects = new Map(payload.subjects.map((entry) => [entry.id, enter(entry, parts?.[entry.id])]));
  const room: SessionState = {
    ...state,
    phase: "live",
    title: words?.title ?? "",
    scale: scaleOf(words?.scale, payload.scaleValues),
    guideline: payload.guideline,
    cohortBy: payload.cohortBy,
    // A journal from before a setting existed goes on by its default.
    settings: { ...DEFAULT_SETTINGS, ...payload.settings },
    version: payload.version,
    participants,
    subjects,
    cohorts: cohortsOf(payload.medians, words?.cohorts ?? {}, new Map()),
    sample: new Set(payload.sample),
    leftOut: payload.leftOut,
    openedAt: timeOf(event),
  };
  return withOpeningFlags(room, subjects.keys());
}

export function subjectsAdded(state: SessionState, event: SessionEvent<"subject.added">): SessionState {
  const { payload, words, parts } = event;
  const subjects = new Map(state.subjects);
  for (const entry of payload.subjects) subjects.set(entry.id, enter(entry, parts?.[entry.id]));
  const cohorts = cohortsOf(payload.medians, words?.cohorts ?? {}, state.cohorts);
  return withOpeningFlags(
    { ...state, subjects, cohorts },
    payload.subjects.map(({ id }) => id),
  );
}

export const refreshed = (state: SessionState, event: SessionEvent<"agenda.refreshed">): SessionState => ({
  ...state,
  cohorts: cohortsOf(event.payload.medians, {}, state.cohorts),
});
