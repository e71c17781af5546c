import { agendaRows } from "@evenhand/shared/readmodels/agenda-rows";
import { grouped } from "@evenhand/shared/readmodels/grouped";
import type { RecordView } from "@evenhand/shared/readmodels/record";
import type { Standing } from "@evenhand/shared/session/state";
import { compareNames, type NameOrder } from "./name-order.ts";

type LastCallRecord = Pick<RecordView, "subjects" | "ratings" | "agenda" | "proposals" | "polls">;

export interface LastCall {
  /** Whose drafts stand once the rest is accepted though a rule has flagged them, in the order of the agenda. */
  readonly flagged: readonly string[];
  /** The others whose drafts stand then, by level in order of name; within a level by name. */
  readonly levels: readonly { readonly level: string; readonly ids: readonly string[] }[];
  readonly rest: number;
  /** Undiscussed people whom the room still has to decide: in the order of the agenda, then who is not on it. */
  readonly kept: readonly string[];
  /** How many the room has decided itself, and how many drafts it has accepted. */
  readonly decided: number;
  readonly accepted: number;
}

const DECIDED: ReadonlySet<Standing> = new Set(["changed", "kept", "no-consensus", "pending-owner"]);

/**
 * Who is left (SPEC AG6): undiscussed, and neither raised, proposed, polled, undefended nor unrated. Private raises
 * are not in the record; where one exists the server keeps that person on the agenda as well.
 */
export function lastCall(record: LastCallRecord, compare: NameOrder = compareNames): LastCall {
  const open = new Set<string>();
  for (const { subjectId, status } of record.proposals.values()) if (status === "open") open.add(subjectId);
  for (const { subjectId, status } of record.polls.values()) if (status === "open") open.add(subjectId);
  const left = new Set<string>();
  const kept: string[] = [];
  let decided = 0;
  let accepted = 0;
  for (const [id, { standing, notRated }] of record.subjects) {
    if (DECIDED.has(standing)) decided += 1;
    if (standing === "not-discussed") accepted += 1;
    // Who is not rated has no draft that could stand: nothing is asked about them.
    if (standing !== "undiscussed" || notRated) continue;
    const item = record.agenda.get(id);
    const flags = item?.kind === "subject" ? item.flags : [];
    const duty = flags.some(({ rule, settled }) => rule === "raised" || (rule === "outlier" && !settled));
    if (duty || open.has(id) || !record.ratings.has(id)) kept.push(id);
    else left.add(id);
  }
  const onAgenda = agendaRows(record).flatMap(({ id, entry }) =>
    entry.kind === "subject" && entry.flags.length > 0 ? [id] : [],
  );
  const flagged = onAgenda.filter((id) => left.has(id));
  const plain = [...left].filter((id) => !flagged.includes(id));
  const levels = grouped(plain, (id) => record.subjects.get(id)?.level ?? "");
  const nameOf = (id: string): string => record.subjects.get(id)?.name ?? "";
  const ordered = [...levels].sort(([a], [b]) => compare(a, b));
  return {
    flagged,
    levels: ordered.map(([level, ids]) => ({
      level,
      ids: ids.sort((a, b) => compare(nameOf(a), nameOf(b))),
    })),
    rest: left.size,
    kept: [...new Set([...onAgenda.filter((id) => kept.includes(id)), ...kept])],
    decided,
    accepted,
  };
}
