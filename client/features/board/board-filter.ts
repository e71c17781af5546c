import type { RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import { compareNames, type NameOrder } from "../../state/name-order.ts";
import { RULES } from "./flag-names.ts";

/** What people can be narrowed down to by a word of their own. */
export const FACETS = ["level", "manager", "team", "department", "location"] as const;
export type Facet = (typeof FACETS)[number];

export const SHOWS = ["everyone", "mine", "open", "unrated"] as const;
export type Show = (typeof SHOWS)[number];

export interface BoardFilter extends Readonly<Record<Facet, string>> {
  readonly search: string;
  readonly show: Show;
  /** `any` does not ask; `some` wants any flag that asks for attention. */
  readonly flag: "any" | "some" | FlagRule;
}

export const EVERYBODY: BoardFilter = {
  search: "",
  show: "everyone",
  flag: "any",
  level: "",
  manager: "",
  team: "",
  department: "",
  location: "",
};

export const isFiltering = (filter: BoardFilter): boolean =>
  filter.search.trim() !== "" ||
  filter.show !== "everyone" ||
  filter.flag !== "any" ||
  FACETS.some((facet) => filter[facet] !== "");

/** Rules that stand for a question about the rating, not for a trait of the person or a draw. */
const ASKING: ReadonlySet<FlagRule> = new Set([
  "outlier",
  "no-draft",
  "no-owner",
  "raised",
  "split",
  "jump",
  "unjustified",
  "surprise",
]);

/** Whether a flag asks for attention on a card; the others are known and stay quiet. */
export const asksAttention = (rule: FlagRule): boolean => ASKING.has(rule);

/** Folded for comparing: case and accents do not keep anybody from being found. */
const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** What a facet says of a person. A manager is known by their seat, or by name where they have none here. */
export const facetOf = (subject: SubjectView, facet: Facet): string =>
  facet === "manager" ? (subject.owner ?? subject.ownerName) : subject[facet];

type Source = Pick<RecordView, "subjects" | "ratings" | "agenda">;
type Part = "search" | "show" | "flag" | Facet;
type Test = (id: string, subject: SubjectView) => boolean;

/** The parts of the filter that ask for anything, each a question of its own. */
function testsOf(record: Source, filter: BoardFilter, me: string | null): ReadonlyMap<Part, Test> {
  const tests = new Map<Part, Test>();
  const words = folded(filter.search).split(/\s+/u).filter(Boolean);
  if (words.length > 0) {
    tests.set("search", (_, subject) => {
      const text = searchText(subject);
      return words.every((word) => text.includes(word));
    });
  }
  if (filter.show !== "everyone")
    tests.set("show", (id, subject) => isShown(record, filter.show, id, subject, me));
  if (filter.flag !== "any") {
    tests.set("flag", (id) => rulesOf(record, id).some((rule) => wanted(rule, filter.flag)));
  }
  for (const facet of FACETS) {
    if (filter[facet] !== "") tests.set(facet, (_, subject) => facetOf(subject, facet) === filter[facet]);
  }
  return tests;
}

const texts = new WeakMap<SubjectView, string>();
/** What a search looks through. Folding two thousand people at each letter would be felt. */
function searchText(subject: SubjectView): string {
  const known = texts.get(subject);
  if (known !== undefined) return known;
  const { name, employeeId, team, department, level, jobTitle, location, ownerName } = subject;
  const text = folded([name, employeeId, team, department, level, jobTitle, location, ownerName].join(" "));
  texts.set(subject, text);
  return text;
}

function isShown(record: Source, show: Show, id: string, subject: SubjectView, me: string | null): boolean {
  switch (show) {
    case "everyone":
      return true;
    case "mine":
      return me !== null && subject.owner === me;
    case "open":
      return subject.standing === "undiscussed" || subject.standing === "reopened";
    case "unrated":
      return !subject.notRated && !record.ratings.has(id);
    default: {
      const never: never = show;
      return never;
    }
  }
}

/** The filter as a question about one id. Every word of the search must occur in what the card is about. */
export function filterBy(record: Source, filter: BoardFilter, me: string | null): (id: string) => boolean {
  const tests = [...testsOf(record, filter, me).values()];
  return (id) => {
    const subject = record.subjects.get(id);
    return subject !== undefined && tests.every((test) => test(id, subject));
  };
}

const wanted = (rule: FlagRule, flag: BoardFilter["flag"]): boolean =>
  flag === "some" ? asksAttention(rule) : rule === flag;

function rulesOf(record: Pick<RecordView, "agenda">, id: string): readonly FlagRule[] {
  const item = record.agenda.get(id);
  return item?.kind === "subject" ? item.flags.map((flag) => flag.rule) : [];
}

/** How many people each choice of each part would show, with the other parts as they are. */
export interface FilterCounts {
  readonly shows: ReadonlyMap<Show, number>;
  /** By rule, and `some` for all that ask for attention. Rules that fire on nobody here are left out. */
  readonly flags: ReadonlyMap<"some" | FlagRule, number>;
  /** Values in natural order (L2 before L10), those without anybody to show among them with 0. */
  readonly facets: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
}

export function filterCounts(
  record: Source,
  filter: BoardFilter,
  me: string | null,
  compare: NameOrder = naturally,
): FilterCounts {
  const tests = [...testsOf(record, filter, me)];
  const shows = new Map<Show, number>();
  const flags = new Map<"some" | FlagRule, number>();
  const facets = eachFacet(() => new Map<string, number>());
  for (const [id, subject] of record.subjects) {
    const failed = tests.filter(([, test]) => !test(id, subject)).map(([part]) => part);
    /** Whether this person would be there but for what `part` itself asks. */
    const counts = (part: Part): 0 | 1 => (failed.every((other) => other === part) ? 1 : 0);
    for (const show of SHOWS) {
      if (isShown(record, show, id, subject, me)) add(shows, show, counts("show"));
    }
    const rules = rulesOf(record, id);
    for (const rule of rules) add(flags, rule, counts("flag"));
    if (rules.some(asksAttention)) add(flags, "some", counts("flag"));
    for (const facet of FACETS) {
      const value = facetOf(subject, facet);
      if (value !== "") add(facets[facet], value, counts(facet));
    }
  }
  return {
    shows,
    flags: new Map((["some", ...RULES] as const).flatMap((key) => entryOf(flags, key))),
    facets: eachFacet((facet) => inOrder(facets[facet], compare)),
  };
}

/** One thing for each facet. */
export const eachFacet = <Value>(make: (facet: Facet) => Value): Record<Facet, Value> => ({
  level: make("level"),
  manager: make("manager"),
  team: make("team"),
  department: make("department"),
  location: make("location"),
});

function add<Key>(counts: Map<Key, number>, key: Key, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

function entryOf<Key>(counts: ReadonlyMap<Key, number>, key: Key): readonly (readonly [Key, number])[] {
  const count = counts.get(key);
  return count === undefined ? [] : [[key, count]];
}

/** Compares words that hold numbers as people count: L2 before L10. */
export const naturally = compareNames;

const inOrder = (counts: ReadonlyMap<string, number>, compare: NameOrder): ReadonlyMap<string, number> =>
  new Map([...counts].sort(([a], [b]) => compare(a, b)));
