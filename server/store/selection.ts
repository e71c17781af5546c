import {
  FILTER_ATTRIBUTES,
  type FilterAttribute,
  type SubjectFilter,
  type SubjectSelection,
} from "@evenhand/shared/protocol/bodies";
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
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
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
  const sessionOf = new Map<string, string>();
  const leftOut = new Map<string, string[]>();
  const take = (session: SelectingSession, wanted: (person: StoredPerson) => boolean) => {
    for (const person of people) {
      if (sessionOf.has(person.id) || !wanted(person)) continue;
      if (session.phase === "prework" && session.participantEmails.has(person.email) && person.email !== "") {
        const others = leftOut.get(session.id) ?? [];
        if (!others.includes(person.id)) leftOut.set(session.id, [...others, person.id]);
      } else sessionOf.set(person.id, session.id);
    }
  };

  const open = sessions.filter((session) => session.phase !== "prework");
  const prework = sessions.filter((session) => session.phase === "prework");
  for (const session of open) take(session, (person) => session.included.get(person.id) === true);
  for (const session of prework) take(session, (person) => session.included.get(person.id) === true);
  for (const session of prework) {
    if (!("ids" in session.selection)) continue;
    const ids = new Set(session.selection.ids);
    take(session, (person) => ids.has(person.id) && session.included.get(person.id) !== false);
  }
  const named = new Map(sessionOf);
  const byFilter = prework.flatMap((session) =>
    "filter" in session.selection ? [{ session, filter: session.selection.filter }] : [],
  );
  const narrow = byFilter.filter(({ filter }) => !isEmpty(filter));
  const wide = byFilter.filter(({ filter }) => isEmpty(filter));
  for (const { session, filter } of [...narrow, ...wide]) {
    const matches = matcher(filter);
    take(
      session,
      (person) =>
        session.included.get(person.id) !== false && matches(person, managers.get(person.employeeId)),
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

const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

/** All attributes that are asked for must match, each any of its values, without regard to case and spacing. */
function matcher(filter: SubjectFilter): (person: StoredPerson, manager?: FoundManager) => boolean {
  const wanted = FILTER_ATTRIBUTES.flatMap((attribute) => {
    const values = asked(filter, attribute);
    return values === null ? [] : [{ attribute, values: new Set(values.map(fold)) }];
  });
  return (person, manager) =>
    wanted.every(({ attribute, values }) => {
      if (attribute === "managerName") return values.has(fold(manager?.name ?? person.managerName));
      if (attribute === "managerEmail") return values.has(fold(manager?.email ?? person.managerEmail));
      return values.has(fold(person[attribute]));
    });
}
