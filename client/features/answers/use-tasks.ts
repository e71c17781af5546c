import { useMemo } from "react";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { type AnswerTask, answerTasks } from "./answer-tasks.ts";

/** What this person can answer now, the most urgent first. */
export function useTasks(): readonly AnswerTask[] {
  const { participantId: me, role } = useViewpoint();
  const focus = useRecord((view) => view.meta.focus, null);
  const view = useRecord((record) => record);
  const pending = usePending((state) => state.pending);
  return useMemo(() => {
    if (!view) return [];
    // Those who answer nothing still read what the room is on.
    if (role !== "manager") {
      return answerTasks(view, pending, null).filter(
        ({ kind, subjectId }) => subjectId === focus && (kind === "proposal" || kind === "poll"),
      );
    }
    return answerTasks(view, pending, me);
  }, [view, pending, me, role, focus]);
}
