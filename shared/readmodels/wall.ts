import { countedRating } from "../rules/cohorts.ts";
import { groupsOf } from "../rules/groups.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { distribution } from "../statistics/distribution.ts";
import { headCounts, judges } from "../statistics/guideline.ts";
import { agendaProgress, agendaRows } from "./agenda-rows.ts";
import { agendaEntries } from "./agenda-view.ts";
import { wallPerson } from "./wall-person.ts";
import { type WallSight, wallSight } from "./wall-sight.ts";
import type { WallDistribution, WallGroup, WallItem, WallMeta, WallStage, WallView } from "./wall-view.ts";

/** The most people that stand on the wall at once, by name or as a dot of their own (UX.md 12). */
export const WALL_PEOPLE = 60;

const NOTHING = { scale: null, distribution: null, progress: null, timer: null, item: null } as const;

/**
 * What a wall is served (UX.md 12): aggregates and what is in focus. No note, evidence, reason, raise, vote, not-rated
 * code, potential or contest, and no justification unless a facilitator reveals it for the person in focus. While it
 * is blank nothing is served at all; once the room is closed the phase alone, and after the lock how the ratings stand.
 */
export function projectWall(state: SessionState, stage: WallStage): WallView {
  const blank = stage.blank ? "facilitator" : stage.attended ? null : "unattended";
  const { phase } = state;
  if (blank !== null || phase === "prework" || phase === "settling") {
    return { meta: { phase, blank, ...NOTHING } };
  }
  const sight = wallSight(state, stage);
  const shown = [...state.subjects.values()].filter(sight.counts);
  const closed = { ...NOTHING, phase, blank, scale: state.scale, distribution: distributionOf(state, shown) };
  if (phase === "locked") return { meta: closed };
  return {
    meta: {
      ...closed,
      progress: progressOf(state, sight),
      timer: state.timer,
      item: itemOf(state, stage, sight),
    },
  };
}

function distributionOf({ scale, guideline }: SessionState, shown: readonly Subject[]): WallDistribution {
  const counts = distribution(shown.map(countedRating), scale.length);
  const people = counts.reduce((sum, count) => sum + count, 0);
  return { people, counts, guideline: guideline && judges(people) ? headCounts(people, guideline) : null };
}

function progressOf(state: SessionState, { counts }: WallSight): WallMeta["progress"] {
  const subjects = new Map(
    [...state.subjects.values()].filter(counts).map(({ id, standing }) => [
      id as string,
      // The order of the agenda does not matter here, nor does anybody's name.
      { name: "", cohort: "", standing },
    ]),
  );
  const { done, total } = agendaProgress(agendaRows({ agenda: agendaEntries(state, counts), subjects }));
  return { done, total };
}

function itemOf(state: SessionState, stage: WallStage, sight: WallSight): WallItem | null {
  const { focus } = state;
  if (focus === null) return null;
  if ("groupId" in focus) return groupOf(state, focus.groupId, sight);
  const subject = state.subjects.get(focus.subjectId);
  if (!subject) return null;
  if (!sight.names(subject)) return { kind: "hidden" };
  return wallPerson(state, subject, { sight, isRevealed: stage.revealed === subject.id });
}

function groupOf(state: SessionState, groupId: string, sight: WallSight): WallGroup | null {
  const group = groupsOf(state, sight.counts).find(({ id }) => id === groupId);
  if (!group) return null;
  const { kind, label, people, position, count, guideline } = group;
  const at = new Map([...state.subjects].map(([id, subject]) => [id as string, subject]));
  const members = group.members.flatMap((id) => {
    const subject = at.get(id);
    if (!subject || !sight.names(subject)) return [];
    const { name, level, team } = subject.facts;
    return [{ name, level, team }];
  });
  const named = members.slice(0, WALL_PEOPLE);
  return {
    kind: "group",
    group: kind,
    label,
    people,
    position,
    count,
    guideline,
    members: named,
    unnamed: count - named.length,
  };
}
