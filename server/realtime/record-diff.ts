import { packSubject, sharedWords } from "@evenhand/shared/readmodels/packed-subject";
import type { RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { WallView } from "@evenhand/shared/readmodels/wall-view";
import type * as Y from "yjs";
import type { SharedWords } from "./shared-words.ts";

/** The root types that are maps of an id to a value as the projection has it. */
const MAPS = [
  "ratings",
  "cohorts",
  "agenda",
  "proposals",
  "stances",
  "defences",
  "polls",
  "participants",
] as const satisfies readonly (keyof RecordView)[];

/** What a document of a session is written from. */
export type ServedView = RecordView | WallView;

const isRecord = (view: ServedView): view is RecordView => "subjects" in view;

/**
 * Writes what has changed between two projections into a record document, and nothing else.
 * Call it inside a transaction. `before` is what the document holds; null writes all.
 *
 * @param words of this document
 */
export function writeDifference(
  doc: Y.Doc,
  words: SharedWords,
  before: ServedView | null,
  after: ServedView,
): void {
  writeMap(doc.getMap("meta"), before ? entriesOf(before.meta) : undefined, entriesOf(after.meta));
  // A wall's document has this one root.
  if (!isRecord(after)) return;
  const earlier = before && isRecord(before) ? before : null;
  writeSubjects(doc.getMap("subjects"), words, earlier?.subjects ?? NOBODY, after.subjects);
  for (const root of MAPS) writeMap(doc.getMap(root), earlier?.[root], after[root]);
  writeList(doc.getArray("decisions"), earlier?.decisions ?? [], after.decisions);
}

const entriesOf = (object: object): ReadonlyMap<string, unknown> => new Map(Object.entries(object));

const NOBODY: RecordView["subjects"] = new Map();

/** People, packed: their words are written once for all, and go with the last who has them. */
function writeSubjects(
  target: Y.Map<unknown>,
  words: SharedWords,
  before: RecordView["subjects"],
  after: RecordView["subjects"],
): void {
  if (before === after) return;
  const gone: SubjectView[] = [];
  for (const [id, subject] of before) {
    if (after.has(id)) continue;
    target.delete(id);
    gone.push(subject);
  }
  for (const [id, subject] of after) {
    const known = before.get(id);
    if (known !== undefined && isEqual(known, subject)) continue;
    target.set(
      id,
      packSubject(subject, (word) => words.take(word)),
    );
    if (known) gone.push(known);
  }
  for (const subject of gone) for (const word of sharedWords(subject)) words.release(word);
}

function writeMap(
  target: Y.Map<unknown>,
  before: ReadonlyMap<string, unknown> | undefined,
  after: ReadonlyMap<string, unknown>,
): void {
  if (before === after) return;
  for (const key of before?.keys() ?? []) {
    if (!after.has(key)) target.delete(key);
  }
  for (const [key, value] of after) {
    if (!before?.has(key) || !isEqual(before.get(key), value)) target.set(key, plain(value));
  }
}

function writeList(target: Y.Array<unknown>, before: readonly unknown[], after: readonly unknown[]): void {
  if (before === after) return;
  if (before.length > after.length) target.delete(after.length, before.length - after.length);
  after.forEach((value, index) => {
    if (index >= before.length) target.insert(index, [plain(value)]);
    else if (!isEqual(before[index], value)) {
      target.delete(index, 1);
      target.insert(index, [plain(value)]);
    }
  });
}

/** Equal as JSON, where a member that is `undefined` is none. Runs over the whole room at every change. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((value, index) => isEqual(value, b[index]))
    );
  }
  return isObject(a) && isObject(b) && covers(a, b) && covers(b, a, false);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Every member of `a` is one of `b`, and, unless only names are asked for, of the same value. */
function covers(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
  byValue = true,
): boolean {
  for (const key of Object.keys(a)) {
    const value = a[key];
    if (value === undefined) continue;
    if (byValue ? !isEqual(value, b[key]) : b[key] === undefined) return false;
  }
  return true;
}

/** A copy that the document may keep. */
function plain(value: unknown): unknown {
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;
}
