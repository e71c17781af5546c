import type { Draft } from "@evenhand/shared/protocol/answers";
import { compareNames, type NameOrder } from "../../state/name-order.ts";

/** Whom HR looks at: everyone, those without an owner in the session, those with neither draft nor reason. */
export const SHOWN_SUBJECTS = ["everyone", "unowned", "undrafted"] as const;
export type ShownSubjects = (typeof SHOWN_SUBJECTS)[number];

const fold = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The subjects of a choice in whose name, id, team, department, level or owner every word of the query occurs. */
export function findSubjects(
  subjects: readonly Draft[],
  shown: ShownSubjects,
  query: string,
  compare: NameOrder = compareNames,
): Draft[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return subjects
    .filter((subject) => {
      if (shown === "unowned" && subject.ownerId !== null) return false;
      if (shown === "undrafted" && (subject.rating !== null || subject.notRated !== null)) return false;
      const { name, employeeId, team, department, level, ownerName } = subject;
      const text = fold([name, employeeId, team, department, level, ownerName].join(" "));
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => compare(a.name, b.name) || compare(a.employeeId, b.employeeId));
}
