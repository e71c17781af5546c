import {
  FILTER_ATTRIBUTES,
  type FilterAttribute,
  type SubjectFilter,
  type SubjectSelection,
} from "@evenhand/shared/protocol/bodies";
import { foldedText } from "@evenhand/shared/protocol/folded-text";
import type { FoundManager } from "@evenhand/shared/protocol/import-managers";
import type { Phase } from "@evenhand/shared/session/roles";
import type { StoredPerson } from "./people.ts";

/** A session as far as it matters for who its subjects are. */
export interface SelectingSession {
  readonly id: string;
  readonly phase: Phase;
  readonly selection: SubjectSelection;
  /** What HR said of single people, or what the room's journal says once it has opened. */
  readonly included: ReadonlyMap<string, boolean>;
  /** Emails of its participants: nobody is in a room where they are rated. */
  readonly participantEmails: ReadonlySet<string>;
}

export interface Selected {
  /** Person to session. */
  readonly sessionOf: ReadonlyMap<string, string>;
  /** Those of them who are in an open room, or whom HR named one by one: no other session can take them. */
  readonly named: ReadonlyMap<string, string>;
  /** Per session, people whom it selected and left out because they take part in it. */
  readonly leftOut: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Who is a subject of which session of a cycle: each person of one at most. A session that has opened keeps its
 * people; then people whom HR named go before filters, a filter that asks for something before one that takes
 * everyone, and an older session before a younger one.
 *
 * @param sessions of the cycle, oldest first
 * @param managers by employee id
 */
export function selectSubjects(
  people: readonly StoredPerson[],
  managers: ReadonlyMap<string, FoundManager>,
  sessions: readonly SelectingSession[],
): Selected {
  const byId = new Map(people.map((person) => [person.id, person]));
  const sessionOf = new Map<string, string>();
  const leftOut = new Map<string, Set<string>>();
  const take = (session: SelectingSession, wanted: Iterable<StoredPerson>) => {
    for (const { id, email } of wanted) {
      if (sessionOf.has(id)) continue;
      if (session.phase === "prework" && session.participantEmails.has(email) && email !== "") {
        leftOut.set(session.id, (leftOut.get(session.id) ?? new Set()).add(id));
      } else sessionOf.set(id, session.id);
    }
  };
  const found = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);

  const open = sessions.filter((session) => session.phase !== "prework");
  const prework = sessions.filter((session) => session.phase === "prework");
  for (const session of [...open, ...prework]) {
    const included = [...session.included].filter(([, isIncluded]) => isIncluded);
    take(session, found(included.map(([id]) => id)));
  }
  const isKept = ({ included }: SelectingSession, id: string) => included.get(id) !== false;
  for (const session of prework) {
    if (!("ids" in session.selection)) continue;
    take(session, found(session.selection.ids.filter((id) => isKept(session, id))));
  }
  const named = new Map(sessionOf);
  const byFilter = prework.flatMap((session) =>
    "filter" in session.selection ? [{ session, filter: session.selection.filter }] : [],
  );
  const narrow = byFilter.filter(({ filter }) => !isEmpty(filter));
  const wide = byFilter.filter(({ filter }) => isEmpty(filter));
  const matching = createMatching(people, managers);
  for (const { session, filter } of [...narrow, ...wide]) {
    take(
      session,
      matching(filter).filter(({ id }) => isKept(session, id)),
    );
  }
  return { sessionOf, named, leftOut };
}

const asked = (filter: SubjectFilter, attribute: FilterAttribute): readonly string[] | null => {
  const value = filter[attribute];
  if (value === undefined) return null;
  return typeof value === "string" ? [value] : value;
};

const isEmpty = (filter: SubjectFilter): boolean =>
  FILTER_ATTRIBUTES.every((attribute) => asked(filter, attribute) === null);

/**
 * Who matches a filter: all attributes that are asked for must match, each any of its values, without regard to case
 * and spacing. Values are folded once for all filters, since a large cycle has a session for every team.
 */
function createMatching(
  people: readonly StoredPerson[],
  managers: ReadonlyMap<string, FoundManager>,
): (filter: SubjectFilter) => readonly StoredPerson[] {
  const foldedOf = (person: StoredPerson, attribute: FilterAttribute): string => {
    const manager = managers.get(person.employeeId);
    if (attribute === "managerName") return foldedText(manager?.name ?? person.managerName);
    if (attribute === "managerEmail") return foldedText(manager?.email ?? person.managerEmail);
    return foldedText(person[attribute]);
  };
  const indexes = new Map<FilterAttribute, ReadonlyMap<string, ReadonlySet<StoredPerson>>>();
  const indexOf = (attribute: FilterAttribute) => {
    const known = indexes.get(attribute);
    if (known) return known;
    const index = new Map<string, Set<StoredPerson>>();
    for (const person of people) {
      const value = foldedOf(person, attribute);
      const those = index.get(value);
      if (those) those.add(person);
      else index.set(value, new Set([person]));
    }
    indexes.set(attribute, index);
    return index;
  };
  return (filter) => {
    const wanted = FILTER_ATTRIBUTES.flatMap((attribute) => {
      const values = asked(filter, attribute);
      if (values === null) return [];
      return [[...new Set(values.map(foldedText))].flatMap((value) => indexOf(attribute).get(value) ?? [])];
    });
    const [first, ...rest] = wanted;
    if (!first) return people;
    return first
      .flatMap((those) => [...those])
      .filter((person) => rest.every((sets) => sets.some((those) => those.has(person))));
  };
}
