import {
  DndContext,
  DragOverlay,
  MouseSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { createElement, useState } from "react";
import { createRoot } from "react-dom/client";

/**
 * A board as the drag library's first example leads to it: every card may be dragged and is on the page, nothing is
 * remembered from one drawing to the next. What ours is measured beside (board.bench.ts).
 */
const COLUMNS = [1, 2, 3, 4, 5];

interface Person {
  readonly id: string;
  readonly name: string;
  readonly rating: number;
}

const face = ({ name, rating }: Person) => [
  createElement("b", { key: "name" }, name),
  createElement("div", { key: "line" }, `rated ${rating}, L${(rating % 5) + 1}, Team ${rating}`),
];

function Card({ person }: { person: Person }) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: person.id });
  return createElement(
    "button",
    {
      ref: setNodeRef,
      ...listeners,
      ...attributes,
      "data-card": person.id,
      type: "button",
      style: {
        display: "block",
        width: "100%",
        height: 60,
        textAlign: "start",
        opacity: isDragging ? 0.4 : 1,
      },
    },
    face(person),
  );
}

function Column({ rating, people }: { rating: number; people: readonly Person[] }) {
  const { setNodeRef, isOver } = useDroppable({ id: `column-${rating}` });
  return createElement(
    "section",
    {
      ref: setNodeRef,
      "aria-label": `${rating} `,
      style: { flex: 1, height: "100vh", overflow: "auto", background: isOver ? "#eef" : "#f6f6f6" },
    },
    people
      .filter((person) => person.rating === rating)
      .map((person) => createElement(Card, { key: person.id, person })),
  );
}

function Board({ start }: { start: readonly Person[] }) {
  const [people, setPeople] = useState(start);
  const [held, setHeld] = useState<string | null>(null);
  // As ours: a press alone lifts nothing.
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 5 } }));
  const inHand = people.find(({ id }) => id === held);
  return createElement(
    DndContext,
    {
      sensors,
      onDragStart: ({ active }) => setHeld(String(active.id)),
      onDragEnd: ({ active, over }) => {
        setHeld(null);
        const rating = Number(String(over?.id).replace("column-", ""));
        setPeople(people.map((person) => (person.id === active.id ? { ...person, rating } : person)));
      },
    },
    createElement(
      "div",
      { style: { display: "flex", gap: 8 } },
      COLUMNS.map((rating) => createElement(Column, { key: rating, rating, people })),
    ),
    createElement(DragOverlay, null, inHand && createElement("div", { style: { height: 60 } }, face(inHand))),
  );
}

const count = Number(new URLSearchParams(location.search).get("people"));
/** As the guideline has them: most in the middle. */
const RATINGS = [3, 4, 3, 2, 3, 3, 4, 3, 5, 3, 3, 4, 3, 1, 3, 3, 4, 3, 2, 3];
const people = Array.from({ length: count }, (_, index) => ({
  id: `p${index}`,
  name: `Person ${index}`,
  rating: RATINGS[index % RATINGS.length] ?? 3,
}));
const root = document.getElementById("root");
if (root) createRoot(root).render(createElement(Board, { start: people }));
