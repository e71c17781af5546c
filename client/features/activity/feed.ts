import type { DecisionView, RecordView } from "@evenhand/shared/readmodels/record";

interface Entry {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** One line of what has happened in the room. Derived from the record, and kept nowhere. */
export type FeedEntry =
  | (Entry & {
      readonly kind: "decided";
      readonly decision: DecisionView;
      /** Who consented to the change, the proposer among them; 0 where nothing was proposed. */
      readonly consents: number;
    })
  | (Entry & {
      readonly kind: "proposed";
      readonly subjectId: string;
      readonly from: number;
      readonly to: number;
      readonly by: string;
      /** It is no longer open, and no decision came of it. */
      readonly fell: boolean;
    })
  /** Several people whose drafts stand because nobody raised them, recorded in one act. */
  | (Entry & { readonly kind: "rest"; readonly subjectIds: readonly string[] });

type FeedRecord = Pick<RecordView, "decisions" | "proposals" | "stances">;

/** What has happened, newest first. A proposal that was recorded is told by its decision alone. */
export function feedOf({ decisions, proposals, stances }: FeedRecord): readonly FeedEntry[] {
  const consents = new Map<string, number>();
  for (const { proposalId, stance } of stances.values()) {
    if (stance === "consent") consents.set(proposalId, (consents.get(proposalId) ?? 0) + 1);
  }
  const entries: FeedEntry[] = [];
  for (const decision of decisions) {
    const last = entries.at(-1);
    if (decision.kind !== "not-discussed" || decision.status !== "standing") {
      const { id, at, proposalId } = decision;
      entries.push({ kind: "decided", id, at, decision, consents: consents.get(proposalId ?? "") ?? 0 });
    } else if (last?.kind === "rest" && last.at === decision.at) {
      entries[entries.length - 1] = { ...last, subjectIds: [...last.subjectIds, decision.subjectId] };
    } else {
      entries.push({ kind: "rest", id: decision.id, at: decision.at, subjectIds: [decision.subjectId] });
    }
  }
  for (const [id, { subjectId, from, to, by, at, status }] of proposals) {
    if (status === "recorded") continue;
    entries.push({ kind: "proposed", id, at, subjectId, from, to, by, fell: status !== "open" });
  }
  // Decisions come in their order; of two at the same moment the later one is the newer.
  return entries
    .map((entry, place) => ({ entry, place }))
    .sort((a, b) => b.entry.at - a.entry.at || b.place - a.place)
    .map(({ entry }) => entry);
}

/** Whom an entry is about. */
function aboutOf(entry: FeedEntry): readonly string[] {
  switch (entry.kind) {
    case "decided":
      return [entry.decision.subjectId];
    case "proposed":
      return [entry.subjectId];
    case "rest":
      return entry.subjectIds;
    default: {
      const never: never = entry;
      return never;
    }
  }
}

/** The entries about people whose ratings `me` answers for. */
export function feedOfMine(
  entries: readonly FeedEntry[],
  subjects: RecordView["subjects"],
  me: string | null,
): readonly FeedEntry[] {
  return entries.filter((entry) =>
    aboutOf(entry).some((id) => subjects.get(id)?.owner === me && me !== null),
  );
}

/** A feed that may stand still: what it shows, and how many entries wait. */
export interface ShownFeed {
  readonly shown: readonly FeedEntry[];
  readonly waiting: number;
}

/**
 * The feed as it is shown: everything, or while paused what was there when it was. An entry that has changed since,
 * such as a decision that was undone, changes in its place: a feed that stands still must not lie.
 *
 * @param held ids that were there when the feed was paused; null while it runs
 */
export function shownFeed(entries: readonly FeedEntry[], held: ReadonlySet<string> | null): ShownFeed {
  if (!held) return { shown: entries, waiting: 0 };
  const shown = entries.filter(({ id }) => held.has(id));
  return { shown, waiting: entries.length - shown.length };
}

/** How many entries have come since `before` was there. */
export function newSince(entries: readonly FeedEntry[], before: ReadonlySet<string>): number {
  return entries.filter(({ id }) => !before.has(id)).length;
}

export const idsOf = (entries: readonly FeedEntry[]): ReadonlySet<string> =>
  new Set(entries.map(({ id }) => id));
