import { type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { FormattedMessage, useIntl } from "react-intl";
import type { BoardView } from "../../state/board-columns.ts";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useAllows, useViewpoint } from "../../state/standpoint.ts";
import { useIsBeside } from "../../ui/beside.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Spinner } from "../../ui/spinner.tsx";
import { boardActions } from "./board-actions.ts";
import { BoardColumns } from "./board-columns.tsx";
import { BoardContext, useBoard, useBoardUi } from "./board-context.tsx";
import { BoardDrag } from "./board-drag.tsx";
import { EVERYBODY, isFiltering } from "./board-filter.ts";
import { BoardList, BoardWindows, NineBoxView, PersonPanel, useBoardParts } from "./board-parts.ts";
import { createBoardStore, lookAt } from "./board-store.ts";
import { BoardTools } from "./board-tools.tsx";
import { HoldingArea } from "./holding-area.tsx";
import { LastCallBanner } from "./last-call-banner.tsx";
import { LiftLine } from "./lift-line.tsx";
import { messages } from "./messages.ts";
import styles from "./screen.module.css";
import { SelectionBar } from "./selection-bar.tsx";
import { currentAddress, useAddress } from "./use-address.ts";
import { useBoardKeys } from "./use-board-keys.ts";
import { useBoardView } from "./use-board-view.ts";
import { useArrival, useFollowOnBoard } from "./use-follow.ts";
import { useNews } from "./use-news.ts";
import { useNineBoxOffered } from "./use-nine-box-offered.ts";
import { useRefusals } from "./use-refusals.ts";
import { viewMessages } from "./view-messages.ts";

type BoardScreenProps = {
  /** The bar at the foot: what waits for an answer. It is told whose panel is open beside it, and that a card is in the hand. */
  answers?: (open: string | null, lifting: boolean) => ReactNode;
  /** A person's notes, inside their panel. */
  notesOf?: (subjectId: string) => ReactNode;
  /** What is open about a person, inside their panel: proposal, stances, defence. */
  answerOf?: (subjectId: string) => ReactNode;
  /** What waits beside a person, where their panel covers the bar, with the way to it. */
  waitingBeside?: (subjectId: string, show: () => void) => ReactNode;
  /** Beside the summary of the board: what else the page opens from here. */
  tools?: ReactNode;
};

/**
 * The board of a live room: managers propose on it, everybody else reads it. It fills its container and scrolls
 * only inside its columns.
 */
export function BoardScreen({ answers, notesOf, answerOf, waitingBeside, tools }: BoardScreenProps) {
  const room = useRoom();
  const intl = useIntl();
  const { participantId: me } = useViewpoint();
  const mayPropose = useAllows("rating.propose");
  const mayRaise = useAllows("agenda.raise");
  const [store] = useState(() => createBoardStore(currentAddress()));
  const actions = useMemo(() => boardActions(room, store, intl), [room, store, intl]);
  const context = useMemo(
    () => ({ store, actions, mayPropose, mayRaise, me }),
    [store, actions, mayPropose, mayRaise, me],
  );
  const here = useRecord((view) => view.subjects.size > 0);

  if (here === undefined) {
    return <Wait />;
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
          {answers && <Foot>{answers}</Foot>}
        </Screen>
        <Panel notesOf={notesOf} answerOf={answerOf} waitingBeside={waitingBeside} />
      </BoardDrag>
      <Suspense>
        <BoardWindows />
      </Suspense>
    </BoardContext>
  );
}

function Foot({ children: show }: { children: NonNullable<BoardScreenProps["answers"]> }) {
  const open = useBoardUi((ui) => ui.panel);
  const lifting = useBoardUi((ui) => ui.lift !== null);
  return show(open, lifting);
}

/** The panel, from the first time on that somebody is opened. */
function Panel(props: Pick<BoardScreenProps, "notesOf" | "answerOf" | "waitingBeside">) {
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
  const opening = useBoardUi((ui) => ui.panel !== null);
  const beside = useIsBeside() || opening;
  return (
    <div className={styles.screen} data-beside={beside || undefined}>
      {children}
    </div>
  );
}

function Board({ tools }: { tools: ReactNode }) {
  const search = useRef<HTMLInputElement>(null);
  const { store } = useBoard();
  useBoardKeys(search);
  useBoardParts();
  useAddress(store);
  useRefusals();
  useNews();
  useArrival();
  useFollowOnBoard();
  const board = useBoardView();
  if (!board) return null;
  return (
    <div className={styles.board}>
      <LastCallBanner />
      <BoardTools board={board} search={search} extra={tools} />
      <HoldingArea unrated={board.unrated} notRated={board.notRated} />
      <People board={board} />
      <SelectionBar />
      <LiftLine />
    </div>
  );
}

/** The people, in the view that is chosen. */
function People({ board }: { board: BoardView }) {
  const { store } = useBoard();
  const view = useBoardUi((ui) => ui.address.view);
  const filter = useBoardUi((ui) => ui.address.filter);
  const hasNineBox = useNineBoxOffered();
  if (board.shown === 0 && isFiltering(filter)) {
    return (
      <EmptyState
        title={<FormattedMessage {...viewMessages.nobodyTitle} />}
        action={
          <Button onClick={() => lookAt(store, { filter: EVERYBODY })}>
            <FormattedMessage {...messages.clearFilter} />
          </Button>
        }
      >
        <FormattedMessage {...viewMessages.nobodyText} values={{ people: board.people }} />
      </EmptyState>
    );
  }
  if (view === "list") {
    return (
      <Suspense fallback={<Wait />}>
        <BoardList board={board} />
      </Suspense>
    );
  }
  if (view === "nine-box" && hasNineBox) {
    return (
      <Suspense fallback={<Wait />}>
        <NineBoxView board={board} />
      </Suspense>
    );
  }
  return <BoardColumns board={board} filtered={isFiltering(filter)} />;
}

function Wait() {
  const intl = useIntl();
  return (
    <div className={styles.wait}>
      <Spinner label={intl.formatMessage(messages.loading)} size={24} />
    </div>
  );
}
