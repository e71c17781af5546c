import type { AgendaGroupView, SubjectView } from "../readmodels/record.ts";
import type { GroupId } from "../session/ids.ts";
import type { AgendaMark, SessionState, Subject } from "../session/state.ts";
import { distribution } from "../statistics/distribution.ts";
import { headCounts } from "../statistics/guideline.ts";
import { countedRating } from "./cohorts.ts";
import { byNameThenId } from "./decisions.ts";

type GroupKind = AgendaGroupView["kind"];

/** A group off the guideline: an item of the agenda. What it is called is a fact, never a judgement. */
export interface Group extends Omit<AgendaGroupView, "status" | "pinned" | "dropped"> {
  readonly id: GroupId;
}

/** How many people a group is off the guideline at its point. */
export const groupOff = ({ count, guideline }: Pick<Group, "count" | "guideline">): number =>
  Math.abs(count - guideline);

/**
 * Whether the room is done with a group: it was discussed, and stands at the same point, no further off than then.
 * What was decided about its people may have brought it nearer; that calls nobody back.
 */
export const isDiscussed = (
  mark: AgendaMark | undefined,
  group: Pick<Group, "position" | "count" | "guideline">,
): boolean =>
  mark?.discussed != null &&
  mark.discussed.position === group.position &&
  groupOff(group) <= mark.discussed.off;

const groupId = (kind: GroupKind, key: string): GroupId => `${kind}:${key}`.slice(0, 400) as GroupId;

/** The groups a subject belongs to: its cohort, its team, its owner's people. */
function membershipsOf(
  state: SessionState,
  subject: Subject,
): [kind: GroupKind, key: string, label: string][] {
  const label = state.cohorts.get(subject.cohort)?.label ?? "";
  const owner = subject.ownerId === null ? null : state.participants.get(subject.ownerId);
  const memberships: [GroupKind, string, string][] = [["cohort", label, label]];
  const team = subject.facts.team.trim();
  if (team !== "") memberships.push(["team", team, team]);
  if (owner) memberships.push(["owner", owner.id, owner.name]);
  return memberships;
}

/** Whether somebody of the record belongs to a group of the agenda, as `membershipsOf` says of the session. */
export const belongsTo = (
  { kind, key }: Pick<AgendaGroupView, "kind" | "key">,
  { cohort, team, owner }: Pick<SubjectView, "cohort" | "team" | "owner">,
): boolean => ({ cohort, team: team.trim(), owner })[kind] === key;

interface People {
  readonly kind: GroupKind;
  readonly key: string;
  readonly label: string;
  readonly people: Subject[];
}

/** Rated people by each group they belong to. */
function peopleByGroup(state: SessionState, visible: (subject: Subject) => boolean): readonly People[] {
  const kinds = {
    cohort: new Map<string, People>(),
    team: new Map<string, People>(),
    owner: new Map<string, People>(),
  } satisfies Record<GroupKind, Map<string, People>>;
  for (const subject of state.subjects.values()) {
    if (countedRating(subject) === null || !visible(subject)) continue;
    for (const [kind, key, label] of membershipsOf(state, subject)) {
      const known = kinds[kind].get(key);
      if (known) known.people.push(subject);
      else kinds[kind].set(key, { kind, key, label, people: [subject] });
    }
  }
  return Object.values(kinds).flatMap((groups) => [...groups.values()]);
}

/**
 * Cohorts, teams and owners of `groupSize`+ rated people that are `groupOff` or more people off the
 * guideline at a point. One item a group: the point that is off the most, more people before fewer, then
 * the higher point (DOMAIN.md, Groups). Ordered by that difference, then by kind and key.
 */
export function groupsOf(state: SessionState, visible: (subject: Subject) => boolean = () => true): Group[] {
  const { guideline, settings } = state;
  if (guideline === null) return [];
  const found: (Group & { off: number })[] = [];
  for (const { kind, key, label, people } of peopleByGroup(state, visible)) {
    if (people.length < settings.groupSize) continue;
    const id = groupId(kind, key);
    const counts = distribution(people.map(countedRating), state.scale.length);
    const expected = headCounts(people.length, guideline);
    const worst = counts
      .map((count, index) => ({ position: index + 1, count, guideline: expected[index] ?? 0 }))
      .sort(
        (a, b) =>
          Math.abs(b.count - b.guideline) - Math.abs(a.count - a.guideline) ||
          b.count - b.guideline - (a.count - a.guideline) ||
          b.position - a.position,
      )[0];
    if (!worst || Math.abs(worst.count - worst.guideline) < settings.groupOff) continue;
    const members = people.filter((subject) => subject.rating === worst.position).sort(byNameThenId);
    const off = Math.abs(worst.count - worst.guideline);
    found.push({
      id,
      kind,
      key,
      label,
      people: people.length,
      ...worst,
      members: members.map((m) => m.id),
      off,
    });
  }
  return found
    .sort((a, b) => b.off - a.off || (a.id < b.id ? -1 : 1))
    .map(({ off: _off, ...group }) => group);
}
