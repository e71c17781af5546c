import { useDroppable } from "@dnd-kit/core";
import type { Position } from "@evenhand/shared/session/scale";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, memo, useCallback, useId, useLayoutEffect, useRef } from "react";
import { FormattedMessage } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { rampColor } from "../../ui/ramp.ts";
import { useBoardUi } from "./board-context.tsx";
import styles from "./columns.module.css";
import { CountWords } from "./count-words.tsx";
import { messages } from "./messages.ts";
import { PersonCard } from "./person-card.tsx";

/** A card and the gap below it, in rem: card.module.css draws the card. */
const CARD = 3.75;
const GAP = 0.375;
/** Pixels above the first card: the room of its focus ring. */
const EDGE = 5;

export type ColumnCounts = {
  /** Everybody at this rating, whatever the filter shows. */
  count: number;
  guideline: number | null;
  over: number | null;
  judged: boolean;
};

type RatingColumnProps = {
  position: Position;
  ids: readonly string[];
  counts: ColumnCounts;
  filtered: boolean;
  /** The card of this column that Tab reaches. */
  reachable: string | null;
  onMove: (id: string, event: KeyboardEvent) => void;
};

/** One rating: its number, its people against the guideline, and as many cards as are in sight. */
export const RatingColumn = memo(function RatingColumn({
  position,
  ids,
  counts,
  filtered,
  reachable,
  onMove,
}: RatingColumnProps) {
  const headingId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const point = useRecord((view) => view.meta.scale[position - 1]);
  const points = useRecord((view) => view.meta.scale.length, 5);
  const droppable = useDroppable({ id: `column-${position}`, data: { position } });
  const over = useBoardUi((ui) => ui.lift !== null && ui.lift.over === position && ui.lift.from !== position);
  const claim = useBoardUi((ui) => ui.claim);
  const rem = useRootFontSize();

  const kept = reachable === null ? -1 : ids.indexOf(reachable);
  // The card that holds the focus stays mounted however far one scrolls: else the keyboard would lose its place.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      return kept === -1 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
    [kept],
  );
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (CARD + GAP) * rem,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 1,
    paddingStart: EDGE,
    scrollPaddingStart: EDGE,
    scrollPaddingEnd: GAP * rem,
    paddingEnd: GAP * rem,
    rangeExtractor,
  });
  const claimedIndex = claim === null ? -1 : ids.indexOf(claim);
  useLayoutEffect(() => {
    if (claimedIndex >= 0) virtual.scrollToIndex(claimedIndex, { align: "auto" });
  }, [claimedIndex, virtual]);
  const reveal = useBoardUi((ui) => ui.reveal);
  const revealedIndex = reveal === null ? -1 : ids.indexOf(reveal);
  useLayoutEffect(() => {
    if (revealedIndex >= 0) virtual.scrollToIndex(revealedIndex, { align: "auto" });
  }, [revealedIndex, virtual]);

  if (!point) return null;
  return (
    <section
      ref={droppable.setNodeRef}
      className={classNames(styles.column, over && styles.over)}
      aria-labelledby={headingId}
    >
      <div className={styles.rail} style={{ "--rail": rampColor(position, points) }} />
      <h2 className={styles.heading} id={headingId}>
        {point.value} <small title={point.meaning || undefined}>{point.label}</small>
      </h2>
      <p className={styles.counts}>
        <CountWords {...counts} />
      </p>
      <div className={styles.scroller} ref={scroller}>
        {ids.length === 0 ? (
          <p className={styles.empty}>
            {filtered && counts.count > 0 ? (
              <FormattedMessage {...messages.columnNoMatch} />
            ) : (
              <FormattedMessage {...messages.columnEmpty} values={{ value: point.value }} />
            )}
          </p>
        ) : (
          <ul
            className={styles.list}
            aria-labelledby={headingId}
            style={{ height: `${virtual.getTotalSize()}px` }}
          >
            {virtual.getVirtualItems().map((item) => {
              const id = ids[item.index];
              if (id === undefined) return null;
              return (
                <li
                  key={item.key}
                  className={styles.item}
                  aria-setsize={ids.length}
                  aria-posinset={item.index + 1}
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <PersonCard id={id} reachable={id === reachable} onMove={onMove} />
                </li>
              );
            })}
          </ul>
        )}
      </div>
    </section>
  );
});

/** Pixels of one rem: the browser's default text size moves the cards apart with it. */
function useRootFontSize(): number {
  const size = useRef<number | null>(null);
  size.current ??= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return size.current;
}
