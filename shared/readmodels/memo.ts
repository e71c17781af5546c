import type { SessionState } from "../session/state.ts";

/**
 * Remembers what a pure function made of a part of the state (a person, a proposal), for as long as the part and
 * what else it depends on are the same objects: one change in a room of thousands then costs one of them, not all.
 * The result keeps its identity too, so that whoever compares it need not look inside.
 *
 * @param dependencies what `compute` reads of the state beside the part itself
 */
export function memoByPart<Part extends object, Value>(
  compute: (state: SessionState, part: Part) => Value,
  dependencies: (state: SessionState, part: Part) => readonly unknown[],
): (state: SessionState, part: Part) => Value {
  const known = new WeakMap<Part, { readonly on: readonly unknown[]; readonly value: Value }>();
  return (state, part) => {
    const on = dependencies(state, part);
    const before = known.get(part);
    if (before && areSame(before.on, on)) return before.value;
    const value = compute(state, part);
    known.set(part, { on, value });
    return value;
  };
}

/** Whether two lists hold the very same values. */
export const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));
