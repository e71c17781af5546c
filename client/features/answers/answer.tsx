import { AcceptAnswer } from "./accept-answer.tsx";
import type { AnswerTask } from "./answer-tasks.ts";
import { AttestedAnswer } from "./attested-answer.tsx";
import { DefendAnswer } from "./defend-answer.tsx";
import { ExplainAnswer } from "./explain-answer.tsx";
import { PollAnswer } from "./poll-answer.tsx";
import { ProposalAnswer } from "./proposal-answer.tsx";

/** One thing that may be answered: what it is about, the sentence, the buttons. */
export function Answer({ task }: { task: AnswerTask }) {
  switch (task.kind) {
    case "proposal":
      return <ProposalAnswer subjectId={task.subjectId} />;
    case "poll":
      return <PollAnswer subjectId={task.subjectId} />;
    case "attested":
      return (
        <AttestedAnswer attestationId={task.attestationId} subjectId={task.subjectId} said={task.said} />
      );
    case "accept":
      return <AcceptAnswer decisionId={task.decisionId} />;
    case "defend":
      return <DefendAnswer subjectId={task.subjectId} />;
    case "explain":
      return <ExplainAnswer decisionId={task.decisionId} />;
    default: {
      const never: never = task;
      return never;
    }
  }
}
