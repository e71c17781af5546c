import type { RecordView } from "@evenhand/shared/readmodels/record";
import type { FlagRule } from "@evenhand/shared/session/flag-rules";
import { RULES } from "./flag-name-messages.ts";

export interface BoardFilter {
  readonly search: string;
  readonly show: "everyone" | "mine" | "open";
  /** Empty for all levels. */
  readonly level: string;
  /** `any` does not ask; `some` wants any flag that asks for attention. */
  readonly flag: "any" | "some" | FlagRule;
}

export const EVERYBODY: BoardFilter = { search: "", show: "everyone", level: "", flag: "any" };

export const isFiltering = (filter: BoardFilter): boolean =>
  filter.search.trim() !== "" || filter.show !== "everyone" || filter.level !== "" || filter.flag !== "any";

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

/** The filter as a question about one id. Every word of the search must occur in what the card is about. */
export function filterBy(
  record: Pick<RecordView, "subjects" | "agenda">,
  filter: BoardFilter,
  me: string | null,
): (id: string) => boolean {
  const words = folded(filter.search).split(/\s+/u).filter(Boolean);
  return (id) => {
    const subject = record.subjects.get(id);
    if (!subject) return false;
    if (filter.show === "mine" && subject.owner !== me) return false;
    if (filter.show === "open" && subject.standing !== "undiscussed" && subject.standing !== "reopened")
      return false;
    if (filter.level !== "" && subject.level !== filter.level) return false;
    if (filter.flag !== "any" && !rulesOf(record, id).some((rule) => wanted(rule, filter.flag))) return false;
    if (words.length === 0) return true;
    const { name, employeeId, team, level, jobTitle, ownerName } = subject;
    const text = folded([name, employeeId, team, level, jobTitle, ownerName].join(" "));
    return words.every((word) => text.includes(word));
  };
}

const wanted = (rule: FlagRule, flag: BoardFilter["flag"]): boolean =>
  flag === "some" ? asksAttention(rule) : rule === flag;

function rulesOf(record: Pick<RecordView, "agenda">, id: string): readonly FlagRule[] {
  const item = record.agenda.get(id);
  return item?.kind === "subject" ? item.flags.map((flag) => flag.rule) : [];
}

/** The levels of the people here, in natural order: L2 before L10. */
export function levelsIn(subjects: RecordView["subjects"]): readonly string[] {
  const levels = new Set([...subjects.values()].map((subject) => subject.level).filter(Boolean));
  return [...levels].sort((a, b) => a.localeCompare(b, undefined, { numeric: true }));
}

/** The rules that fire on anybody here, in agenda order. */
export function rulesIn(agenda: RecordView["agenda"]): readonly FlagRule[] {
  const fired = new Set<FlagRule>();
  for (const item of agenda.values()) {
    if (item.kind === "subject") for (const flag of item.flags) fired.add(flag.rule);
  }
  return RULES.filter((rule) => fired.has(rule));
}
