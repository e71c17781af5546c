import type { Standing } from "../session/state.ts";
import { type AgendaItemState, agendaInOrder, itemState } from "./agenda-view.ts";
import type { AgendaGroupView, AgendaSubjectView, SubjectView } from "./record.ts";

interface AgendaRecord {
  readonly agenda: ReadonlyMap<string, AgendaSubjectView | AgendaGroupView>;
  readonly subjects: ReadonlyMap<string, Pick<SubjectView, "name" | "cohort" | "standing">>;
}

/** Standings after which the room is done with a person. */
export const DISCUSSED: ReadonlySet<Standing> = new Set(["changed", "kept", "no-consensus", "pending-owner"]);

/** A person or a group on the agenda, as the list shows it. */
export interface AgendaRow {
  readonly id: string;
  readonly name: string;
  readonly entry: AgendaSubjectView | AgendaGroupView;
  readonly state: AgendaItemState;
}

/**
 * The agenda in its order. Whoever was discussed stays on it, sunk, also where no flag fires any more: the list is
 * also the account of what has been done.
 */
export function agendaRows(record: AgendaRecord): readonly AgendaRow[] {
  const agenda = new Map(record.agenda);
  for (const [id, { standing }] of record.subjects) {
    if (agenda.has(id) || !DISCUSSED.has(standing)) continue;
    agenda.set(id, { kind: "subject", flags: [], status: standing, pinned: null, dropped: false });
  }
  return agendaInOrder(agenda, record.subjects).map((item) => ({
    id: item.id,
    name: item.name,
    entry: item.entry,
    state: itemState(item),
  }));
}

/**
 * "9 of 24 discussed, 13 accepted": who was discussed, and whose draft the last call accepted without that, of those
 * and everybody whom the agenda still holds open.
 */
export function agendaProgress(rows: readonly AgendaRow[]): {
  readonly done: number;
  readonly accepted: number;
  readonly total: number;
} {
  const people = rows.filter(({ entry }) => entry.kind === "subject");
  const through = people.filter(({ state }) => state === "done");
  const done = through.filter(({ entry }) => entry.status !== "not-discussed").length;
  const waiting = people.filter(({ state }) => state === "open" || state === "deferred").length;
  return { done, accepted: through.length - done, total: through.length + waiting };
}
