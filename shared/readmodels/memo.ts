import type { SessionState, Subject } from "../session/state.ts";

/**
 * Remembers what a pure function made of a subject, for as long as the subject and what else it depends on are
 * the same objects: one change in a room of thousands then costs one subject, not all of them. The result keeps
 * its identity too, so that whoever compares it need not look inside.
 *
 * @param dependencies what `compute` reads of the state beside the subject itself
 */
export function memoBySubject<Value>(
  compute: (state: SessionState, subject: Subject) => Value,
  dependencies: (state: SessionState, subject: Subject) => readonly unknown[],
): (state: SessionState, subject: Subject) => Value {
  const known = new WeakMap<Subject, { readonly on: readonly unknown[]; readonly value: Value }>();
  return (state, subject) => {
    const on = dependencies(state, subject);
    const before = known.get(subject);
    if (before?.on.every((dependency, index) => Object.is(dependency, on[index]))) return before.value;
    const value = compute(state, subject);
    known.set(subject, { on, value });
    return value;
  };
}
