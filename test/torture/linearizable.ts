/** One operation on one register, with when it was asked for and when it was answered, on one common clock. */
export interface Operation<Value> {
  readonly kind: "read" | "write";
  /** What was written, or what a read answered. */
  readonly value: Value;
  readonly asked: number;
  readonly answered: number;
}

/**
 * Whether a history of one register can be put in one order that keeps to real time and lets every read answer what
 * was written last before it (Wing and Gong's search, with Lowe's memory of what was tried).
 */
export function isLinearizable<Value>(history: readonly Operation<Value>[], initial: Value): boolean {
  const operations = history.toSorted((a, b) => a.asked - b.asked);
  const done = operations.map(() => false);
  const tried = new Set<string>();

  const search = (value: Value, from: number): boolean => {
    let start = from;
    while (done[start]) start++;
    if (start === operations.length) return true;
    const window = candidates(operations, done, start);
    const key = `${start}:${window.last}:${done
      .slice(start, window.last + 1)
      .map(Number)
      .join("")}:${JSON.stringify(value)}`;
    if (tried.has(key)) return false;
    tried.add(key);
    for (const index of window.open) {
      const operation = operations[index];
      if (!operation || (operation.kind === "read" && !Object.is(operation.value, value))) continue;
      done[index] = true;
      if (search(operation.kind === "write" ? operation.value : value, start)) return true;
      done[index] = false;
    }
    return false;
  };
  return search(initial, 0);
}

/** What may come next: asked for before any other that is left was answered. */
function candidates<Value>(
  operations: readonly Operation<Value>[],
  done: readonly boolean[],
  start: number,
): { readonly open: readonly number[]; readonly last: number } {
  let earliest = Number.POSITIVE_INFINITY;
  const open: number[] = [];
  let last = start;
  for (let index = start; index < operations.length; index++) {
    const operation = operations[index];
    if (!operation) continue;
    if (operation.asked > earliest) break;
    last = index;
    if (done[index]) continue;
    open.push(index);
    earliest = Math.min(earliest, operation.answered);
  }
  return { open: open.filter((index) => (operations[index]?.asked ?? 0) <= earliest), last };
}
