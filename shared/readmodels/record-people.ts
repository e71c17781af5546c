import type { SubjectId } from "../session/ids.ts";
import type { SessionState, Subject } from "../session/state.ts";
import { agendaGroups, agendaSubject } from "./agenda-view.ts";
import { areSame } from "./memo.ts";
import type { AgendaGroupView, AgendaSubjectView, Audience, RecordView } from "./record.ts";
import { cohortViews, defenceView, subjectView } from "./record-parts.ts";

/** A map with some values set, and those removed that are null. */
function patched<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  changes: readonly (readonly [Key, Value | null])[],
): ReadonlyMap<Key, Value> {
  const after = new Map(before);
  for (const [key, value] of changes) {
    if (value === null) after.delete(key);
    else after.set(key, value);
  }
  return after;
}

/** Which served subjects are not the objects they were; null where all must be looked at. */
export function changesSince(before: Served["served"], served: Served["served"]): readonly Subject[] | null {
  if (before === served) return [];
  const changed: Subject[] = [];
  for (const [id, subject] of served) {
    const known = before.get(id);
    if (known === undefined) return null;
    if (known !== subject) changed.push(subject);
  }
  return before.size === served.size ? changed : null;
}

/** What groups and medians are made from has stayed. */
export const countsAsBefore = (before: Subject | undefined, after: Subject): boolean =>
  before?.rating === after.rating &&
  before.notRated === after.notRated &&
  before.cohort === after.cohort &&
  before.ownerId === after.ownerId &&
  before.facts === after.facts;

/** What the parts that go by subject read beside the subjects. */
const surroundings = (state: SessionState): readonly unknown[] => [
  state.cohorts,
  state.attestations,
  state.settings,
  state.scale,
  state.guideline,
  state.sample,
  state.openedAt,
  state.marks,
];

const namesIn = ({ participants }: SessionState): readonly string[] =>
  [...participants.values()].flatMap(({ id, name }) => [id, name]);

/** Whether subjects alone have changed, as far as the parts that go by subject are concerned. */
export const isSurroundedAlike = (before: SessionState, after: SessionState): boolean =>
  areSame(surroundings(before), surroundings(after)) &&
  (before.participants === after.participants || areSame(namesIn(before), namesIn(after)));

export type PeopleParts = Pick<RecordView, "subjects" | "ratings" | "cohorts" | "agenda" | "defences">;

const hasAgenda = (audience: Audience): boolean => audience.kind === "room" || audience.kind === "recused";

const cohortsOf = (state: SessionState, served: ReadonlyMap<SubjectId, Subject>) =>
  cohortViews(state, new Set([...served.values()].map(({ cohort }) => cohort)));

type Changes<Value> = readonly (readonly [string, Value | null])[];

/** All that goes by subject, from what it was and the subjects that have changed. */
export function peopleOf(
  last: PeopleParts,
  state: SessionState,
  { audience, served, changed, recount }: Served & { changed: readonly Subject[]; recount: boolean },
): PeopleParts {
  const groups: Changes<AgendaGroupView> =
    recount && hasAgenda(audience) ? [...agendaGroups(state, ({ id }) => served.has(id))] : [];
  const goneGroups: Changes<AgendaGroupView> = recount
    ? [...last.agenda].flatMap(([id, { kind }]) => (kind === "subject" ? [] : [[id, null] as const]))
    : [];
  const entries: Changes<AgendaSubjectView> = hasAgenda(audience)
    ? changed.map((subject) => [subject.id, agendaSubject(state, subject)])
    : [];
  return {
    subjects: patched(
      last.subjects,
      changed.map((subject) => [subject.id, subjectView(state, subject)]),
    ),
    ratings: recount
      ? patched(
          last.ratings,
          changed.map(({ id, rating }) => [id, rating]),
        )
      : last.ratings,
    cohorts: recount ? cohortsOf(state, served) : last.cohorts,
    agenda: patched<string, AgendaSubjectView | AgendaGroupView>(last.agenda, [
      ...entries,
      ...goneGroups,
      ...groups,
    ]),
    defences: patched(
      last.defences,
      changed.map((subject) => [subject.id, defenceView(state, subject)]),
    ),
  };
}

export const NOBODY: PeopleParts = {
  subjects: new Map(),
  ratings: new Map(),
  cohorts: new Map(),
  agenda: new Map(),
  defences: new Map(),
};

/** An audience and the subjects it is served. */
export interface Served {
  readonly audience: Audience;
  readonly served: ReadonlyMap<SubjectId, Subject>;
}
