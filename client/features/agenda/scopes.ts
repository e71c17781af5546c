import type { RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import { compareNames, type NameOrder } from "../../state/name-order.ts";

/** Whose ratings a distribution counts. A manager is known by their name: owners who are not invited have no id. */
export interface Scope {
  readonly by: "whole" | "level" | "team" | "manager";
  readonly key: string;
}

export interface ScopeGroup {
  readonly by: Exclude<Scope["by"], "whole">;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

const attributeOf = (subject: SubjectView, by: ScopeGroup["by"]): string =>
  ({ level: subject.level, team: subject.team, manager: subject.ownerName })[by];

/** The levels, teams and managers there are, each in order of name; an attribute that nobody has is left out. */
export function scopeGroups(
  subjects: RecordView["subjects"],
  compare: NameOrder = compareNames,
): readonly ScopeGroup[] {
  return (["level", "team", "manager"] as const)
    .map((by) => {
      const keys = new Set([...subjects.values()].map((subject) => attributeOf(subject, by)));
      const options = [...keys]
        .filter((key) => key !== "")
        .sort(compare)
        .map((key) => ({ key, label: key }));
      return { by, options };
    })
    .filter(({ options }) => options.length > 0);
}

export const inScope = (subject: SubjectView, { by, key }: Scope): boolean =>
  by === "whole" || attributeOf(subject, by) === key;
