import type { Person } from "@evenhand/shared/protocol/answers";
import { compareNames, type NameOrder } from "../../state/name-order.ts";

/** Whom HR looks at: everyone, those in no session, those who have neither a draft nor a reason for none. */
export const SHOWN_PEOPLE = ["everyone", "unassigned", "undrafted"] as const;
export type ShownPeople = (typeof SHOWN_PEOPLE)[number];

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The people of a choice whose name, id, email, team, department, level or manager holds every word of the query,
 * by name. Case and accents do not matter.
 */
export function findPeople(
  people: readonly Person[],
  shown: ShownPeople,
  query: string,
  compare: NameOrder = compareNames,
): Person[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return people
    .filter((person) => {
      if (shown === "unassigned" && person.sessionId !== null) return false;
      if (shown === "undrafted" && (person.draft !== null || person.notRated !== null || person.withheld)) {
        return false;
      }
      const { name, employeeId, email, team, department, level, managerName } = person;
      const text = fold([name, employeeId, email, team, department, level, managerName].join(" "));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.employeeId, b.employeeId));
}
