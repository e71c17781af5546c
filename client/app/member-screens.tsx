import { Suspense } from "react";
import answers from "../features/answers/answers.module.css";
import { BoardScreen } from "../features/board/board-screen.tsx";
import { useViewpoint } from "../state/standpoint.ts";
import { part } from "../ui/part.ts";
import { Loading } from "./loading.tsx";

// Each phase has its hour: who is in the room fetches neither what was before it nor what comes after.
const PreworkScreen = part(
  async () => (await import("../features/prework/prework-screen.tsx")).PreworkScreen,
);
const SettlingScreen = part(
  async () => (await import("../features/settling/settling-screen.tsx")).SettlingScreen,
);
const ResultsScreen = part(
  async () => (await import("../features/results/results-screen.tsx")).ResultsScreen,
);

const AnswerBar = part(async () => (await import("../features/answers/answer-bar.tsx")).AnswerBar);
const FacilitatorAway = part(
  async () => (await import("../features/answers/facilitator-away.tsx")).FacilitatorAway,
);
/**
 * Fetches the bar at the foot while the board still waits for the record: the two stand at once, and nothing jumps.
 * What fails to come is asked for again when it is drawn; until then its place is kept.
 */
export const fetchBar = (): void =>
  void Promise.allSettled([AnswerBar.prefetch(), FacilitatorAway.prefetch()]);

// Inside a person's panel, which is a chunk of its own as well.
const PersonAnswers = part(
  async () => (await import("../features/answers/person-answers.tsx")).PersonAnswers,
);
const WaitingLine = part(async () => (await import("../features/answers/waiting-line.tsx")).WaitingLine);
const PersonNote = part(async () => (await import("../features/notes/person-note.tsx")).PersonNote);
const TaskList = part(async () => (await import("../features/answers/task-list.tsx")).TaskList);

/** What managers, sponsors and observers see of a session, phase by phase. */
export function MemberScreen() {
  return (
    <Suspense fallback={<Loading />}>
      <ByPhase />
    </Suspense>
  );
}

function ByPhase() {
  const { phase } = useViewpoint();
  switch (phase) {
    case "prework":
      return <PreworkScreen />;
    case "live":
      return <MemberBoard />;
    case "settling":
      return <SettlingScreen tasks={(show) => <TaskList>{show}</TaskList>} />;
    case "locked":
      return <ResultsScreen />;
    default: {
      const never: never = phase;
      return never;
    }
  }
}

/** The board of the live room with everything that belongs to it. HR reads it as well. */
export function MemberBoard() {
  return (
    <BoardScreen
      answers={(open, lifting) => (
        <Suspense fallback={<section className={answers.bar} data-foot="" />}>
          <FacilitatorAway />
          <AnswerBar beside={open} quiet={lifting} />
        </Suspense>
      )}
      answerOf={(subjectId) => (
        <Suspense>
          <PersonAnswers subjectId={subjectId} />
        </Suspense>
      )}
      waitingBeside={(subjectId, show) => (
        <Suspense>
          <WaitingLine about={subjectId} onShow={show} />
        </Suspense>
      )}
      notesOf={(subjectId) => (
        <Suspense>
          <PersonNote subjectId={subjectId} />
        </Suspense>
      )}
    />
  );
}
