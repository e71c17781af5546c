import type { RecordMeta, RecordView } from "@evenhand/shared/readmodels/record";
import { equalityDeep } from "lib0/function";
import type * as Y from "yjs";

/** The record as the screen reads it: the projection, and the build it came from. */
export type ReplicaView = RecordView & { readonly epoch: number };

type MapName = Exclude<keyof RecordView, "meta" | "decisions">;
type ValueOf<Name extends MapName> =
  RecordView[Name] extends ReadonlyMap<string, infer Value> ? Value : never;

const root = <Name extends MapName>(doc: Y.Doc, name: Name) => doc.getMap<ValueOf<Name>>(name);
const metaOf = (doc: Y.Doc) => doc.getMap<RecordMeta[keyof RecordMeta]>("meta");
const decisionsOf = (doc: Y.Doc) => doc.getArray<RecordView["decisions"][number]>("decisions");

/** `after`, unless it says what `before` said: then `before`, so that nobody who shows it has to look again. */
function keep<Value>(before: Value | undefined, after: Value): Value {
  return before !== undefined && equalityDeep(before, after) ? before : after;
}

function readMap<Value>(
  source: Y.Map<Value>,
  before?: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const after = new Map<string, Value>();
  let same = before !== undefined && before.size === source.size;
  source.forEach((value, key) => {
    const old = before?.get(key);
    const kept = keep(old, value);
    if (kept !== old) same = false;
    after.set(key, kept);
  });
  return same && before ? before : after;
}

function readMeta(doc: Y.Doc, before?: ReplicaView): Pick<ReplicaView, "meta" | "epoch"> {
  const old: Readonly<Record<string, unknown>> = { ...before?.meta };
  const fields = Object.entries(metaOf(doc).toJSON()).map(([key, value]) => [key, keep(old[key], value)]);
  const { epoch, ...meta } = Object.fromEntries(fields) as RecordMeta & { epoch: number };
  return { meta: keep(before?.meta, meta), epoch };
}

function readDecisions(doc: Y.Doc, before?: ReplicaView): RecordView["decisions"] {
  const after = decisionsOf(doc)
    .toArray()
    .map((decision, index) => keep(before?.decisions[index], decision));
  return before && keep(before.decisions, after) === before.decisions ? before.decisions : after;
}

/**
 * The whole document as plain values. Objects that say what they said in `before` are the same objects,
 * so that a new epoch redraws only what differs.
 */
export function readRecord(doc: Y.Doc, before?: ReplicaView): ReplicaView {
  return {
    ...readMeta(doc, before),
    subjects: readMap(root(doc, "subjects"), before?.subjects),
    ratings: readMap(root(doc, "ratings"), before?.ratings),
    cohorts: readMap(root(doc, "cohorts"), before?.cohorts),
    agenda: readMap(root(doc, "agenda"), before?.agenda),
    proposals: readMap(root(doc, "proposals"), before?.proposals),
    stances: readMap(root(doc, "stances"), before?.stances),
    defences: readMap(root(doc, "defences"), before?.defences),
    polls: readMap(root(doc, "polls"), before?.polls),
    participants: readMap(root(doc, "participants"), before?.participants),
    decisions: readDecisions(doc, before),
  };
}

function patchMap<Value>(
  before: ReadonlyMap<string, Value>,
  source: Y.Map<Value>,
  transaction: Y.Transaction,
): ReadonlyMap<string, Value> {
  // Yjs types what changed by its abstract type, whose event parameter a Y.Map does not vary in.
  const keys = new Map<unknown, Set<string | null>>(transaction.changed).get(source);
  if (!keys) return before;
  let after: Map<string, Value> | undefined;
  for (const key of keys) {
    if (key === null) continue;
    const value = source.get(key);
    const old = before.get(key);
    if (value === undefined) {
      if (!before.has(key)) continue;
      after ??= new Map(before);
      after.delete(key);
    } else if (keep(old, value) !== old) {
      after ??= new Map(before);
      after.set(key, value);
    }
  }
  return after ?? before;
}

/** The view after one transaction: only what it touched is read again, and only that gets a new identity. */
export function patchRecord(before: ReplicaView, doc: Y.Doc, transaction: Y.Transaction): ReplicaView {
  const changed = new Set<unknown>(transaction.changed.keys());
  const after: ReplicaView = {
    ...(changed.has(metaOf(doc)) ? readMeta(doc, before) : { meta: before.meta, epoch: before.epoch }),
    subjects: patchMap(before.subjects, root(doc, "subjects"), transaction),
    ratings: patchMap(before.ratings, root(doc, "ratings"), transaction),
    cohorts: patchMap(before.cohorts, root(doc, "cohorts"), transaction),
    agenda: patchMap(before.agenda, root(doc, "agenda"), transaction),
    proposals: patchMap(before.proposals, root(doc, "proposals"), transaction),
    stances: patchMap(before.stances, root(doc, "stances"), transaction),
    defences: patchMap(before.defences, root(doc, "defences"), transaction),
    polls: patchMap(before.polls, root(doc, "polls"), transaction),
    participants: patchMap(before.participants, root(doc, "participants"), transaction),
    decisions: changed.has(decisionsOf(doc)) ? readDecisions(doc, before) : before.decisions,
  };
  const keys = Object.keys(after) as (keyof ReplicaView)[];
  return keys.every((key) => after[key] === before[key]) ? before : after;
}

/** Whether a synced document holds a record at all: an empty shell has no `seq`. */
export const holdsRecord = (doc: Y.Doc): boolean => typeof metaOf(doc).get("seq") === "number";
