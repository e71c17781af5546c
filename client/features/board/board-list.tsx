import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { useLayoutEffect, useMemo, useRef } from "react";
import { useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { useRecord } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { SORT_KEYS, type SortKey } from "./board-address.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { reachable } from "./board-moves.ts";
import { lookAt, showOrder } from "./board-store.ts";
import { FocusLine } from "./focus-line.tsx";
import styles from "./list.module.css";
import { ListLine } from "./list-line.tsx";
import { compareRows, type ListRow, listRows } from "./list-rows.ts";
import { useNameOrder } from "./use-board-view.ts";
import { useCardMoves } from "./use-card-moves.ts";
import { viewMessages } from "./view-messages.ts";
import { WIDE } from "./wide-columns.ts";

/** The heights of a line, in rem; list.module.css draws by the same numbers. */
const LINES = { comfortable: 2.75, compact: 2.125 } as const;

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });
const columns: ColumnDef<typeof features, ListRow>[] = SORT_KEYS.map((key) => ({
  id: key,
  accessorFn: (row: ListRow) => row[key],
  sortFn: (a, b) => compareRows(a.original, b.original, key),
  sortUndefined: "last",
  sortDescFirst: false,
}));

/** The same people as a table: each sorted column is part of the address; the keys of a card work on a line. */
export function BoardList({ board }: { board: BoardView }) {
  const intl = useIntl();
  const { store, mayPropose } = useBoard();
  const sort = useBoardUi((ui) => ui.address.sort);
  const density = useBoardUi((ui) => ui.density);
  const current = useBoardUi((ui) => ui.current);
  const claim = useBoardUi((ui) => ui.claim);
  const rows = useRows(board);
  const sorting = useMemo(() => [{ id: sort.key, desc: sort.descending }], [sort]);
  const table = useTable({ features, columns, data: rows, state: { sorting }, getRowId: (row) => row.id });
  const sorted = table.getRowModel().rows;
  const ids = useMemo(() => sorted.map((row) => row.id), [sorted]);
  useLayoutEffect(() => showOrder(store, [ids]), [store, ids]);

  const scroller = useRef<HTMLDivElement>(null);
  const height = LINES[density] * rootFontSize();
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 2,
    // The head stays at the top: what is scrolled to must not hide below it.
    scrollPaddingStart: height,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the heights come from
  useLayoutEffect(() => virtual.measure(), [virtual, height]);
  const claimed = claim === null ? -1 : ids.indexOf(claim);
  useLayoutEffect(() => {
    if (claimed >= 0) virtual.scrollToIndex(claimed, { align: "auto" });
    else if (claim !== null) store.setState({ claim: null });
  }, [claimed, claim, virtual, store]);

  const onMove = useCardMoves();
  const tabStop = reachable(ids, current);
  const lines = virtual.getVirtualItems();
  const before = lines[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (lines.at(-1)?.end ?? 0);
  const sortBy = (key: SortKey): void => {
    const descending = sort.key === key && !sort.descending;
    lookAt(store, { sort: { key, descending } });
    const column = intl.formatMessage(viewMessages[key]);
    announce(intl.formatMessage(viewMessages.sorted, { column, descending: String(descending) }));
  };
  return (
    <>
      <FocusLine ids={ids} />
      <div className={styles.scroller} ref={scroller} data-density={density}>
        <table className={styles.table} aria-rowcount={ids.length + 1}>
          <caption>
            <VisuallyHidden>{intl.formatMessage(viewMessages.table)}</VisuallyHidden>
          </caption>
          <thead>
            <tr aria-rowindex={1}>
              {mayPropose && (
                <th scope="col" className={styles.check}>
                  <VisuallyHidden>{intl.formatMessage(viewMessages.select)}</VisuallyHidden>
                </th>
              )}
              {SORT_KEYS.map((key) => (
                <Head key={key} name={key} sort={sort} onSort={() => sortBy(key)} />
              ))}
              <th scope="col" className={styles.menu}>
                <VisuallyHidden>{intl.formatMessage(viewMessages.actions)}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Space height={before} />}
            {lines.map(({ index, key }) => {
              const id = ids[index];
              return (
                id !== undefined && (
                  <ListLine key={key} id={id} index={index + 2} reachable={id === tabStop} onMove={onMove} />
                )
              );
            })}
            {after > 0 && <Space height={after} />}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Head({
  name,
  sort,
  onSort,
}: {
  name: SortKey;
  sort: { key: SortKey; descending: boolean };
  onSort: () => void;
}) {
  const intl = useIntl();
  const chosen = sort.key === name;
  const Arrow = !chosen ? ChevronsUpDown : sort.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      data-column={name}
      data-wide={WIDE.has(name) || undefined}
      aria-sort={chosen ? (sort.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" className={styles.sort} data-sorted={chosen || undefined} onClick={onSort}>
        {intl.formatMessage(viewMessages[name])}
        <Arrow aria-hidden="true" />
      </button>
    </th>
  );
}

/** The lines above and below those in sight. */
const Space = ({ height }: { height: number }) => (
  <tr>
    <td className={styles.space} style={{ height: `${height}px` }} />
  </tr>
);

/** Everybody whom the filter lets through, the unrated among them, in the order of names. */
function useRows({ columns: byRating, unrated, notRated }: BoardView): ListRow[] {
  const byName = useNameOrder();
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const agenda = useRecord((view) => view.agenda);
  return useMemo(() => {
    if (!subjects || !ratings || !agenda) return [];
    const ids = [...byRating.flatMap((column) => column.ids), ...unrated, ...notRated].sort(byName);
    return [...listRows({ subjects, ratings, agenda }, ids)];
  }, [byRating, unrated, notRated, byName, subjects, ratings, agenda]);
}

const rootFontSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
