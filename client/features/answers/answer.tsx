import { AcceptAnswer } from "./accept-answer.tsx";
import type { AnswerTask } from "./answer-tasks.ts";
import { AttestedAnswer } from "./attested-answer.tsx";
import { DefendAnswer } from "./defend-answer.tsx";
import { EnterAnswer } from "./enter-answer.tsx";
import { ExplainAnswer } from "./explain-answer.tsx";
import { PollAnswer } from "./poll-answer.tsx";
import { ProposalAnswer } from "./proposal-answer.tsx";

/** One thing that may be answered: what it is about, the sentence, the buttons. */
export function Answer({
  task,
  primary = true,
  named = false,
}: {
  task: AnswerTask;
  /** Its main button stands out; of several below each other only the first. */
  primary?: boolean;
  /** Agreeing says for whom: somebody else is read beside it. */
  named?: boolean;
}) {
  switch (task.kind) {
    case "proposal":
      return <ProposalAnswer subjectId={task.subjectId} primary={primary} named={named} />;
    case "poll":
      return <PollAnswer subjectId={task.subjectId} />;
    case "attested":
      return (
        <AttestedAnswer
          attestationId={task.attestationId}
          subjectId={task.subjectId}
          said={task.said}
          primary={primary}
        />
      );
    case "accept":
      return <AcceptAnswer decisionId={task.decisionId} primary={primary} />;
    case "defend":
      return <DefendAnswer subjectId={task.subjectId} primary={primary} />;
    case "enter":
      return <EnterAnswer subjectId={task.subjectId} primary={primary} />;
    case "explain":
      return <ExplainAnswer decisionId={task.decisionId} primary={primary} />;
    default: {
      const never: never = task;
      return never;
    }
  }
}
