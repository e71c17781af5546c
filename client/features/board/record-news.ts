import type { DecisionView } from "@evenhand/shared/readmodels/record";
import type { Position } from "@evenhand/shared/session/scale";
import { openProposals } from "../../state/indexes.ts";
import type { ReplicaView } from "../../state/record-view.ts";

/** Something that happened in the room and that everybody would notice at a table. */
export type News =
  | {
      readonly kind: "proposed";
      readonly subjectId: string;
      readonly by: string;
      readonly from: Position;
      readonly to: Position;
    }
  | { readonly kind: "decided"; readonly decision: DecisionView }
  | { readonly kind: "focus"; readonly subjectId: string };

/** What is new from one view of the record to the next, oldest first; nothing where a whole room appears. */
export function recordNews(before: ReplicaView, after: ReplicaView, me: string | null): readonly News[] {
  if (before.epoch !== after.epoch) return [];
  const news: News[] = [];
  if (after.proposals !== before.proposals) {
    for (const [subjectId, { id, by, from, to }] of openProposals(after.proposals)) {
      if (by !== me && !before.proposals.has(id)) news.push({ kind: "proposed", subjectId, by, from, to });
    }
  }
  if (after.decisions !== before.decisions) {
    const known = new Set(before.decisions.map((decision) => decision.id));
    for (const decision of after.decisions)
      if (!known.has(decision.id)) news.push({ kind: "decided", decision });
  }
  const { focus } = after.meta;
  if (focus !== null && focus !== before.meta.focus && after.subjects.has(focus)) {
    news.push({ kind: "focus", subjectId: focus });
  }
  return news;
}
