import { useMemo } from "react";
import { useRecord } from "../../state/room-context.tsx";
import { useBoardUi } from "./board-context.tsx";
import { type Facet, facetOf, naturally } from "./board-filter.ts";

/** What people are put together by, and how that reads. */
export interface Groups {
  readonly of: (id: string) => string;
  /** Empty for those of whom it is not known. */
  readonly name: (key: string) => string;
}

/** How the values of a facet read: as they are, and managers by name. */
export function useFacetNames(): (facet: Facet, value: string) => string {
  const participants = useRecord((view) => view.participants);
  return useMemo(
    () => (facet, value) => (facet === "manager" ? (participants?.get(value)?.name ?? value) : value),
    [participants],
  );
}

/** The grouping that is chosen; null for none. */
export function useGroups(): Groups | null {
  const group = useBoardUi((ui) => ui.address.group);
  const subjects = useRecord((view) => view.subjects);
  const nameOf = useFacetNames();
  return useMemo(() => {
    if (group === "none" || !subjects) return null;
    return {
      of: (id) => {
        const subject = subjects.get(id);
        return subject ? facetOf(subject, group) : "";
      },
      name: (key) => nameOf(group, key),
    };
  }, [group, subjects, nameOf]);
}

/** The ids in the order of their groups, who is in none last; inside a group they keep their order. */
export function inGroups(ids: readonly string[], groups: Groups | null): readonly string[] {
  if (!groups) return ids;
  return [...ids].sort((a, b) => {
    const [first, second] = [groups.of(a), groups.of(b)];
    if (first === second) return 0;
    if (first === "" || second === "") return first === "" ? 1 : -1;
    return naturally(groups.name(first), groups.name(second)) || (first < second ? -1 : 1);
  });
}
