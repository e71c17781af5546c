import type { RecordView } from "@evenhand/shared/readmodels/record";
import type * as Y from "yjs";

/** The root types that are maps of an id to a plain value. */
const MAPS = [
  "subjects",
  "ratings",
  "cohorts",
  "agenda",
  "proposals",
  "stances",
  "defences",
  "polls",
  "participants",
] as const satisfies readonly (keyof RecordView)[];

/**
 * Writes what has changed between two projections into a record document, and nothing else.
 * Call it inside a transaction. `before` is what the document holds; null writes all.
 */
export function writeDifference(doc: Y.Doc, before: RecordView | null, after: RecordView): void {
  writeMap(doc.getMap("meta"), before ? entriesOf(before.meta) : undefined, entriesOf(after.meta));
  for (const root of MAPS) writeMap(doc.getMap(root), before?.[root], after[root]);
  writeList(doc.getArray("decisions"), before?.decisions ?? [], after.decisions);
}

const entriesOf = (object: object): ReadonlyMap<string, unknown> => new Map(Object.entries(object));

function writeMap(
  target: Y.Map<unknown>,
  before: ReadonlyMap<string, unknown> | undefined,
  after: ReadonlyMap<string, unknown>,
): void {
  for (const key of before?.keys() ?? []) {
    if (!after.has(key)) target.delete(key);
  }
  for (const [key, value] of after) {
    if (!before?.has(key) || !isEqual(before.get(key), value)) target.set(key, plain(value));
  }
}

function writeList(target: Y.Array<unknown>, before: readonly unknown[], after: readonly unknown[]): void {
  if (before.length > after.length) target.delete(after.length, before.length - after.length);
  after.forEach((value, index) => {
    if (index >= before.length) target.insert(index, [plain(value)]);
    else if (!isEqual(before[index], value)) {
      target.delete(index, 1);
      target.insert(index, [plain(value)]);
    }
  });
}

/** Equal as JSON, where a member that is `undefined` is none. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = membersOf(a);
  const right = new Map(membersOf(b));
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
  );
}

const membersOf = (object: object): [string, unknown][] =>
  Object.entries(object).filter(([, value]) => value !== undefined);

/** A copy that the document may keep. */
function plain(value: unknown): unknown {
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;
}
