import { useIntl } from "react-intl";
import type { ApiProblem } from "../../state/http.ts";
import { problemMessage } from "../../state/problem-messages.ts";
import { Button } from "../../ui/button.tsx";
import { messages } from "./messages.ts";
import styles from "./wall.module.css";

/** The server could not be asked whether this screen is the wall. */
export function FailedScreen({ problem, onRetry }: { problem: ApiProblem; onRetry: () => void }) {
  const t = useIntl().formatMessage;
  return (
    <div className={styles.pair}>
      <h1 className={styles.still}>{t(messages.lost)}</h1>
      <p className={styles.text}>{t(problemMessage(problem.code))}</p>
      <Button onClick={onRetry}>{t(messages.again)}</Button>
    </div>
  );
}
