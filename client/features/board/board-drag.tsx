import {
  DndContext,
  type DragOverEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { type ReactNode, useEffect } from "react";
import { useIntl } from "react-intl";
import { openProposals } from "../../state/indexes.ts";
import { useRoom } from "../../state/room-context.tsx";
import { announce } from "../../ui/announce.ts";
import { classNames } from "../../ui/class-names.ts";
import { toast } from "../../ui/toast.tsx";
import { useBoard, useBoardUi } from "./board-context.tsx";
import styles from "./card.module.css";
import { CardFace } from "./card-face.tsx";
import { messages } from "./messages.ts";

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
      onDragStart={({ active }: DragStartEvent) => actions.lift(String(active.id), "pointer")}
      onDragOver={(event) => actions.over(positionOver(event))}
      onDragEnd={() => actions.drop()}
      onDragCancel={() => actions.putBack()}
    >
      {children}
      <Overlay />
    </DndContext>
  );
}

function Overlay() {
  const id = useBoardUi((ui) => (ui.lift?.by === "pointer" ? ui.lift.id : null));
  return (
    <DragOverlay dropAnimation={null} zIndex={30}>
      {id !== null && (
        <div className={styles.overlay}>
          <div className={classNames(styles.face)}>
            <CardFace id={id} />
          </div>
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

/** A card in the hand that changes from elsewhere goes back to its place, and the hand is told. */
function useLiftBreaks(): void {
  const room = useRoom();
  const intl = useIntl();
  const { store } = useBoard();
  useEffect(
    () =>
      room.record.subscribe(({ view }) => {
        const { lift } = store.getState();
        if (!lift || !view) return;
        const subject = view.subjects.get(lift.id);
        if (subject && view.ratings.get(lift.id) === lift.from && !openProposals(view.proposals).has(lift.id))
          return;
        store.setState({ lift: null });
        const sentence = intl.formatMessage(messages.liftBroken, { name: subject?.name ?? "" });
        toast({ title: sentence, tone: "flag" });
        announce(sentence);
      }),
    [room, store, intl],
  );
}
