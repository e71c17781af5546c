import type { RecordView } from "@evenhand/shared/readmodels/record";
import {
  lazy,
  type ReactNode,
  Suspense,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormattedMessage, useIntl } from "react-intl";
import { type BoardView, boardView } from "../../state/board-columns.ts";
import { usePending, useRecord, useRoom } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { boardActions } from "./board-actions.ts";
import { BoardColumns } from "./board-columns.tsx";
import { BoardContext, useBoardUi } from "./board-context.tsx";
import { BoardDrag } from "./board-drag.tsx";
import { filterBy, isFiltering } from "./board-filter.ts";
import { createBoardStore } from "./board-store.ts";
import { BoardTools } from "./board-tools.tsx";
import { HoldingArea } from "./holding-area.tsx";
import { messages } from "./messages.ts";
import { ProposeDialog } from "./propose-dialog.tsx";
import { RaiseDialog } from "./raise-dialog.tsx";
import styles from "./screen.module.css";
import { useBoardKeys } from "./use-board-keys.ts";
import { useFollowOnBoard } from "./use-follow.ts";
import { useNews } from "./use-news.ts";
import { useRefusals } from "./use-refusals.ts";

// With its pictures and words it is a quarter of the board, and nothing before somebody is opened.
const PersonPanel = lazy(async () => ({ default: (await import("./person-panel.tsx")).PersonPanel }));

type BoardScreenProps = {
  /** The bar at the foot: what waits for an answer. */
  answers?: ReactNode;
  /** A person's notes, inside their panel. */
  notesOf?: (subjectId: string) => ReactNode;
  /** What is open about a person, inside their panel: proposal, stances, defence. */
  answerOf?: (subjectId: string) => ReactNode;
  /** Beside the summary of the board: what else the page opens from here. */
  tools?: ReactNode;
};

/**
 * The board of a live room: managers propose on it, everybody else reads it. It fills its container and scrolls
 * only inside its columns.
 */
export function BoardScreen({ answers, notesOf, answerOf, tools }: BoardScreenProps) {
  const room = useRoom();
  const intl = useIntl();
  const { participantId: me } = useViewpoint();
  const mayPropose = useAllows("rating.propose");
  const mayRaise = useAllows("agenda.raise");
  const [store] = useState(createBoardStore);
  const actions = useMemo(() => boardActions(room, store, intl), [room, store, intl]);
  const context = useMemo(
    () => ({ store, actions, mayPropose, mayRaise, me }),
    [store, actions, mayPropose, mayRaise, me],
  );
  const here = useRecord((view) => view.subjects.size > 0);

  if (here === undefined) {
    return (
      <div className={styles.wait}>
        <Spinner label={intl.formatMessage(messages.loading)} size={24} />
      </div>
    );
  }
  if (!here) {
    return (
      <EmptyState title={<FormattedMessage {...messages.emptyTitle} />}>
        <FormattedMessage {...messages.emptyText} />
      </EmptyState>
    );
  }
  return (
    <BoardContext value={context}>
      <BoardDrag>
        <Screen>
          <Board tools={tools} />
          {answers}
        </Screen>
        <Panel notesOf={notesOf} answerOf={answerOf} />
      </BoardDrag>
      <ProposeDialog />
      <RaiseDialog />
    </BoardContext>
  );
}

/** The panel, from the first time on that somebody is opened. */
function Panel(props: Pick<BoardScreenProps, "notesOf" | "answerOf">) {
  const open = useBoardUi((ui) => ui.panel !== null);
  const [wanted, setWanted] = useState(open);
  useEffect(() => {
    if (open) setWanted(true);
  }, [open]);
  return (
    wanted && (
      <Suspense>
        <PersonPanel {...props} />
      </Suspense>
    )
  );
}

function Screen({ children }: { children: ReactNode }) {
  const beside = useBoardUi((ui) => ui.panel !== null);
  return (
    <div className={styles.screen} data-beside={beside || undefined}>
      {children}
    </div>
  );
}

function Board({ tools }: { tools: ReactNode }) {
  const search = useRef<HTMLInputElement>(null);
  useBoardKeys(search);
  useRefusals();
  useNews();
  useFollowOnBoard();
  const filter = useBoardUi((ui) => ui.filter);
  const board = useBoardView();
  if (!board) return null;
  return (
    <div className={styles.board}>
      <BoardTools board={board} search={search} extra={tools} />
      <HoldingArea unrated={board.unrated} notRated={board.notRated} />
      <BoardColumns board={board} filtered={isFiltering(filter)} />
    </div>
  );
}

/** The board as it shows now. Lists that hold the same people in the same order stay the same lists. */
function useBoardView(): BoardView | null {
  const intl = useIntl();
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
  const filter = useDeferredValue(useBoardUi((ui) => ui.filter));
  const byName = useMemo(() => nameOrder(subjects, intl.locale), [subjects, intl.locale]);
  const last = useRef<BoardView | null>(null);
  return useMemo(() => {
    if (!scale || !subjects || !ratings || !agenda || !proposals) return null;
    const allows = isFiltering(filter) ? filterBy({ subjects, agenda }, filter, me) : undefined;
    const record = { meta: { scale, guideline, focus }, subjects, ratings, agenda, proposals };
    last.current = settled(boardView(record, pending, byName, allows), last.current);
    return last.current;
  }, [subjects, ratings, agenda, proposals, pending, filter, me, byName, scale, guideline, focus]);
}

/** Compares ids by name. The names are sorted once a change of the people, not once a change of the board. */
function nameOrder(subjects: RecordView["subjects"] | undefined, locale: string) {
  const { compare } = new Intl.Collator(locale);
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
