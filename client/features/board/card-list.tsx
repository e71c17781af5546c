import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { FormattedMessage } from "react-intl";
import { classNames } from "../../ui/class-names.ts";
import { useBoardUi } from "./board-context.tsx";
import styles from "./card-list.module.css";
import { columnRows } from "./column-rows.ts";
import { CARD_SIZES, type CardShape } from "./density.ts";
import { PersonCard } from "./person-card.tsx";
import type { Groups } from "./use-groups.ts";
import { viewMessages } from "./view-messages.ts";

/** The height of a group's heading, in rem. */
const HEADING = 1.75;
/** Pixels above the first card: the room of its focus ring. */
const EDGE = 5;

type CardListProps = {
  ids: readonly string[];
  /** What the cards are put together by; the ids come in that order. */
  groups?: Groups | null;
  labelledBy: string;
  /** The card of this list that Tab reaches. */
  reachable: string | null;
  onMove: (id: string, event: KeyboardEvent) => void;
  /** Its cards cannot be lifted, and say their rating: where they lie does not. */
  still?: boolean;
  /** A name has two lines. */
  tight?: boolean;
};

/** Cards one below the other, as many of them as are in sight: two thousand cost what twenty do. */
export const CardList = memo(function CardList({
  ids,
  groups = null,
  labelledBy,
  reachable,
  onMove,
  still = false,
  tight = false,
}: CardListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const claim = useBoardUi((ui) => ui.claim);
  const chosen = useBoardUi((ui) => ui.density);
  const density = still ? "compact" : chosen;
  const shape: CardShape = tight ? `tight-${density}` : density;
  const rem = useRootFontSize();
  const { card, gap } = CARD_SIZES[shape];
  const rows = useMemo(() => columnRows(ids, groups?.of ?? null), [ids, groups]);
  const placeOf = useMemo(
    () => new Map(rows.map((row, index) => [row.kind === "card" ? row.id : null, index])),
    [rows],
  );

  const kept = reachable === null ? undefined : placeOf.get(reachable);
  // The card that holds the focus stays mounted however far one scrolls: else the keyboard would lose its place.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return kept === undefined || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === "group" ? HEADING : card + gap) * rem,
    getItemKey: (index) => {
      const row = rows[index];
      return row ? `${row.kind}:${row.kind === "card" ? row.id : row.key}` : index;
    },
    // None beyond the edge: what is scrolled to is drawn in the same frame, and each card counts (STACK.md).
    overscan: 0,
    paddingStart: EDGE,
    scrollPaddingStart: EDGE,
    scrollPaddingEnd: gap * rem,
    paddingEnd: gap * rem,
    rangeExtractor,
  });
  // Sizes are known, not measured: other cards, other groups or another density place everybody anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sizes come from
  useLayoutEffect(() => virtual.measure(), [virtual, shape, rows]);
  const claimed = claim === null ? undefined : placeOf.get(claim);
  useLayoutEffect(() => {
    if (claimed !== undefined) virtual.scrollToIndex(claimed, { align: "auto" });
  }, [claimed, virtual]);
  const reveal = useBoardUi((ui) => ui.reveal);
  const revealed = reveal === null ? undefined : placeOf.get(reveal);
  useLayoutEffect(() => {
    if (revealed !== undefined) virtual.scrollToIndex(revealed, { align: "auto" });
  }, [revealed, virtual]);

  return (
    <div className={styles.scroller} ref={scroller} data-density={shape}>
      <ul
        className={styles.list}
        aria-labelledby={labelledBy}
        style={{ height: `${virtual.getTotalSize()}px` }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <li
              key={item.key}
              className={classNames(styles.item, row.kind === "group" && styles.group)}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {row.kind === "group" ? (
                <>
                  <span className={styles.groupName}>
                    {groups?.name(row.key) || <FormattedMessage {...viewMessages.groupNone} />}
                  </span>
                  <span className={styles.groupCount}>{row.count}</span>
                </>
              ) : (
                <PersonCard id={row.id} reachable={row.id === reachable} onMove={onMove} still={still} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
});

/** Pixels of one rem: the browser's default text size moves the cards apart with it. */
function useRootFontSize(): number {
  const size = useRef<number | null>(null);
  size.current ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return size.current;
}
