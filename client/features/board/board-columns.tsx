import type { Position } from "@evenhand/shared/session/scale";
import { type ReactNode, useEffect, useId, useLayoutEffect, useMemo } from "react";
import { useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { useHand } from "./board-drag.tsx";
import { reachable } from "./board-moves.ts";
import { showOrder } from "./board-store.ts";
import styles from "./columns.module.css";
import { messages } from "./messages.ts";
import { RatingColumn } from "./rating-column.tsx";
import { RatingTabs } from "./rating-tabs.tsx";
import { useCardMoves } from "./use-card-moves.ts";
import { useGroups } from "./use-groups.ts";
import { useNarrow } from "./use-narrow.ts";
import { useTight } from "./use-tight.ts";

/** The columns side by side; on a narrow screen one of them under tabs. A tab stop a column, arrow keys between all cards. */
export function BoardColumns({ board, filtered }: { board: BoardView; filtered: boolean }) {
  const intl = useIntl();
  const { store, mayPropose } = useBoard();
  const narrow = useNarrow();
  const tight = useTight();
  const helpId = useId();
  const panelId = useId();
  const { columns, distribution } = board;
  const groups = useGroups();
  const current = useBoardUi((ui) => ui.current);
  const claim = useBoardUi((ui) => ui.claim);
  const chosen = useBoardUi((ui) => ui.tab);
  // Under tabs the rest is out of sight: they say where those are who are looked for.
  const inSight = filtered ? columns.map(({ ids }) => ids.length) : distribution.counts;
  const tab = chosen ?? fullest(inSight);
  const shown = narrow ? columns.filter((column) => column.position === tab) : columns;

  // A card that shall take the focus brings its tab along; one that is on no column takes it nowhere.
  useEffect(() => {
    if (claim === null) return;
    const home = columns.find((column) => column.ids.includes(claim));
    if (!home) store.setState({ claim: null });
    else if (home.position !== tab) store.setState({ tab: home.position });
  }, [claim, columns, store, tab]);

  useLayoutEffect(
    () =>
      showOrder(
        store,
        columns.map((column) => column.ids),
      ),
    [store, columns],
  );
  const onMove = useCardMoves();
  const counts = useColumnCounts(board);

  return (
    <>
      {narrow && (
        <RatingTabs
          counts={inSight}
          tab={tab}
          panelId={panelId}
          onChange={(position) => store.setState({ tab: position })}
        />
      )}
      <Frame id={panelId} narrow={narrow} tight={tight} helpId={helpId} points={columns.length}>
        {shown.map((column) => {
          const columnCounts = counts[column.position - 1];
          return (
            columnCounts && (
              <RatingColumn
                key={column.position}
                position={column.position}
                ids={column.ids}
                groups={groups}
                counts={columnCounts}
                filtered={filtered}
                reachable={reachable(column.ids, current)}
                onMove={onMove}
                tight={tight}
              />
            )
          );
        })}
      </Frame>
      <VisuallyHidden id={helpId}>
        {intl.formatMessage(mayPropose ? messages.cardHelp : messages.cardHelpReadOnly)}
      </VisuallyHidden>
    </>
  );
}

/** What the columns stand in, and where the hand is: the panel of the tabs, or the board as a whole. */
function Frame({
  id,
  narrow,
  tight,
  helpId,
  points,
  children,
}: {
  id: string;
  narrow: boolean;
  tight: boolean;
  helpId: string;
  points: number;
  children: ReactNode;
}) {
  const intl = useIntl();
  const hand = useHand();
  const style = { "--points": points };
  const label = intl.formatMessage(messages.board);
  return narrow ? (
    <div
      {...hand}
      id={id}
      role="tabpanel"
      className={styles.columns}
      style={style}
      aria-label={label}
      aria-describedby={helpId}
    >
      {children}
    </div>
  ) : (
    <section
      {...hand}
      id={id}
      className={styles.columns}
      data-tight={tight || undefined}
      style={style}
      aria-label={label}
      aria-describedby={helpId}
    >
      {children}
    </section>
  );
}

/** Where most people are: the column a narrow screen opens with. */
const fullest = (counts: readonly number[]): Position => Math.max(1, counts.indexOf(Math.max(...counts)) + 1);

function useColumnCounts({ distribution }: BoardView) {
  return useMemo(
    () =>
      distribution.counts.map((count, index) => ({
        count,
        guideline: distribution.guideline?.[index] ?? null,
        over: distribution.over?.[index] ?? null,
      })),
    [distribution],
  );
}
