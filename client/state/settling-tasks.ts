import type { RecordView } from "@evenhand/shared/readmodels/record";
import { unexplainedLowering } from "./lowering.ts";
import { compareNames, type NameOrder } from "./name-order.ts";

type SettlingRecord = Pick<
  RecordView,
  "subjects" | "ratings" | "agenda" | "proposals" | "stances" | "defences" | "polls" | "decisions"
>;

/** Something that one person still has to do while the room is closed. */
export interface OwedTask {
  readonly kind: "confirm" | "accept" | "explain";
  readonly subjectId: string;
}

/** Something that the room left open. */
export interface OpenMatter {
  readonly kind: "proposal" | "poll" | "reopened" | "deferred" | "rating" | "case";
  readonly subjectId: string;
  /** The proposal's or the poll's id. */
  readonly id?: string;
}

/** Who still has to do what, by participant; each subject and kind once. */
export function owedTasks(record: SettlingRecord): ReadonlyMap<string, readonly OwedTask[]> {
  const owed = new Map<string, Map<string, OwedTask>>();
  const add = (who: string | null, task: OwedTask): void => {
    if (who === null || !record.subjects.has(task.subjectId)) return;
    const tasks = owed.get(who) ?? new Map<string, OwedTask>();
    tasks.set(`${task.kind}:${task.subjectId}`, task);
    owed.set(who, tasks);
  };
  const said = (
    view: { readonly by: string; readonly attestationId?: string; readonly confirmed?: boolean },
    subjectId: string,
  ): void => {
    // What was said in anybody else's name waits for nobody (DOMAIN.md, Lock).
    const isOwners = view.by === record.subjects.get(subjectId)?.owner;
    if (isOwners && view.attestationId !== undefined && !view.confirmed)
      add(view.by, { kind: "confirm", subjectId });
  };
  for (const proposal of record.proposals.values()) said(proposal, proposal.subjectId);
  for (const stance of record.stances.values()) {
    const proposal = record.proposals.get(stance.proposalId);
    if (proposal) said(stance, proposal.subjectId);
  }
  for (const [subjectId, defence] of record.defences) said(defence, subjectId);
  for (const [subjectId, subject] of record.subjects) {
    if (subject.standing === "pending-owner") add(subject.owner, { kind: "accept", subjectId });
    if (unexplainedLowering(record, subjectId)) add(subject.owner, { kind: "explain", subjectId });
  }
  return new Map([...owed].map(([who, tasks]) => [who, [...tasks.values()]]));
}

/** Without a rating that could stand, and not marked as not rated: `consensus.keep` is refused for them (`no-rating`). */
const isUnrated = ({ subjects, ratings }: Pick<RecordView, "subjects" | "ratings">, id: string): boolean =>
  subjects.get(id)?.notRated === false && !ratings.has(id);

/** What the room itself left open, by name of the person. */
export function openMatters(
  record: SettlingRecord,
  compare: NameOrder = compareNames,
): readonly OpenMatter[] {
  const matters: OpenMatter[] = [];
  for (const [id, { subjectId, status }] of record.proposals) {
    if (status === "open") matters.push({ kind: "proposal", subjectId, id });
  }
  for (const [id, { subjectId, status }] of record.polls) {
    if (status === "open") matters.push({ kind: "poll", subjectId, id });
  }
  for (const [subjectId, { standing }] of record.subjects) {
    if (standing === "reopened") matters.push({ kind: "reopened", subjectId });
    if (standing === "deferred") matters.push({ kind: "deferred", subjectId });
    if (isUnrated(record, subjectId)) matters.push({ kind: "rating", subjectId });
    const item = record.agenda.get(subjectId);
    const far =
      item?.kind === "subject" && item.flags.some(({ rule, settled }) => rule === "outlier" && !settled);
    if (far) matters.push({ kind: "case", subjectId });
  }
  const nameOf = ({ subjectId }: OpenMatter): string => record.subjects.get(subjectId)?.name ?? "";
  return matters.sort((a, b) => compare(nameOf(a), nameOf(b)) || (a.subjectId < b.subjectId ? -1 : 1));
}
