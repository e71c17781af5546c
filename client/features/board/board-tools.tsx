import { ListFilter } from "lucide-react";
import { type ReactNode, type RefObject, useMemo, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { useRecord } from "../../state/room-context.tsx";
import { useReaderOrder } from "../../state/use-reader-order.ts";
import { Button } from "../../ui/button.tsx";
import { useKeyHint } from "../../ui/commands.ts";
import { Kbd } from "../../ui/kbd.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useMedia } from "../../ui/use-media.ts";
import { wholeInRow } from "../../ui/whole-in-row.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import {
  type BoardFilter,
  EVERYBODY,
  FACETS,
  type Facet,
  type FilterCounts,
  filterCounts,
  isFiltering,
} from "./board-filter.ts";
import { lookAt } from "./board-store.ts";
import { FacetSelect, FlagSelect, ShowSelect } from "./filter-selects.tsx";
import { type GuidelineWords, useGuidelineWords } from "./guideline-words.ts";
import { messages } from "./messages.ts";
import styles from "./tools.module.css";
import { UndoButtons } from "./undo-buttons.tsx";
import { viewMessages } from "./view-messages.ts";
import { ViewTools } from "./view-tools.tsx";

/** Filters that stand in the first row; the others unfold below it. */
const FIRST: ReadonlySet<Facet> = new Set(["level"]);

type BoardToolsProps = {
  board: BoardView;
  search: RefObject<HTMLInputElement | null>;
  extra?: ReactNode;
};

/** Search, filters, ways of looking, and what the board adds up to. */
export function BoardTools({ board, search, extra }: BoardToolsProps) {
  const intl = useIntl();
  const { store, mayPropose } = useBoard();
  const filter = useBoardUi((ui) => ui.address.filter);
  const counts = useFilterCounts(filter);
  const searchKey = useKeyHint("board.search");
  const byTouch = useMedia("(hover: none), (max-width: 700px)");
  const guideline = useGuidelineWords(Boolean(board.distribution.guideline));
  const [unfolded, setUnfolded] = useState(false);
  const set = (part: Partial<BoardFilter>): void => lookAt(store, { filter: { ...filter, ...part } });
  const useful = FACETS.filter((facet) => (counts?.facets[facet].size ?? 0) > 1 || filter[facet] !== "");
  const rest = useful.filter((facet) => !FIRST.has(facet));
  const open = unfolded || rest.some((facet) => filter[facet] !== "");
  const facetSelect = (facet: Facet) =>
    counts && <FacetSelect key={facet} facet={facet} filter={filter} counts={counts} onChange={set} />;

  return (
    <>
      <div className={styles.tools} ref={wholeInRow}>
        <div className={styles.search}>
          <TextField
            ref={search}
            type="search"
            size="s"
            label={intl.formatMessage(messages.search)}
            hideLabel
            placeholder={intl.formatMessage(messages.search)}
            after={
              filter.search === "" && searchKey !== undefined && !byTouch ? <Kbd>{searchKey}</Kbd> : undefined
            }
            value={filter.search}
            onChange={(value) => set({ search: value })}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || filter.search === "") return;
              // One press, one layer: a panel beside the board stays.
              event.preventDefault();
              set({ search: "" });
            }}
          />
        </div>
        {counts && <ShowSelect filter={filter} counts={counts} onChange={set} />}
        {useful.filter((facet) => FIRST.has(facet)).map(facetSelect)}
        {counts && counts.flags.size > 0 && <FlagSelect filter={filter} counts={counts} onChange={set} />}
        {rest.length > 0 && (
          <Button
            size="s"
            variant="quiet"
            icon={<ListFilter />}
            aria-expanded={open}
            onClick={() => {
              // Folding away takes back what was chosen there: nothing unseen narrows the board.
              if (open) set(Object.fromEntries(rest.map((facet) => [facet, ""])));
              setUnfolded(!open);
            }}
          >
            <FormattedMessage {...viewMessages.more} />
          </Button>
        )}
        <div className={styles.end}>
          <Summary
            board={board}
            guideline={guideline}
            filtering={isFiltering(filter)}
            onClear={() => set(EVERYBODY)}
          />
          {mayPropose && <UndoButtons />}
          <ViewTools />
          {extra}
        </div>
      </div>
      {open && rest.length > 0 && (
        <div className={styles.more} ref={wholeInRow}>
          {rest.map(facetSelect)}
        </div>
      )}
    </>
  );
}

function useFilterCounts(filter: BoardFilter): FilterCounts | null {
  const { me } = useBoard();
  const subjects = useRecord((view) => view.subjects);
  const ratings = useRecord((view) => view.ratings);
  const agenda = useRecord((view) => view.agenda);
  const order = useReaderOrder();
  return useMemo(
    () =>
      subjects && ratings && agenda ? filterCounts({ subjects, ratings, agenda }, filter, me, order) : null,
    [subjects, ratings, agenda, filter, me, order],
  );
}

function Summary({
  board: { people, shown, discussed },
  guideline,
  filtering,
  onClear,
}: {
  board: BoardView;
  guideline: GuidelineWords | null;
  filtering: boolean;
  onClear: () => void;
}) {
  return (
    <div className={styles.summary}>
      {filtering ? (
        <>
          <span role="status">
            <FormattedMessage {...messages.summaryFiltered} values={{ shown, people }} />
          </span>
          <Button size="s" variant="quiet" onClick={onClear}>
            <FormattedMessage {...messages.clearFilter} />
          </Button>
        </>
      ) : (
        <span>
          <FormattedMessage {...messages.summary} values={{ people, discussed }} />
          {guideline && (
            <span className={guideline.binds ? undefined : styles.guide}>
              {" · "}
              <FormattedMessage {...guideline.long} />
            </span>
          )}
        </span>
      )}
    </div>
  );
}
