import type { RecordView } from "@evenhand/shared/readmodels/record";
import { type Blocker, type BlockerCode, guidelineExcess } from "@evenhand/shared/rules/blockers";
import { unexplainedLowering } from "./lowering.ts";
import type { NameOrder } from "./name-order.ts";
import { type OpenMatter, type OwedTask, openMatters, owedTasks } from "./settling-tasks.ts";

/** A blocker as it crosses the wire: ids are plain texts there. */
export type WireBlocker = {
  readonly [Key in keyof Blocker]: Blocker[Key] extends string | undefined
    ? Key extends "code"
      ? BlockerCode
      : string | undefined
    : Blocker[Key];
};

/** Something that holds up the lock, as far as this record tells. */
export interface Hold extends WireBlocker {
  /** No moment may have ended it: of an answer in a live room the record does not say whether it is still waited for. */
  readonly certain: boolean;
}

type HeldRecord = Pick<
  RecordView,
  "meta" | "subjects" | "ratings" | "agenda" | "proposals" | "stances" | "defences" | "polls" | "decisions"
>;

const MATTERS: Readonly<Record<OpenMatter["kind"], BlockerCode>> = {
  proposal: "open-proposal",
  poll: "open-poll",
  reopened: "reopened-undecided",
  deferred: "deferred",
  rating: "no-rating",
  case: "undefended-outlier",
};
const TASKS: Readonly<Record<OwedTask["kind"], BlockerCode>> = {
  confirm: "attestation-unsettled",
  accept: "pending-owner",
  explain: "releasable-reason-missing",
};

/** What is about one person stands together, where the first of it stood; what is about nobody stays by itself. */
export function byPerson<Held extends WireBlocker>(list: readonly Held[]): readonly (readonly Held[])[] {
  const groups = new Map<unknown, Held[]>();
  for (const held of list) {
    const key = held.subjectId ?? held;
    const group = groups.get(key);
    if (group) group.push(held);
    else groups.set(key, [held]);
  }
  return [...groups.values()];
}

/** Whether a task still holds up the lock: silence does until settling has ended, a missing reason always (SPEC LO1). */
export const stillHolds = ({ kind }: OwedTask, until: number | undefined, now: number): boolean =>
  kind === "explain" || until === undefined || now < until;

/** The points at which more people stand than an enforced guideline has room for, as the record counts them. */
const recordExcess = ({ meta, subjects, ratings }: Pick<HeldRecord, "meta" | "subjects" | "ratings">) =>
  guidelineExcess(
    meta,
    [...ratings].flatMap(([id, position]) => (subjects.get(id)?.notRated === false ? [position] : [])),
  );

/**
 * What a lock would be refused for, read from the record before anybody tries: what the room left open by name, then
 * what owners owe, then the guideline; one for each person and kind. The server's refusal is what counts: somebody who
 * is recused is not served everybody.
 *
 * @param now milliseconds since the epoch, by the server's clock: settling ends by itself
 */
export function lockHolds(record: HeldRecord, now: number, order?: NameOrder): readonly Hold[] {
  const settling = record.meta.phase === "settling";
  const idOf = ({ kind, id }: OpenMatter) => (kind === "proposal" ? { proposalId: id } : { pollId: id });
  const matters = openMatters(record, order).map(
    (matter): Hold => ({
      code: MATTERS[matter.kind],
      subjectId: matter.subjectId,
      certain: true,
      ...(matter.id === undefined ? {} : idOf(matter)),
    }),
  );
  const owed = [...owedTasks(record)].flatMap(([who, tasks]) => {
    const until = record.meta.settling[who];
    return tasks
      .filter((task) => stillHolds(task, until, now))
      .map(({ kind, subjectId }): Hold => {
        const hold = { code: TASKS[kind], subjectId, certain: settling || kind === "explain" };
        if (kind !== "explain") return { ...hold, until };
        return { ...hold, decisionId: unexplainedLowering(record, subjectId)?.id };
      });
  });
  const excess = recordExcess(record).map(
    (counts): Hold => ({ code: "guideline-exceeded", certain: true, ...counts }),
  );
  // Whose owner has gone is in nobody's list, and holds up the lock all the same.
  const unowned = [...record.subjects].flatMap(([subjectId, { owner, standing }]): Hold[] => {
    if (owner !== null) return [];
    const lowering = unexplainedLowering(record, subjectId);
    return [
      ...(standing === "pending-owner"
        ? [{ code: "pending-owner", subjectId, certain: false } as const]
        : []),
      ...(lowering
        ? [
            {
              code: "releasable-reason-missing",
              subjectId,
              decisionId: lowering.id,
              certain: true,
            } as const,
          ]
        : []),
    ];
  });
  return [...matters, ...owed, ...unowned, ...excess];
}
