import { AnswerBar } from "../features/answers/answer-bar.tsx";
import { FacilitatorAway } from "../features/answers/facilitator-away.tsx";
import { PersonAnswers } from "../features/answers/person-answers.tsx";
import { TaskList } from "../features/answers/task-list.tsx";
import { BoardScreen } from "../features/board/board-screen.tsx";
import { PersonNote } from "../features/notes/person-note.tsx";
import { PreworkScreen } from "../features/prework/prework-screen.tsx";
import { ResultsScreen } from "../features/results/results-screen.tsx";
import { SettlingScreen } from "../features/settling/settling-screen.tsx";
import { useViewpoint } from "../state/standpoint.ts";

/** What managers, sponsors and observers see of a session, phase by phase. */
export function MemberScreen() {
  const { phase } = useViewpoint();
  switch (phase) {
    case "prework":
      return <PreworkScreen />;
    case "live":
      return <MemberBoard />;
    case "settling":
      return <SettlingScreen tasks={(empty) => <TaskList empty={empty} />} />;
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
      answers={
        <>
          <FacilitatorAway />
          <AnswerBar />
        </>
      }
      answerOf={(subjectId) => <PersonAnswers subjectId={subjectId} />}
      notesOf={(subjectId) => <PersonNote subjectId={subjectId} />}
    />
  );
}
