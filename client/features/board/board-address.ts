import { type BoardFilter, EVERYBODY, eachFacet, FACETS, type Facet, SHOWS } from "./board-filter.ts";
import { RULES } from "./flag-names.ts";

/** How the same room is looked at. */
export const VIEWS = ["columns", "list", "nine-box"] as const;
export type View = (typeof VIEWS)[number];

/** What cards are put together by inside a column. */
export type Grouping = "none" | Facet;

/** What the list is sorted by. */
export const SORT_KEYS = ["name", "rating", "draft", "level", "team", "manager", "flag", "standing"] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface ListSort {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Everything about a board that a link carries: whoever opens it sees the same people in the same way. */
export interface BoardAddress {
  readonly filter: BoardFilter;
  readonly view: View;
  readonly group: Grouping;
  readonly sort: ListSort;
}

export const PLAIN: BoardAddress = {
  filter: EVERYBODY,
  view: "columns",
  group: "none",
  sort: { key: "name", descending: false },
};

/** The parts of an address that are the board's, as the browser has them: with `?` and `#`, or empty. */
export interface AddressParts {
  readonly search: string;
  readonly hash: string;
}

const FLAGS = ["some", ...RULES] as const;
const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | undefined =>
  values.find((value) => value === given);

/**
 * What an address says of the board; what it does not know, or says wrong, is as on a plain board.
 * The words of the search come behind the `#`: they are mostly names, and what stands there is never sent to a
 * server, so that no log on the way holds them.
 */
export function readAddress({ search, hash }: AddressParts): BoardAddress {
  const query = new URLSearchParams(search);
  const words = hash.startsWith("#q=") ? new URLSearchParams(hash.slice(1)).get("q") : null;
  const [key, direction] = (query.get("sort") ?? "").split(".");
  const sortKey = oneOf(SORT_KEYS, key ?? null);
  return {
    filter: {
      search: words ?? "",
      show: oneOf(SHOWS, query.get("show")) ?? PLAIN.filter.show,
      flag: oneOf(FLAGS, query.get("flag")) ?? PLAIN.filter.flag,
      ...eachFacet((facet) => query.get(facet) ?? ""),
    },
    view: oneOf(VIEWS, query.get("view")) ?? PLAIN.view,
    group: oneOf(FACETS, query.get("group")) ?? PLAIN.group,
    sort: sortKey ? { key: sortKey, descending: direction === "desc" } : PLAIN.sort,
  };
}

/**
 * The same the other way round. Only what differs from a plain board is written; what others keep in the address
 * (`search`, as it is now) stays.
 */
export function writeAddress({ filter, view, group, sort }: BoardAddress, now: AddressParts): AddressParts {
  const query = new URLSearchParams(now.search);
  const set = (name: string, value: string, plain: string): void => {
    if (value === plain) query.delete(name);
    else query.set(name, value);
  };
  set("view", view, PLAIN.view);
  set("group", group, PLAIN.group);
  set("show", filter.show, PLAIN.filter.show);
  set("flag", filter.flag, PLAIN.filter.flag);
  for (const facet of FACETS) set(facet, filter[facet], "");
  const written = ({ key, descending }: ListSort): string => (descending ? `${key}.desc` : key);
  set("sort", written(sort), written(PLAIN.sort));
  const text = query.toString();
  const words = filter.search.trim();
  const kept = now.hash.startsWith("#q=") ? "" : now.hash;
  return {
    search: text === "" ? "" : `?${text}`,
    hash: words === "" ? kept : `#${new URLSearchParams({ q: words })}`,
  };
}
