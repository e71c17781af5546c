import { FormattedMessage, useIntl } from "react-intl";
import type { ApiProblem } from "../state/http.ts";
import { problemMessage } from "../state/problem-messages.ts";
import { Button } from "../ui/button.tsx";
import { messages } from "./messages.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { PlainPage } from "./plain-page.tsx";

/** What a whole page needs could not be read: says why, offers to try again. */
export function ProblemPage({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  const intl = useIntl();
  if (problem.code === "not-found" || problem.code === "forbidden") return <NotFoundPage />;
  const words = intl.formatMessage(problemMessage(problem.code));
  const away = problem.code === "unavailable" || problem.code === "offline";
  const title = intl.formatMessage(away ? messages.unreachableTitle : messages.unreadableTitle);
  return (
    <PlainPage
      title={title}
      tabTitle={title}
      action={
        <Button variant="primary" onClick={onRetry}>
          <FormattedMessage {...messages.tryAgain} />
        </Button>
      }
    >
      <p>{words}</p>
    </PlainPage>
  );
}
