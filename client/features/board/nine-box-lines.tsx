import type { RefObject } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { useSize } from "../../ui/use-size.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import { reachable } from "./board-moves.ts";
import styles from "./nine-box.module.css";
import { linesOf } from "./nine-box.ts";
import { nineBoxMessages } from "./nine-box-messages.ts";
import { PersonCard } from "./person-card.tsx";
import { useCardMoves } from "./use-card-moves.ts";
import { useNarrow } from "./use-narrow.ts";

/** Lines of a box where one stands below the other and the page scrolls. */
const FEW = 6;
/** What the names of rows and parts take of the grid, with all gaps, in pixels: see nine-box.module.css. */
const [NAMES, FOOT] = [160, 56];

/** Names and ratings, as many as the box holds; the number of the others opens it. */
export function Lines({ ids, seen, box }: { ids: readonly string[]; seen: readonly string[]; box: number }) {
  const intl = useIntl();
  const { store } = useBoard();
  const current = useBoardUi((ui) => ui.current);
  const onMove = useCardMoves();
  const tabbed = reachable(seen, current);
  const count = ids.length - seen.length;
  if (ids.length === 0) return null;
  return (
    <ul className={styles.lines} data-density="line">
      {seen.map((id) => (
        <li key={id}>
          <PersonCard id={id} reachable={id === tabbed} onMove={onMove} still />
        </li>
      ))}
      {count > 0 && (
        <li>
          <button
            type="button"
            className={styles.more}
            aria-label={intl.formatMessage(nineBoxMessages.moreName, { count })}
            onClick={() => {
              const next = ids.find((id) => !seen.includes(id));
              store.setState({ box, ...(next !== undefined && { current: next, claim: next }) });
            }}
          >
            <FormattedMessage {...nineBoxMessages.more} values={{ count }} />
          </button>
        </li>
      )}
    </ul>
  );
}

/** How many lines a box holds: on a wide screen what the grid's size leaves it, on a phone a few of each. */
export function useLines(grid: RefObject<HTMLDivElement | null>): { columns: number; rows: number } {
  const { width, height } = useSize(grid);
  const narrow = useNarrow();
  if (narrow) return { columns: 1, rows: FEW };
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return linesOf({ width: (width - NAMES) / 3, height: (height - FOOT) / 3 }, rem);
}
