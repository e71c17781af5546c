import { agendaRows } from "@evenhand/shared/readmodels/agenda-rows";
import { useMemo } from "react";
import { useRecord } from "../../state/room-context.tsx";
import { type Stage, stageOf } from "./agenda-rows.ts";

/** Where the room is on its way, from the record alone: the same on every participant's device. */
export function useStage(): Stage {
  const agenda = useRecord((view) => view.agenda);
  const subjects = useRecord((view) => view.subjects);
  const focus = useRecord((view) => view.meta.focus, null);
  return useMemo(
    () => (agenda && subjects ? stageOf(agendaRows({ agenda, subjects }), focus) : "opening"),
    [agenda, subjects, focus],
  );
}
