import type { Person } from "@evenhand/shared/protocol/answers";
import type { FilterAttribute, SubjectFilter, SubjectSelection } from "@evenhand/shared/protocol/bodies";
import type { CohortAttribute } from "@evenhand/shared/session/settings";
import { compareNames, type NameOrder } from "../../state/name-order.ts";

/** What HR may narrow a session by, in the order in which organisations think. */
export const OFFERED_ATTRIBUTES = [
  "department",
  "team",
  "level",
  "jobFamily",
  "location",
  "managerName",
] as const satisfies readonly FilterAttribute[];
export type OfferedAttribute = (typeof OFFERED_ATTRIBUTES)[number];

/** Chosen values of each attribute; none chosen asks for nothing. */
export type FilterChoice = Readonly<Partial<Record<OfferedAttribute, readonly string[]>>>;

/** One value of an attribute, with the people who have it. Empty for those who have none. */
export interface FilterOption {
  readonly value: string;
  readonly people: number;
}

/** A session of the cycle, as far as it keeps people from another one. */
export interface OtherSession {
  readonly id: string;
  readonly title: string;
  /** It has not opened, and takes everyone whom nobody else asks for by a filter. */
  readonly yields: boolean;
}

const fold = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();

/**
 * The values of an attribute among these people, in natural order, the nameless ones last. Who stays in another
 * session is not counted: ticking the value does not take them.
 */
export function optionsOf(
  people: readonly Person[],
  attribute: OfferedAttribute,
  sessions: readonly OtherSession[],
  compare: NameOrder = compareNames,
): FilterOption[] {
  const yielding = yieldingOf(sessions);
  const found = new Map<string, { value: string; people: number }>();
  for (const person of people) {
    const key = fold(person[attribute]);
    const option = found.get(key);
    const taken = staysElsewhere(person, yielding) ? 0 : 1;
    if (option) option.people += taken;
    else found.set(key, { value: person[attribute].trim(), people: taken });
  }
  return [...found.values()].sort(
    (a, b) => Number(a.value === "") - Number(b.value === "") || compare(a.value, b.value),
  );
}

const yieldingOf = (sessions: readonly OtherSession[]): ReadonlySet<string> =>
  new Set(sessions.filter((session) => session.yields).map(({ id }) => id));

/** Whether a person stays in the session they are in. `yielding`: the sessions that give theirs away. */
const staysElsewhere = ({ sessionId }: Person, yielding: ReadonlySet<string>): boolean =>
  sessionId !== null && !yielding.has(sessionId);

/** The choice with one value of an attribute ticked or not. */
export function withValue(
  choice: FilterChoice,
  attribute: OfferedAttribute,
  value: string,
  chosen: boolean,
): FilterChoice {
  const others = (choice[attribute] ?? []).filter((other) => fold(other) !== fold(value));
  return { ...choice, [attribute]: chosen ? [...others, value] : others };
}

/** The filter as the server takes it: attributes of which nothing is chosen are left out. */
export function filterOf(choice: FilterChoice): SubjectFilter {
  const filter: SubjectFilter = {};
  for (const attribute of OFFERED_ATTRIBUTES) {
    const values = choice[attribute];
    if (values && values.length > 0) filter[attribute] = [...values];
  }
  return filter;
}

/** The choice that made a selection; null for people chosen one by one, or by what is not offered here. */
export function choiceOf(selection: SubjectSelection | undefined): FilterChoice | null {
  if (selection === undefined || !("filter" in selection)) return null;
  const choice: Partial<Record<OfferedAttribute, readonly string[]>> = {};
  for (const [name, values] of Object.entries(selection.filter)) {
    const attribute = OFFERED_ATTRIBUTES.find((offered) => offered === name);
    if (attribute === undefined || values === undefined) return null;
    choice[attribute] = typeof values === "string" ? [values] : values;
  }
  return choice;
}

/** More than these in a row are no name. */
const MOST_NAMES = 3;

/**
 * What a session would be called by what it takes: its few departments, teams or levels. Nothing where they say
 * nothing: the name of the cycle would not tell one of its sessions from another.
 */
export function suggestedNames(choice: FilterChoice): readonly string[] {
  for (const attribute of ["team", "department", "managerName", "level"] as const) {
    const values = choice[attribute] ?? [];
    if (values.length > 0 && values.length <= MOST_NAMES && !values.includes("")) return values;
  }
  return [];
}

/** Whether two choices ask for the same, in whatever order they were ticked. */
export function sameChoice(a: FilterChoice, b: FilterChoice): boolean {
  const canonical = (choice: FilterChoice) =>
    OFFERED_ATTRIBUTES.map((attribute) => (choice[attribute] ?? []).map(fold).sort());
  return JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));
}

/** Whether a session takes everyone whom no other asks for. */
export const takesEveryone = (selection: SubjectSelection | undefined): boolean =>
  selection !== undefined && "filter" in selection && Object.keys(selection.filter).length === 0;

/** What a filter comes to now: who would be rated, and who matches but is in another session. */
export interface FilterResult {
  readonly rated: readonly Person[];
  readonly elsewhere: readonly { readonly title: string; readonly people: number }[];
}

/**
 * Evaluates a filter as the server does: all attributes that are asked for must match, each by any of its values,
 * without regard to case and spacing; who is in another session stays there, unless that one yields to a filter
 * that asks for something.
 */
export function evaluateFilter(
  people: readonly Person[],
  choice: FilterChoice,
  sessions: readonly OtherSession[],
): FilterResult {
  const wanted = Object.entries(filterOf(choice)).flatMap(([name, values]) => {
    const attribute = OFFERED_ATTRIBUTES.find((offered) => offered === name);
    if (attribute === undefined || values === undefined) return [];
    const list = typeof values === "string" ? [values] : values;
    return [{ attribute, values: new Set(list.map(fold)) }];
  });
  const matching = people.filter((person) =>
    wanted.every(({ attribute, values }) => values.has(fold(person[attribute]))),
  );
  const byId = new Map(sessions.map((session) => [session.id, session]));
  // Nobody gives way to a filter that asks for nothing.
  const yielding = wanted.length > 0 ? yieldingOf(sessions) : new Set<string>();
  const rated: Person[] = [];
  const elsewhere = new Map<string, number>();
  for (const person of matching) {
    const session = person.sessionId === null ? undefined : byId.get(person.sessionId);
    if (!staysElsewhere(person, yielding)) rated.push(person);
    else elsewhere.set(session?.title ?? "", (elsewhere.get(session?.title ?? "") ?? 0) + 1);
  }
  return { rated, elsewhere: [...elsewhere].map(([title, count]) => ({ title, people: count })) };
}

/** How people fall into cohorts: those that are large enough for a median of their own, and those that are not. */
export function cohortSizes(
  people: readonly Person[],
  cohortBy: readonly CohortAttribute[],
  minCohort: number,
): { readonly cohorts: number; readonly small: number } {
  const sizes = new Map<string, number>();
  for (const person of people) {
    const label = cohortBy.map((attribute) => person[attribute].trim() || "–").join(" · ");
    sizes.set(label, (sizes.get(label) ?? 0) + 1);
  }
  const small = [...sizes.values()].filter((size) => size < minCohort).length;
  return { cohorts: sizes.size, small };
}
