import type { AnswerTask } from "./answer-tasks.ts";

/** Which task a bar shows, of which list. */
export interface Shown {
  readonly tasks: readonly AnswerTask[];
  readonly index: number;
}

/** What the bar showed last. It stays there, answered or not, until it is left or the room moves on. */
export interface Held {
  readonly key: string;
  /** What the room was on. */
  readonly focus: string | null;
  /** Turned to by hand: then nothing but a new focus takes it away. */
  readonly chosen: boolean;
}

/** What waits, what the room is on, and what is held; and which of them to show. */
export function shownTasks(all: readonly AnswerTask[], focus: string | null, held: Held | null): Shown {
  const hold = held?.focus === focus ? held : null;
  const tasks = all.filter(({ key, subjectId, waits }) => waits || subjectId === focus || key === hold?.key);
  const urgent = tasks.findIndex(({ subjectId, waits }) => waits && subjectId === focus);
  const kept = tasks.findIndex(({ key }) => key === hold?.key);
  const yields = !hold?.chosen && urgent !== -1 && givesWay(tasks[kept], tasks[urgent], focus);
  return { tasks, index: kept === -1 || yields ? 0 : kept };
}

/** Of the person in focus, what is shown gives way to a poll, and once it is answered to words in one's own name. */
function givesWay(
  kept: AnswerTask | undefined,
  urgent: AnswerTask | undefined,
  focus: string | null,
): boolean {
  if (kept?.subjectId !== focus) return true;
  return urgent?.kind === "poll" || (urgent?.kind === "attested" && !kept?.waits);
}
