import { refuse } from "../protocol/errors.ts";
import type { DecideContext, Snapshot, SnapshotSubject } from "../session/commands.ts";
import type { DraftEvent, SubjectEntry } from "../session/events.ts";
import { evolve } from "../session/evolve.ts";
import type { SessionState } from "../session/state.ts";
import { accept, type Verdict } from "../session/verdict.ts";
import { cohortLabel, cohortMedians, formCohorts } from "./cohorts.ts";
import { drawSample } from "./sample.ts";

/** Subjects as the event carries them: ids and positions, with their cohort's id. */
export function subjectEntries(
  subjects: readonly SnapshotSubject[],
  idOf: ReadonlyMap<string, string>,
  cohortBy: SessionState["cohortBy"],
): SubjectEntry[] {
  return subjects.map(({ facts, ...entry }) => ({
    ...entry,
    cohort: idOf.get(cohortLabel(facts, cohortBy)) ?? "",
  }));
}

const openedEvent = (snapshot: Snapshot, seed: number): DraftEvent<"session.opened"> => {
  const { idOf, labels } = formCohorts(snapshot.subjects, snapshot.cohortBy);
  const subjects = subjectEntries(snapshot.subjects, idOf, snapshot.cohortBy);
  const members = subjects.map((s) => ({ cohort: s.cohort, position: s.notRated === null ? s.draft : null }));
  return {
    type: "session.opened",
    payload: {
      version: 1,
      scaleValues: snapshot.scale.map(({ value }) => value),
      guideline: snapshot.guideline,
      cohortBy: snapshot.cohortBy,
      settings: snapshot.settings,
      participants: snapshot.participants.map(({ id, role, proxy }) => ({ id, role, proxy })),
      subjects,
      leftOut: snapshot.leftOut,
      medians: cohortMedians(members, snapshot.settings.minCohort),
      sample: [],
      seed,
    },
    words: {
      title: snapshot.title,
      scale: snapshot.scale,
      names: Object.fromEntries(snapshot.participants.map(({ id, name }) => [id, name])),
      cohorts: labels,
    },
    parts: Object.fromEntries(snapshot.subjects.map(({ id, facts }) => [id, facts])),
  };
};

/**
 * Opens the room on a snapshot (DOMAIN.md, live). It needs a facilitator, who is the one that opens, and one
 * subject; a facilitator owns nobody in it. Missing drafts and owners are flagged and do not hold it up.
 */
export function open(state: SessionState, { snapshot, seed = 0, now }: DecideContext): Verdict {
  if (!snapshot) throw new Error("session.open needs a snapshot");
  if (snapshot.subjects.length === 0) return refuse("invalid", { missing: "subjects" });
  const facilitators = new Set(
    snapshot.participants.filter((p) => p.role === "facilitator").map((p) => p.id),
  );
  if (facilitators.size === 0) return refuse("invalid", { missing: "facilitator" });
  const conflicts = snapshot.subjects.filter(({ ownerId }) => ownerId !== null && facilitators.has(ownerId));
  if (conflicts.length > 0) {
    return refuse("conflict-of-interest", { subjectIds: conflicts.map(({ id }) => id) });
  }
  const event = openedEvent(snapshot, seed);
  // The sample is drawn from the room as it opens: fold the event once without it, then record the draw.
  const opened = evolve(state, { ...event, seq: state.seq + 1, at: new Date(now).toISOString(), actor: "" });
  return accept({ ...event, payload: { ...event.payload, sample: drawSample(opened, seed) } });
}
