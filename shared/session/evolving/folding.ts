import type { SessionEvent } from "../events.ts";
import type { GroupId, SubjectId } from "../ids.ts";
import type { AgendaMark, SessionState, Subject } from "../state.ts";

/** Milliseconds since the epoch of an event. */
export const timeOf = (event: SessionEvent): number => Date.parse(event.at);

/** A map with one value changed; the original is left as it was. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

/** A map with one present value patched; a key that is gone changes nothing. */
export function patched<K, V extends object>(
  map: ReadonlyMap<K, V>,
  key: K,
  patch: Partial<V> | ((value: V) => Partial<V>),
): ReadonlyMap<K, V> {
  const value = map.get(key);
  if (!value) return map;
  return withEntry(map, key, { ...value, ...(typeof patch === "function" ? patch(value) : patch) });
}

/** The state with one subject patched. */
export const patchSubject = (
  state: SessionState,
  id: SubjectId,
  patch: Partial<Subject> | ((subject: Subject) => Partial<Subject>),
): SessionState => ({ ...state, subjects: patched(state.subjects, id, patch) });

/** What the facilitator has not touched. */
export const NO_MARK: AgendaMark = { pinned: null, dropped: false, deferred: false, discussed: null };

/** The state with the facilitator's mark on an agenda item patched. */
export const patchMark = (
  state: SessionState,
  id: SubjectId | GroupId,
  patch: Partial<AgendaMark>,
): SessionState => ({
  ...state,
  marks: withEntry(state.marks, id, { ...(state.marks.get(id) ?? NO_MARK), ...patch }),
});

/** The state with a subject's open proposal ended as `status`. */
export function closeProposal(
  state: SessionState,
  subjectId: SubjectId,
  status: "withdrawn" | "set-aside" | "recorded" | "closed" | "contested",
): SessionState {
  const proposalId = state.subjects.get(subjectId)?.proposalId;
  if (!proposalId) return state;
  const proposals = patched(state.proposals, proposalId, { status });
  return patchSubject({ ...state, proposals }, subjectId, { proposalId: null });
}
