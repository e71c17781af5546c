import type { RecordView } from "@evenhand/shared/readmodels/record";
import { useDeferredValue, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import { type BoardView, boardView } from "../../state/board-columns.ts";
import { nameOrder } from "../../state/name-order.ts";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { useBoardUi } from "./board-context.tsx";
import { filterBy, isFiltering } from "./board-filter.ts";
import { inGroups, useGroups } from "./use-groups.ts";

/** The board as it shows now. Lists that hold the same people in the same order stay the same lists. */
export function useBoardView(): BoardView | null {
  const { participantId: me } = useViewpoint();
  const scale = useRecord((view) => view.meta.scale);
  const guideline = useRecord((view) => view.meta.guideline, null);
  const focus = useRecord((view) => view.meta.focus, null);
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const agenda = useRecord((view) => view.agenda);
  const proposals = useRecord((view) => view.proposals);
  const pending = usePending((state) => state.pending);
  // What is typed shows at once; two thousand cards may follow a moment later.
  const filter = useDeferredValue(useBoardUi((ui) => ui.address.filter));
  const groups = useGroups();
  const byName = useNameOrder();
  const last = useRef<BoardView | null>(null);
  return useMemo(() => {
    if (!scale || !subjects || !ratings || !agenda || !proposals) return null;
    const allows = isFiltering(filter) ? filterBy({ subjects, ratings, agenda }, filter, me) : undefined;
    const record = { meta: { scale, guideline, focus }, subjects, ratings, agenda, proposals };
    const view = boardView(record, pending, byName, allows);
    const columns = view.columns.map((column) => ({ ...column, ids: inGroups(column.ids, groups) }));
    last.current = settled({ ...view, columns }, last.current);
    return last.current;
  }, [subjects, ratings, agenda, proposals, pending, filter, me, byName, groups, scale, guideline, focus]);
}

/** Compares ids by name. The names are sorted once a change of the people, not once a change of the board. */
export function useNameOrder(): (a: string, b: string) => number {
  const { locale } = useIntl();
  const subjects = useRecord((view) => view.subjects);
  return useMemo(() => placesByName(subjects, locale), [subjects, locale]);
}

function placesByName(subjects: RecordView["subjects"] | undefined, locale: string) {
  const compare = nameOrder(locale);
  const sorted = [...(subjects ?? [])].sort(([, a], [, b]) => compare(a.name, b.name));
  const places = new Map(sorted.map(([id], place) => [id, place]));
  return (a: string, b: string): number => (places.get(a) ?? 0) - (places.get(b) ?? 0);
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);

function settled(after: BoardView, before: BoardView | null): BoardView {
  if (!before) return after;
  const keep = (now: readonly string[], then: readonly string[] | undefined): readonly string[] =>
    then && sameList(now, then) ? then : now;
  const sameCounts = sameList(after.distribution.counts.map(String), before.distribution.counts.map(String));
  return {
    ...after,
    columns: after.columns.map((column, index) => ({
      ...column,
      ids: keep(column.ids, before.columns[index]?.ids),
    })),
    unrated: keep(after.unrated, before.unrated),
    notRated: keep(after.notRated, before.notRated),
    distribution: sameCounts ? before.distribution : after.distribution,
  };
}
