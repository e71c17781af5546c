import {
  DndContext,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type MouseEvent, type ReactNode, type TouchEvent, useEffect, useRef } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { valueAt } from "../../state/flag-words.ts";
import { decisionsBySubject, openProposals } from "../../state/indexes.ts";
import type { ReplicaView } from "../../state/record-view.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { toast } from "../../ui/toast.tsx";
import { batchMessages } from "./batch-messages.ts";
import { useBoard, useBoardUi } from "./board-context.tsx";
import card from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import styles from "./hand.module.css";
import { messages } from "./messages.ts";
import { useTight } from "./use-tight.ts";

const positionOver = ({ over }: Pick<DragOverEvent, "over">): number | null => {
  const position: unknown = over?.data.current?.position;
  return typeof position === "number" ? position : null;
};

/** Announcements are ours: polite, with names and counts (board-actions.ts). */
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** The card that a pointer was pressed on, as the hand carries it. */
const cardIn = ({ active }: DragStartEvent): string => {
  const id: unknown = active.data.current?.id;
  return typeof id === "string" ? id : "";
};

/** The one adapter to the drag library: pointers in, the board's own actions out. */
export function BoardDrag({ children }: { children: ReactNode }) {
  const { actions } = useBoard();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
  );
  useLiftIsShown();
  useLiftBreaks();
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      autoScroll={false}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: "" },
        restoreFocus: false,
      }}
      onDragStart={(event) => actions.lift(cardIn(event), "pointer")}
      onDragOver={(event) => actions.over(positionOver(event))}
      onDragEnd={() => actions.drop()}
      onDragCancel={() => actions.putBack()}
    >
      {children}
      <Overlay />
    </DndContext>
  );
}

/**
 * What lifts cards by pointer: one hand for the whole board, which takes whatever card is pressed. The library redraws
 * everything that it may drag whenever the pointer passes into another column, so it knows of the hand and of no card.
 *
 * @returns what the element around the cards listens to
 */
export function useHand() {
  const { mayPropose } = useBoard();
  const carried = useRef({ id: "" });
  const { listeners, setNodeRef } = useDraggable({
    id: "hand",
    data: carried.current,
    disabled: !mayPropose,
  });
  const press = (listener: string, event: MouseEvent | TouchEvent): void => {
    const handle = event.target instanceof Element ? event.target.closest(`[${HANDLE}]`) : null;
    const card = handle?.closest<HTMLElement>("[data-card]");
    if (!card?.dataset.card) return;
    carried.current.id = card.dataset.card;
    setNodeRef(card);
    listeners?.[listener]?.(event);
  };
  return {
    onMouseDown: (event: MouseEvent) => press("onMouseDown", event),
    onTouchStart: (event: TouchEvent) => press("onTouchStart", event),
  };
}

/** Marks what a card is lifted by. */
export const HANDLE = "data-handle";

function Overlay() {
  const intl = useIntl();
  const id = useBoardUi(({ lift }) => (lift?.by === "pointer" ? lift.id : null));
  const count = useBoardUi(({ lift }) => lift?.ids.length ?? 0);
  const density = useBoardUi((ui) => ui.density);
  const tight = useTight();
  return (
    <DragOverlay dropAnimation={null} zIndex={30}>
      {id !== null && (
        <div
          className={styles.overlay}
          data-density={tight ? `tight-${density}` : density}
          data-many={count > 1 || undefined}
        >
          <div className={card.face}>
            <CardFace id={id} />
          </div>
          {count > 1 && (
            <span className={styles.count}>{intl.formatMessage(batchMessages.people, { count })}</span>
          )}
        </div>
      )}
    </DragOverlay>
  );
}

/** Tells the others whose hand is on which card. */
function useLiftIsShown(): void {
  const room = useRoom();
  const { store } = useBoard();
  useEffect(() => {
    const show = (): void => {
      const { lift } = store.getState();
      room.notes.getState().replica?.show({ dragging: lift && { subjectId: lift.id, over: lift.over } });
    };
    const stop = store.subscribe((now, before) => {
      if (now.lift !== before.lift) show();
    });
    return () => {
      stop();
      room.notes.getState().replica?.show({ dragging: null });
    };
  }, [room, store]);
}

/** Cards in the hand go back to their places where one of them changes from elsewhere, and the hand is told who it was. */
function useLiftBreaks(): void {
  const room = useRoom();
  const intl = useIntl();
  const { store } = useBoard();
  useEffect(
    () =>
      room.record.subscribe(({ view }, { view: before }) => {
        const { lift } = store.getState();
        if (!lift || !view || !before || view === before) return;
        const changed = lift.ids.find((id) => isChanged(before, view, id));
        if (changed === undefined) return;
        store.setState({ lift: null });
        const sentence = brokenWords(intl, view, changed, lift.ids.length);
        toast({ title: sentence, tone: "flag" });
        announce(sentence);
      }),
    [room, store, intl],
  );
}

const isChanged = (before: ReplicaView, now: ReplicaView, id: string): boolean =>
  before.ratings.get(id) !== now.ratings.get(id) ||
  openProposals(before.proposals).get(id)?.id !== openProposals(now.proposals).get(id)?.id ||
  before.subjects.get(id)?.standing !== now.subjects.get(id)?.standing ||
  before.subjects.has(id) !== now.subjects.has(id);

/** Who changed the card, and how: a proposal, else the latest decision on it. */
function brokenWords(intl: IntlShape, view: ReplicaView, id: string, count: number): string {
  const name = view.subjects.get(id)?.name ?? "";
  const nameOf = (by: string): string | undefined => view.participants.get(by)?.name;
  const open = openProposals(view.proposals).get(id);
  if (open) {
    const words = { by: nameOf(open.by), to: valueAt(view.meta.scale, open.to), name, count };
    return intl.formatMessage(batchMessages.brokenProposed, words);
  }
  const by = nameOf(decisionsBySubject(view.decisions).get(id)?.at(-1)?.by ?? "");
  return by === undefined
    ? intl.formatMessage(messages.liftBroken, { name })
    : intl.formatMessage(batchMessages.brokenDecided, { by, name, count });
}
