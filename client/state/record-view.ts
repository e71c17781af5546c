import { type PackedSubject, unpackSubject } from "@evenhand/shared/readmodels/packed-subject";
import type { RecordMeta, RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import { equalityDeep } from "lib0/function";
import type * as Y from "yjs";

/** The record as the screen reads it: the projection, and the build it came from. */
export type ReplicaView = RecordView & { readonly epoch: number };

type MapName = Exclude<keyof RecordView, "meta" | "decisions" | "subjects">;
type ValueOf<Name extends MapName> =
  RecordView[Name] extends ReadonlyMap<string, infer Value> ? Value : never;

const root = <Name extends MapName>(doc: Y.Doc, name: Name) => doc.getMap<ValueOf<Name>>(name);
const subjectsOf = (doc: Y.Doc) => doc.getMap<PackedSubject>("subjects");
const metaOf = (doc: Y.Doc) => doc.getMap<RecordMeta[keyof RecordMeta]>("meta");
const decisionsOf = (doc: Y.Doc) => doc.getArray<RecordView["decisions"][number]>("decisions");

/** `after`, unless it says what `before` said: then `before`, so that nobody who shows it has to look again. */
function keep<Value>(before: Value | undefined, after: Value): Value {
  return before !== undefined && equalityDeep(before, after) ? before : after;
}

/** How a person is read: their words stand in a root of their own, and never change under their number. */
function unpackerOf(doc: Y.Doc): (packed: PackedSubject) => SubjectView {
  const words = doc.getMap<string>("words");
  return (packed) => unpackSubject(packed, (key) => words.get(String(key)));
}

const asItIs = <Value>(value: Value): Value => value;

function readMap<Stored, Value>(
  source: Y.Map<Stored>,
  open: (stored: Stored) => Value,
  before?: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const after = new Map<string, Value>();
  let same = before !== undefined && before.size === source.size;
  source.forEach((value, key) => {
    const old = before?.get(key);
    const kept = keep(old, open(value));
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
    subjects: readMap(subjectsOf(doc), unpackerOf(doc), before?.subjects),
    ratings: readMap(root(doc, "ratings"), asItIs, before?.ratings),
    cohorts: readMap(root(doc, "cohorts"), asItIs, before?.cohorts),
    agenda: readMap(root(doc, "agenda"), asItIs, before?.agenda),
    proposals: readMap(root(doc, "proposals"), asItIs, before?.proposals),
    stances: readMap(root(doc, "stances"), asItIs, before?.stances),
    defences: readMap(root(doc, "defences"), asItIs, before?.defences),
    polls: readMap(root(doc, "polls"), asItIs, before?.polls),
    participants: readMap(root(doc, "participants"), asItIs, before?.participants),
    decisions: readDecisions(doc, before),
  };
}

function patchMap<Stored, Value>(
  before: ReadonlyMap<string, Value>,
  source: Y.Map<Stored>,
  open: (stored: Stored) => Value,
  transaction: Y.Transaction,
): ReadonlyMap<string, Value> {
  // Yjs types what changed by its abstract type, whose event parameter a Y.Map does not vary in.
  const keys = new Map<unknown, Set<string | null>>(transaction.changed).get(source);
  if (!keys) return before;
  let after: Map<string, Value> | undefined;
  for (const key of keys) {
    if (key === null) continue;
    const stored = source.get(key);
    const old = before.get(key);
    if (stored === undefined) {
      if (!before.has(key)) continue;
      after ??= new Map(before);
      after.delete(key);
      continue;
    }
    const value = open(stored);
    if (keep(old, value) !== old) {
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
    subjects: patchMap(before.subjects, subjectsOf(doc), unpackerOf(doc), transaction),
    ratings: patchMap(before.ratings, root(doc, "ratings"), asItIs, transaction),
    cohorts: patchMap(before.cohorts, root(doc, "cohorts"), asItIs, transaction),
    agenda: patchMap(before.agenda, root(doc, "agenda"), asItIs, transaction),
    proposals: patchMap(before.proposals, root(doc, "proposals"), asItIs, transaction),
    stances: patchMap(before.stances, root(doc, "stances"), asItIs, transaction),
    defences: patchMap(before.defences, root(doc, "defences"), asItIs, transaction),
    polls: patchMap(before.polls, root(doc, "polls"), asItIs, transaction),
    participants: patchMap(before.participants, root(doc, "participants"), asItIs, transaction),
    decisions: changed.has(decisionsOf(doc)) ? readDecisions(doc, before) : before.decisions,
  };
  const keys = Object.keys(after) as (keyof ReplicaView)[];
  return keys.every((key) => after[key] === before[key]) ? before : after;
}

/** Whether a synced document holds a record at all: an empty shell has no `seq`. */
export const holdsRecord = (doc: Y.Doc): boolean => typeof metaOf(doc).get("seq") === "number";
