import { useEffect, useMemo, useRef, useState } from "react";
import { useRecord, useSend } from "../../state/room-context.tsx";
import { type AgendaRow, agendaRows, nextItem, previousItem, withHeld } from "./agenda-rows.ts";

export interface Agenda {
  readonly rows: readonly AgendaRow[];
  readonly focus: string | null;
  readonly next: AgendaRow | null;
  readonly previous: string | null;
  /** Takes up a person or a group, or nobody. */
  readonly focusOn: (id: string | null) => void;
}

/** The agenda as this facilitator works through it: in order, with the item in focus held in its place. */
export function useAgenda(): Agenda {
  const send = useSend();
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
  const [visited, setVisited] = useState<readonly string[]>([]);
  useEffect(() => {
    if (focus !== null) setVisited((ids) => (ids.includes(focus) ? ids : [...ids, focus]));
  }, [focus]);

  const next = useMemo(() => nextItem(rows, focus, visited), [rows, focus, visited]);
  const previous = useMemo(() => previousItem(rows, focus, visited), [rows, focus, visited]);
  return {
    rows,
    focus,
    next,
    previous,
    focusOn: (id) => {
      const group = id !== null && agenda?.get(id)?.kind !== "subject" && !subjects?.has(id);
      void send(group ? { type: "agenda.focus", groupId: id } : { type: "agenda.focus", subjectId: id });
    },
  };
}
