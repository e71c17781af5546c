import { useDroppable } from "@dnd-kit/core";
import type { Position } from "@evenhand/shared/session/scale";
import { type KeyboardEvent, memo, useId } from "react";
import { FormattedMessage } from "react-intl";
import { useRecord } from "../../state/room-context.tsx";
import { classNames } from "../../ui/class-names.ts";
import { rampColor } from "../../ui/ramp.ts";
import { useBoardUi } from "./board-context.tsx";
import { CardList } from "./card-list.tsx";
import styles from "./columns.module.css";
import { CountWords } from "./count-words.tsx";
import { useGuidelineWords } from "./guideline-words.ts";
import { messages } from "./messages.ts";
import type { Groups } from "./use-groups.ts";

export type ColumnCounts = {
  /** Everybody at this rating, whatever the filter shows. */
  count: number;
  guideline: number | null;
  over: number | null;
};

type RatingColumnProps = {
  position: Position;
  ids: readonly string[];
  groups: Groups | null;
  counts: ColumnCounts;
  filtered: boolean;
  /** The card of this column that Tab reaches. */
  reachable: string | null;
  onMove: (id: string, event: KeyboardEvent) => void;
  tight: boolean;
};

/** One rating: its number, its people against the guideline, and as many cards as are in sight. */
export const RatingColumn = memo(function RatingColumn({
  position,
  ids,
  groups,
  counts,
  filtered,
  reachable,
  onMove,
  tight,
}: RatingColumnProps) {
  const headingId = useId();
  const point = useRecord((view) => view.meta.scale[position - 1]);
  const points = useRecord((view) => view.meta.scale.length, 5);
  const guideline = useGuidelineWords(counts.guideline !== null);
  const droppable = useDroppable({ id: `column-${position}`, data: { position } });
  const over = useBoardUi((ui) => ui.lift !== null && ui.lift.over === position && ui.lift.from !== position);

  if (!point) return null;
  return (
    <section
      ref={droppable.setNodeRef}
      className={classNames(styles.column, over && styles.over)}
      aria-labelledby={headingId}
    >
      <div className={styles.rail} style={{ "--rail": rampColor(position, points) }} />
      <h2 className={styles.heading} id={headingId}>
        {point.value} <small title={point.meaning || point.label}>{point.label}</small>
      </h2>
      <p className={styles.counts}>
        <CountWords {...counts} />
        {guideline?.short && (
          <span className={styles.binds}>
            {" · "}
            <FormattedMessage {...guideline.short} />
          </span>
        )}
      </p>
      {ids.length === 0 ? (
        <p className={styles.empty}>
          {filtered && counts.count > 0 ? (
            <FormattedMessage {...messages.columnNoMatch} />
          ) : (
            <FormattedMessage {...messages.columnEmpty} values={{ value: point.value }} />
          )}
        </p>
      ) : (
        <CardList
          ids={ids}
          groups={groups}
          labelledBy={headingId}
          reachable={reachable}
          onMove={onMove}
          tight={tight}
        />
      )}
    </section>
  );
});
