import type { AgendaSubjectView, FlagView, RecordView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import type { Standing } from "@evenhand/shared/session/state";
import type { SortKey } from "./board-address.ts";
import { asksAttention, naturally } from "./board-filter.ts";
import { RULES } from "./flag-names.ts";

/** One person of the list, as far as it is sorted by. What is not known is undefined, and comes last either way. */
export interface ListRow {
  readonly id: string;
  /** The place in the order of names, which the reader's language decides. */
  readonly name: number;
  readonly rating: Position | undefined;
  readonly draft: Position | undefined;
  readonly level: string | undefined;
  readonly team: string | undefined;
  readonly manager: string | undefined;
  /** What asks for attention first, larger distances before smaller ones. */
  readonly flag: number | undefined;
  readonly standing: number | undefined;
}

const STANDINGS: readonly Standing[] = [
  "undiscussed",
  "reopened",
  "deferred",
  "pending-owner",
  "changed",
  "kept",
  "no-consensus",
  "not-discussed",
];

/** The flag that a list shows of somebody: the strongest that still asks for attention. */
export const openFlag = (item: AgendaSubjectView | undefined): FlagView | undefined =>
  item?.flags.find((flag) => asksAttention(flag.rule) && !flag.settled);

/** @param ids in the order of their names */
export function listRows(
  record: Pick<RecordView, "subjects" | "ratings" | "agenda">,
  ids: readonly string[],
): readonly ListRow[] {
  return ids.flatMap((id, place) => {
    const subject = record.subjects.get(id);
    if (!subject) return [];
    const item = record.agenda.get(id);
    const flag = openFlag(item?.kind === "subject" ? item : undefined);
    return [
      {
        id,
        name: place,
        rating: subject.notRated ? undefined : record.ratings.get(id),
        draft: subject.draft ?? undefined,
        level: subject.level || undefined,
        team: subject.team || undefined,
        manager: subject.ownerName || undefined,
        // A distance is a handful of steps at most.
        flag: flag && RULES.indexOf(flag.rule) * 10 - (flag.distance ?? 0),
        standing: STANDINGS.indexOf(subject.standing),
      },
    ];
  });
}

/** Compares two people by one column, upwards. Where they are alike there, by name. */
export function compareRows(a: ListRow, b: ListRow, key: SortKey): number {
  const [first, second] = [a[key], b[key]];
  if (typeof first === "number" && typeof second === "number") return first - second;
  if (typeof first === "string" && typeof second === "string") return naturally(first, second);
  return 0;
}
