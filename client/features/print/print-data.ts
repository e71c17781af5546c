import type { LockedResult } from "@evenhand/shared/readmodels/locked-result";
import type { DecisionView, RecordView, SubjectView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import { type DistributionView, distributionView } from "../../state/distribution-view.ts";

/** One person of the final list. */
export interface PrintedPerson {
  readonly id: string;
  readonly employeeId: string;
  readonly name: string;
  /** Level and team, as far as they are known. */
  readonly place: string;
  readonly ownerName: string;
  readonly draft: Position | null;
  readonly final: Position | null;
  readonly notRated: boolean;
  /** The decision that stands; null where nobody decided yet. */
  readonly decision: DecisionView | null;
}

/** One line of the log. What was not discussed stands in one line together: nothing was said about it. */
export type PrintedEntry =
  | { readonly kind: "decision"; readonly name: string; readonly by: string; readonly decision: DecisionView }
  | { readonly kind: "rest"; readonly id: string; readonly at: number; readonly names: readonly string[] };

export interface PrintedRecord {
  readonly people: readonly PrintedPerson[];
  readonly before: DistributionView;
  readonly after: DistributionView;
  readonly log: readonly PrintedEntry[];
}

export type PrintSource = Pick<RecordView, "subjects" | "ratings" | "participants" | "decisions"> & {
  readonly meta: Pick<RecordView["meta"], "scale" | "guideline">;
};

/**
 * The record as it was at one of its locks: ratings and drafts are the locked result's, and of the decisions those until
 * then. A lock leaves nobody undecided, so the last decision before it stood, whatever has become of it since.
 */
export function sourceAtLock(record: PrintSource, locked: LockedResult): PrintSource {
  const rows = new Map(locked.rows.map((row) => [row.employeeId, row]));
  const then = Date.parse(locked.lockedAt);
  const until = record.decisions.filter(({ at }) => at <= then);
  const last = new Map(until.map(({ subjectId, id }) => [subjectId, id]));
  const subjects = new Map<string, SubjectView>();
  const ratings = new Map<string, Position>();
  for (const [id, subject] of record.subjects) {
    const row = rows.get(subject.employeeId);
    if (!row) continue;
    subjects.set(id, { ...subject, draft: row.draft, notRated: row.notRatedCode !== null });
    if (row.final !== null) ratings.set(id, row.final);
  }
  return {
    ...record,
    meta: { ...record.meta, scale: locked.scale },
    subjects,
    ratings,
    decisions: until.map((decision) => {
      const row = rows.get(record.subjects.get(decision.subjectId)?.employeeId ?? "");
      return row && last.get(decision.subjectId) === decision.id
        ? { ...decision, status: "standing", releasableReason: row.releasableReason }
        : decision;
    }),
  };
}

/**
 * What goes on paper, from the record that the reader is served: nothing is added to it.
 * @param compare names in the reader's order
 */
export function printedRecord(record: PrintSource, compare: (a: string, b: string) => number): PrintedRecord {
  const { meta, subjects, ratings, decisions } = record;
  const standing = new Map(
    decisions.filter(({ status }) => status === "standing").map((decision) => [decision.subjectId, decision]),
  );
  const people = [...subjects]
    .map(([id, subject]): PrintedPerson => {
      const { employeeId, name, level, team, ownerName, draft, notRated } = subject;
      return {
        id,
        employeeId,
        name,
        place: [level, team].filter(Boolean).join(" · "),
        ownerName,
        draft,
        final: notRated ? null : (ratings.get(id) ?? null),
        notRated,
        decision: decisionOn(notRated, standing.get(id)),
      };
    })
    .sort((a, b) => compare(a.name, b.name) || (a.employeeId < b.employeeId ? -1 : 1));
  const points = meta.scale.length;
  return {
    people,
    before: distributionView(
      people.map(({ notRated, draft }) => (notRated ? null : draft)),
      points,
      meta.guideline,
    ),
    after: distributionView(
      people.map(({ final }) => final),
      points,
      meta.guideline,
    ),
    log: logOf(record, compare),
  };
}

/** Nobody discusses who is not rated: that they were not is no decision on them. */
const decisionOn = (notRated: boolean, decision: DecisionView | undefined): DecisionView | null =>
  decision === undefined || (notRated && decision.kind === "not-discussed") ? null : decision;

function logOf(
  { subjects, participants, decisions }: PrintSource,
  compare: (a: string, b: string) => number,
) {
  const nameOf = (id: string): string => subjects.get(id)?.name ?? "";
  const log: PrintedEntry[] = [];
  for (const decision of [...decisions].sort((a, b) => a.at - b.at)) {
    // Somebody who is in the room no more, or of whom this reader is not served.
    if (!subjects.has(decision.subjectId)) continue;
    const last = log.at(-1);
    const quiet = decision.kind === "not-discussed" && decision.status === "standing";
    if (quiet && last?.kind === "rest" && last.at === decision.at) {
      log[log.length - 1] = { ...last, names: [...last.names, nameOf(decision.subjectId)].sort(compare) };
    } else if (quiet) {
      log.push({ kind: "rest", id: decision.id, at: decision.at, names: [nameOf(decision.subjectId)] });
    } else {
      const by = participants.get(decision.by)?.name ?? "";
      log.push({ kind: "decision", name: nameOf(decision.subjectId), by, decision });
    }
  }
  return log;
}
