import { type AgendaRow, agendaRows } from "@evenhand/shared/readmodels/agenda-rows";
import { useEffect, useMemo, useRef, useState } from "react";
import { useRecord, useRoom } from "../../state/room-context.tsx";
import { useCommand } from "../../state/use-command.ts";
import { nextItem, previousItem, trailAfter, withHeld } from "./agenda-rows.ts";
import { keepTrail, readTrail } from "./kept-trail.ts";

export interface Agenda {
  readonly rows: readonly AgendaRow[];
  readonly focus: string | null;
  readonly next: AgendaRow | null;
  readonly previous: string | null;
  /** Takes up a person or a group, or nobody. */
  readonly focusOn: (id: string | null) => void;
  /** Puts an item on top of all others. */
  readonly pin: (row: AgendaRow) => void;
  /** Why the last of the two was refused. */
  readonly failure: string | null;
}

/** The agenda as this facilitator works through it: in order, with the item in focus held in its place. */
export function useAgenda(): Agenda {
  const { run, failure } = useCommand();
  const agenda = useRecord((view) => view.agenda);
  const subjects = useRecord((view) => view.subjects);
  const focus = useRecord((view) => view.meta.focus, null);
  const sorted = useMemo(
    () => (agenda && subjects ? agendaRows({ agenda, subjects }) : []),
    [agenda, subjects],
  );

  const held = useRef<{ id: string | null; place: number | null }>({ id: null, place: null });
  const rows = useMemo(() => {
    if (held.current.id !== focus) {
      const place = sorted.findIndex(({ id }) => id === focus);
      held.current = { id: focus, place: place < 0 ? null : place };
    }
    return withHeld(sorted, focus, held.current.place);
  }, [sorted, focus]);
  const { sessionId } = useRoom();
  const [trail, setTrail] = useState(() => readTrail(sessionId));
  /** Where going back would lead, until the focus has moved. */
  const back = useRef<string | null>(null);
  useEffect(() => {
    const from = back.current;
    if (focus !== null) setTrail((before) => trailAfter(before, focus, from));
  }, [focus]);
  useEffect(() => keepTrail(sessionId, trail), [sessionId, trail]);

  const next = useMemo(() => nextItem(rows, focus, trail), [rows, focus, trail]);
  const previous = useMemo(() => previousItem(rows, focus, trail), [rows, focus, trail]);
  useEffect(() => {
    back.current = previous;
  }, [previous]);
  return {
    rows,
    focus,
    next,
    previous,
    focusOn: (id) => {
      const group = id !== null && agenda?.get(id)?.kind !== "subject" && !subjects?.has(id);
      // On a phone the person stands at the top of the page, above the list that was pressed.
      globalThis.scrollTo?.({ top: 0 });
      void run(group ? { type: "agenda.focus", groupId: id } : { type: "agenda.focus", subjectId: id });
    },
    pin: ({ id, entry }) =>
      void run({ type: "agenda.pin", ...(entry.kind === "subject" ? { subjectId: id } : { groupId: id }) }),
    failure,
  };
}
