import type { AgendaGroupView } from "@evenhand/shared/readmodels/record";
import type { ReplicaView } from "./record-view.ts";

const NOBODY: ReadonlySet<string> = new Set();
/** One answer for all cards of the same group. */
const known = new WeakMap<AgendaGroupView, ReadonlySet<string>>();
const alone = new Map<string, ReadonlySet<string>>();

/** Whom the room talks about: the person in focus, or the people of the group in focus that this reader is served. */
export function focusedPeople(view: Pick<ReplicaView, "meta" | "agenda" | "subjects">): ReadonlySet<string> {
  const { focus } = view.meta;
  if (focus === null) return NOBODY;
  if (view.subjects.has(focus)) {
    const one = alone.get(focus) ?? new Set([focus]);
    alone.set(focus, one);
    return one;
  }
  const item = view.agenda.get(focus);
  if (!item || item.kind === "subject") return NOBODY;
  const people = known.get(item) ?? new Set(item.members.filter((id) => view.subjects.has(id)));
  known.set(item, people);
  return people;
}
