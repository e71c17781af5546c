import { type ReactNode, useMemo } from "react";
import { usePending, useRecord } from "../../state/room-context.tsx";
import { useViewpoint } from "../../state/standpoint.ts";
import { Answer } from "./answer.tsx";
import { type AnswerTask, answerTasks } from "./answer-tasks.ts";
import styles from "./answers.module.css";
import { useNotices } from "./use-notices.ts";

/** What can still be answered when the room is closed. */
const AFTERWARDS: ReadonlySet<AnswerTask["kind"]> = new Set(["attested", "accept", "explain"]);

/** Everything that waits for this person once the room is closed: how much it is, and the list of it. */
export function TaskList({ children: show }: { children: (waiting: number, list: ReactNode) => ReactNode }) {
  useNotices();
  const { participantId: me } = useViewpoint();
  const view = useRecord((record) => record);
  const pending = usePending((state) => state.pending);
  const tasks = useMemo(
    () =>
      view ? answerTasks(view, pending, me).filter(({ kind, waits }) => waits && AFTERWARDS.has(kind)) : [],
    [view, pending, me],
  );
  return show(
    tasks.length,
    <ul className={styles.tasks}>
      {tasks.map((task, index) => (
        <li key={task.key} className={styles.task}>
          <Answer task={task} primary={index === 0} />
        </li>
      ))}
    </ul>,
  );
}
